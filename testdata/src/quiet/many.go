package quiet

import (
	"slices"

	"golang.org/x/oauth2"
)

// Many providers, each a struct of one type: which of them asks is not known,
// and their scopes together are nobody's.
type login struct {
	authURL string
	scopes  []string
}

func (l *login) Scopes() []string          { return l.scopes }
func (l *login) SetScopes(scopes []string) { l.scopes = scopes } // want SetScopes:`wraps\(0 space\)`

func (l *login) Config() *oauth2.Config {
	return &oauth2.Config{Endpoint: oauth2.Endpoint{AuthURL: l.authURL}, Scopes: l.scopes}
}

func logins() []*login {
	return []*login{
		{"https://gitee.com/oauth/authorize", []string{"user_info", "emails"}},
		{"https://accounts.google.com/o/oauth2/auth", []string{"https://www.googleapis.com/auth/userinfo.email"}},
		{"https://login.example.org/authorize", []string{"identify"}},
	}
}

func (l *login) needID() {
	scopes := l.Scopes()
	if !slices.Contains(scopes, "openid") {
		scopes = append(scopes, "openid")
		l.SetScopes(scopes)
	}
}

func (l *login) ask() *oauth2.Config { return &oauth2.Config{Scopes: l.Scopes()} }
