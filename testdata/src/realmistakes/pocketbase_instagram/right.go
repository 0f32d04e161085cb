package instagram

func right() *base {
	return &base{
		scopes:   []string{"instagram_business_basic"},
		authURL:  "https://www.instagram.com/oauth/authorize",
		tokenURL: "https://api.instagram.com/oauth/access_token",
	}
}
