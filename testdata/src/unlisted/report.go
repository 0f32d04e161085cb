package unlisted

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/linkedin"
)

var gg = oauth2.Config{
	Endpoint: google.Endpoint,
	Scopes:   []string{"https://www.googleapis.com/auth/nobody.knows"}, // want `google: .*nobody.knows.* \[unlisted\]`
}

var li = oauth2.Config{Endpoint: linkedin.Endpoint, Scopes: []string{"r_something_new"}} // want `linkedin: "r_something_new" .* \[unlisted\]`
