package check_test

import "github.com/scopevet/scopevet/internal/check"

const (
	web  = "acme.example/web/login"
	mail = "acme.example/mail"
	both = "acme.example/web/both"
)

var notAllowed = suite{
	report: []report{
		{list("github", "user:email", "gist").in(web),
			[]string{`github: "gist" is not among the scopes allowed for app "sign-in" (own.toml:2): least privilege [not-allowed]`}, nil},
		{list("github", "read:org", "read:packages").in(web),
			[]string{`github: "read:packages" is denied to app "sign-in" (own.toml:2): least privilege [not-allowed]`}, nil},
		{text("github", "user:email,workflow").in("acme.example/web"),
			[]string{`github: "workflow" is not among the scopes allowed for app "sign-in" (own.toml:2): least privilege [not-allowed]`}, nil},
		{list("google", "https://www.googleapis.com/auth/drive").in(mail),
			[]string{`google: "https://www.googleapis.com/auth/drive" is too sensitive (restricted) for app "mail" (own.toml:10) [not-allowed]`}, nil},
		{list("github", "gist").in(both),
			[]string{`github: "gist" is not among the scopes allowed for app "sign-in" (own.toml:2): least privilege [not-allowed]`}, nil},
		{list("github", "gist").in(web).butOpen(),
			[]string{`github: "gist" is not among the scopes allowed for app "sign-in" (own.toml:2): least privilege [not-allowed]`}, nil},
	},
	silent: []request{
		list("github", "user:email", "read:org").in(web),
		list("github", "gist").in("acme.example/website"),
		list("github", "gist"),
		list("gitlab", "api").in(web),
		list("github", "repo").in(both), // one of the two apps may
		list("google", "https://www.googleapis.com/auth/gmail.send").in(mail),
		list("google", "openid").in(mail),
		list("github", "gist").in(web).butGuessed(),
		list("github").with(check.Element{Text: "gist", Shared: true}).in(web),
		list("github").with(check.Element{Text: "gist", Gaps: []int{4}}).in(web),
		list("", "gist").in(web),
	},
}
