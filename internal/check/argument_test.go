package check_test

import "github.com/scopevet/scopevet/internal/check"

const (
	noneGiven  = `google: no scope is given, and the key of a service account gets no token without one; name the scopes that are needed [argument]`
	gmailScope = "https://www.googleapis.com/auth/gmail.readonly"
)

var argument = suite{
	report: []report{
		{list("google", "credentials.json"),
			[]string{`google: "credentials.json" is the name of a file, not a scope; write the scopes here [argument]`}, nil},
		{list("google", "./keys/sa.p12", gmailScope),
			[]string{`google: "./keys/sa.p12" is the name of a file, not a scope; write the scopes here [argument]`}, nil},
		{list("google", "GOOGLE_APPLICATION_CREDENTIALS"),
			[]string{`google: "GOOGLE_APPLICATION_CREDENTIALS" is the name of an environment variable, not a scope; write the scopes here [argument]`}, nil},
		{list("github", "GITHUB_SCOPES"),
			[]string{`github: "GITHUB_SCOPES" is the name of an environment variable, not a scope; write the scopes here [argument]`}, nil},
		{list("", "OAUTH_CLIENT_SECRET"),
			[]string{`oauth2: "OAUTH_CLIENT_SECRET" is the name of an environment variable, not a scope; write the scopes here [argument]`}, nil},
		{text("", "config/oauth.yaml"),
			[]string{`oauth2: "config/oauth.yaml" is the name of a file, not a scope; write the scopes here [argument]`}, nil},
		{list("google").without(check.Nothing, 0), []string{noneGiven}, nil},
	},
	silent: []request{
		list("google", gmailScope),
		list("square", "MERCHANT_PROFILE_READ"),
		list("square", "SOMETHING_NEW_WRITE"), // looks like its scopes
		list("", "READ_WRITE"),
		list("microsoft", "https://contoso.example/api.json"),
		list("", "https://acme.example/scopes/read.json"),
		list("", "session:role:ANALYST_ROLE"),
		list("", "read:config.json"),
		list("").with(check.Element{Text: "credentials.json", Gaps: []int{0}}),
		list("google", gmailScope).without(check.Nothing, 0),
		list("google").without(check.Nothing, 0).butOpen(),
		list("google"),
		list("auth0", "READ_ALL"),
		list("keycloak", "MY_SCOPE").butGuessed(),
	},
}

var everyScope = suite{
	report: []report{
		{list("google").without(check.Everything, 10), []string{every("10")}, nil},
		{list("google").without(check.Everything, 2), []string{every("2")}, nil},
		{list("google").without(check.Everything, 3), []string{every("3")}, nil},
		{list("google").without(check.Everything, 4), []string{every("4")}, nil},
		{list("google").without(check.Everything, 19), []string{every("19")}, nil},
	},
	silent: []request{
		list("google").without(check.Everything, 1),
		list("google").without(check.Everything, 0),
		list("google", gmailScope).without(check.Everything, 10),
		list("google").without(check.Everything, 10).butOpen(),
		list("google"),
		list("google").with(),
		list("google", gmailScope),
		text("google", gmailScope),
	},
}

func every(n string) string {
	return `google: no scope is given, so that the library asks for all ` + n + ` of the API; name those that are needed with option.WithScopes [every-scope]`
}
