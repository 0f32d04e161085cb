package facebook

import "golang.org/x/oauth2"

func right(id, secret, redirect string) *oauth2.Config {
	return &oauth2.Config{
		ClientID:     id,
		ClientSecret: secret,
		RedirectURL:  redirect,
		Scopes:       []string{"public_profile", "pages_manage_posts"},
		Endpoint:     oauth2.Endpoint{AuthURL: "https://www.facebook.com/v3.2/dialog/oauth", TokenURL: "https://graph.facebook.com/v3.2/oauth/access_token"},
	}
}
