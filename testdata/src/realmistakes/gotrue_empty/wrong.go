// More scopes were put behind a blank, and with none the blank stayed.
//
// https://github.com/supabase/auth/commit/a81065fddf7b9f4b10ca8a971abe933cb595abf4
//
// Not caught: whether there are more scopes says the request.
package empty

import (
	"net/http"

	"golang.org/x/oauth2"
)

func wrong(r *http.Request) *oauth2.Config { return newProvider(r.URL.Query().Get("scopes")) }

func newProvider(scope string) *oauth2.Config {
	return &oauth2.Config{
		Endpoint: oauth2.Endpoint{
			AuthURL:  "https://github.com/login/oauth/authorize",
			TokenURL: "https://github.com/login/oauth/access_token",
		},
		Scopes: []string{"user:email" + " " + scope},
	}
}
