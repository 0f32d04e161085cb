package check_test

import "github.com/scopevet/scopevet/internal/check"

var missingOpenID = suite{
	report: []report{
		{list("okta", "profile", "email").withIDToken(),
			[]string{`okta: an ID token is taken from the answer, and "openid" is not asked for; add it [missing-openid]`}, []string{"openid", "profile", "email"}},
		{list("google", "https://www.googleapis.com/auth/drive.file").withIDToken(),
			[]string{`google: an ID token is taken from the answer, and "openid" is not asked for; add it [missing-openid]`},
			[]string{"openid", "https://www.googleapis.com/auth/drive.file"}},
		{list("", "email").withIDToken(),
			[]string{`oauth2: an ID token is taken from the answer, and "openid" is not asked for; add it [missing-openid]`}, []string{"openid", "email"}},
		{list("gitlab", "read_usr").withIDToken(), []string{
			`gitlab: an ID token is taken from the answer, and "openid" is not asked for; add it [missing-openid]`,
			`gitlab: "read_usr" is not a scope; did you mean "read_user"? [misspelled]`,
		}, []string{"openid", "read_user"}},
		{text("okta", "profile email").withIDToken(),
			[]string{`okta: an ID token is taken from the answer, and "openid" is not asked for; add it [missing-openid]`}, nil},
		{list("microsoft", "User.Read").withIDToken(),
			[]string{`microsoft: an ID token is taken from the answer, and "openid" is not asked for; add it [missing-openid]`}, []string{"openid", "User.Read"}},
	},
	silent: []request{
		list("okta", "openid", "email").withIDToken(),
		list("okta", "email"),
		list("okta", "email").withIDToken().butOpen(),
		list("okta").withIDToken(),
		list("google", "email").withIDToken(),
		list("google", "https://www.googleapis.com/auth/userinfo.profile").withIDToken(),
		list("apple", "name", "email").withIDToken(),
		list("github", "user:email").withIDToken(), // has no openid
		text("okta", "openid email").withIDToken(),
		list("").with(check.Element{Text: "openid", Choices: []check.Choice{{1, 0}}}, check.Element{Text: "email"}).withIDToken(),
	},
}
