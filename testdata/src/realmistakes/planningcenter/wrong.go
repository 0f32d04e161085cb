// The address of an API was taken for a scope.
//
// https://github.com/planningcenter/developers/issues/906
//
// Not caught: nothing is known of Planning Center.
package planningcenter

import "golang.org/x/oauth2"

var wrong = oauth2.Config{
	Endpoint: oauth2.Endpoint{
		AuthURL:  "https://api.planningcenteronline.com/oauth/authorize",
		TokenURL: "https://api.planningcenteronline.com/oauth/token",
	},
	Scopes: []string{"people", "api", "calendar"},
}
