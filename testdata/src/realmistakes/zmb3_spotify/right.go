package spotify

func right() authenticator {
	return newAuthenticator("http://localhost:8080", scopeUserReadPrivate)
}
