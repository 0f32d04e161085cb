package hackillinois

func right(clientID, redirectURI string) (string, error) {
	return ConstructSafeURL("https", "www.linkedin.com", "oauth/v2/authorization",
		map[string]string{
			"client_id":     clientID,
			"scope":         "openid profile email",
			"response_type": "code",
			"redirect_uri":  redirectURI,
		},
	)
}
