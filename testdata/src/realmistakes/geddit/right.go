package geddit

func right() string {
	o := newSession("client_id", "client_secret", "http://redirect.url")
	return o.authCodeURL("random string", []string{"identity", "read"})
}
