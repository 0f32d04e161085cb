package option

type ClientOption interface{ Apply() }

func WithCredentialsFile(name string) ClientOption { return nil }
func WithScopes(scope ...string) ClientOption      { return nil }
