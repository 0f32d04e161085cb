// Sign-in with Slack moved to OpenID Connect, and the log-in by identity scopes
// is for old applications.
//
// https://github.com/supabase/auth/commit/ab41b631bf54e3b17e0bfbc64e0bf41093b33ef0
package slack

import "golang.org/x/oauth2"

var wrong = oauth2.Config{
	Endpoint: oauth2.Endpoint{
		AuthURL:  "https://slack.com/oauth/authorize",
		TokenURL: "https://slack.com/api/oauth.access",
	},
	Scopes: []string{
		"identity.basic",  // want `slack: "identity.basic" is deprecated; new apps sign in with openid, at slack.com/openid/connect/authorize`
		"identity.avatar", // want `slack: "identity.avatar" is deprecated; new apps sign in with openid, at slack.com/openid/connect/authorize`
		"identity.email",  // want `slack: "identity.email" is deprecated; new apps sign in with openid, at slack.com/openid/connect/authorize`
	},
}
