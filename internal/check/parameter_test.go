package check_test

import "github.com/scopevet/scopevet/internal/check"

var parameter = suite{
	report: []report{
		{text("github", "repo").under("scopes"),
			[]string{`github: the parameter "scopes" is not read; write "scope" [parameter]`}, []string{"repo"}},
		{text("google", "openid email").under("scopes"),
			[]string{`google: the parameter "scopes" is not read; write "scope" [parameter]`}, []string{"openid email"}},
		{text("discord", "identfy").under("scopes"), []string{
			`discord: the parameter "scopes" is not read; write "scope" [parameter]`,
			`discord: "identfy" is not a scope; did you mean "identify"? [misspelled]`,
		}, []string{"identify"}},
		{list("github", "repo", "gist").butSent("gist"),
			[]string{`github: "repo" is not sent, as the parameter "scope" takes the place of the list; write it there [parameter]`}, nil},
		{list("", "read", "write").butSent("all"), []string{
			`oauth2: "read" is not sent, as the parameter "scope" takes the place of the list; write it there [parameter]`,
			`oauth2: "write" is not sent, as the parameter "scope" takes the place of the list; write it there [parameter]`,
		}, nil},
		{list("", "read").as(check.ByClient).butTwice(),
			[]string{`oauth2: the scopes are given twice, in the list and in the parameter "scope", and the library refuses that; write them in one place [parameter]`}, nil},
		{list("microsoft", graphDefault).as(check.ByClient).butTwice(),
			[]string{`microsoft: the scopes are given twice, in the list and in the parameter "scope", and the library refuses that; write them in one place [parameter]`}, nil},
	},
	silent: []request{
		text("github", "repo").under("scope"),
		text("twitch", "chat:read").under("scopes"),
		text("", "read").under("scopes"),
		text("github", "repo").under("scopes").butGuessed(),
		text("slack", "search:read").under("user_scope"),
		list("github", "repo").butSent("repo", "gist"),
		list("microsoft", "User.Read").butSent("https://graph.microsoft.com/User.Read"),
		list("github", "repo"),
		list("microsoft", graphDefault).as(check.ByClient),
	},
}
