package quiet

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
)

// One variable holds what is set up of whichever provider is chosen.
var chosen struct {
	authURL string
	scopes  []string
}

func chooseGitHub() {
	if chosen.authURL == "" {
		chosen.authURL = github.Endpoint.AuthURL
	}
	if len(chosen.scopes) == 0 {
		chosen.scopes = []string{"read:user"}
	}
}

func chooseDiscord() {
	if chosen.authURL == "" {
		chosen.authURL = "https://discord.com/oauth2/authorize"
	}
	if len(chosen.scopes) == 0 {
		chosen.scopes = []string{"identify"}
	}
}

func googles() oauth2.Config {
	if len(chosen.scopes) == 0 {
		chosen.scopes = []string{"email"}
	}
	return oauth2.Config{Endpoint: google.Endpoint, Scopes: chosen.scopes}
}

func others() oauth2.Config {
	return oauth2.Config{Endpoint: oauth2.Endpoint{AuthURL: chosen.authURL}, Scopes: chosen.scopes}
}

// Of many structs, all scopes taken together look like Google's.
type service struct{ scopes []string }

var services = []*service{
	{scopes: []string{"openid", "email", "https://www.googleapis.com/auth/drive.file"}},
	{scopes: []string{"user_info", "emails"}},
}

func (s *service) config(url string) oauth2.Config {
	return oauth2.Config{Endpoint: oauth2.Endpoint{AuthURL: url}, Scopes: s.scopes}
}
