package option

type ClientOption interface{ Apply() }

func WithCredentials(creds any) ClientOption       { return nil }
func WithCredentialsFile(name string) ClientOption { return nil }
func WithScopes(scope ...string) ClientOption      { return nil }
