package gostrava

const read permission = "read"

func right() string {
	return authorizationURL(1, "http://localhost/callback", read)
}
