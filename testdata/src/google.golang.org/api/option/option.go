package option

type ClientOption interface{ Apply() }

func WithScopes(scope ...string) ClientOption { return nil }
