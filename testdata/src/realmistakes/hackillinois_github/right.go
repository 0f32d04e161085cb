package hackillinois

func right(clientID, redirectURI string) string {
	return construct("https", "github.com", "login/oauth/authorize",
		map[string]string{
			"client_id":    clientID,
			"scope":        "user:email",
			"redirect_uri": redirectURI,
		})
}
