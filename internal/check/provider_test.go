package check_test

import "github.com/scopevet/scopevet/internal/check"

const googleDocs = "https://developers.google.com/identity/protocols/oauth2/scopes"

var wrongProvider = suite{
	report: []report{
		{list("google", "openid", "read:org"), []string{`google: "read:org" is a scope of GitHub; see ` + googleDocs + ` [wrong-provider]`}, nil},
		{list("zoom", "read:user"), []string{`zoom: "read:user" is a scope of Gitea and GitHub; did you mean "user:read"? [wrong-provider]`}, nil},
		{list("google", "https://graph.microsoft.com/User.Read"),
			[]string{`google: "https://graph.microsoft.com/User.Read" is a scope of Microsoft; see ` + googleDocs + ` [wrong-provider]`}, nil},
		{list("github", "repo", "identify"),
			[]string{`github: "identify" is a scope of Discord, osu! and Slack; see https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps [wrong-provider]`}, nil},
		{text("google", "openid read"), []string{`google: "read" is a scope of DigitalOcean, Heroku, Linear and others; see ` + googleDocs + ` [wrong-provider]`}, nil},
		{list("heroku", "read_api"), []string{`heroku: "read_api" is a scope of GitLab; see https://devcenter.heroku.com/articles/oauth [wrong-provider]`}, nil},
		{list("closed", "r_liteprofile"), []string{`closed: "r_liteprofile" is a scope of LinkedIn; see https://closed.example/scopes [wrong-provider]`}, nil},
	},
	silent: []request{
		list("google", "openid", "email", "profile"),
		list("google", "address", "phone"),
		list("google", "audience:server:client_id:x"),
		list("google", "https://www.googleapis.com/auth/somethingnew"),
		list("google", "read:org").butGuessed(),
		list("google").with(check.Element{Text: "read:org", Shared: true}),
		list("google").with(check.Element{Text: "read:org", Gaps: []int{8}}),
		list("gitlab", "identify"), // the list is not complete
		list("auth0", "read:user"),
		list("", "read:org"),
		list("closed", "app:read:org"),
		list("zoom", "user:read"),
		list("github", "read:user"),
	},
}
