// Sign-in with Slack moved to OpenID Connect, and the log-in by identity scopes
// is for old applications.
//
// https://github.com/supabase/auth/commit/ab41b631bf54e3b17e0bfbc64e0bf41093b33ef0
//
// Not caught: Slack still grants them to applications that have them.
package slack

import "golang.org/x/oauth2"

var wrong = oauth2.Config{
	Endpoint: oauth2.Endpoint{
		AuthURL:  "https://slack.com/oauth/authorize",
		TokenURL: "https://slack.com/api/oauth.access",
	},
	Scopes: []string{
		"identity.basic",
		"identity.avatar",
		"identity.email",
	},
}
