package check_test

import "github.com/scopevet/scopevet/internal/check"

var deprecated = suite{
	report: []report{
		{list("dated", "old"), []string{`dated: "old" is deprecated since 2023-08-01; use "new" and "other" [deprecated]`}, nil},
		{list("dated", "older"), []string{`dated: "older" is deprecated; no scope is known to replace it [deprecated]`}, nil},
		{list("dated", "noted"), []string{`dated: "noted" is deprecated; the API closes [deprecated]`}, nil},
		{list("dated", "either"), []string{`dated: "either" is deprecated since 2021; use "new", or "other" [deprecated]`}, nil},
		{text("dated", "new old"), []string{`dated: "old" is deprecated since 2023-08-01; use "new" and "other" [deprecated]`}, nil},
		{list("linkedin", "r_liteprofile", "r_emailaddress"),
			[]string{
				`linkedin: "r_liteprofile" is deprecated since 2023-08-01; use "openid" and "profile" [deprecated]`,
				`linkedin: "r_emailaddress" is deprecated since 2023-08-01; use "openid" and "email" [deprecated]`,
			}, nil},
	},
	silent: []request{
		list("dated", "new", "other"),
		list("mine", "old"),
		list("", "r_liteprofile"),
		list("gitlab", "r_liteprofile"),
		list("dated").with(check.Element{Text: "old", Gaps: []int{3}}),
		list("linkedin", "openid", "profile", "email"),
		list("slack", "chat:write"),
		text("dated", "new"),
	},
}

var removed = suite{
	report: []report{
		{list("dated", "gone"), []string{`dated: "gone" has not been granted since 2020-02; use "new" [removed]`}, nil},
		{list("dated", "lost"), []string{`dated: "lost" is no longer granted; no scope is known to replace it [removed]`}, nil},
		{text("dated", "new gone"), []string{`dated: "gone" has not been granted since 2020-02; use "new" [removed]`}, nil},
		{list("dated", "new gone lost"),
			[]string{`dated: "gone" has not been granted since 2020-02; use "new" [removed]`, `dated: "lost" is no longer granted; no scope is known to replace it [removed]`}, nil},
		{list("dated", "old", "gone"),
			[]string{`dated: "old" is deprecated since 2023-08-01; use "new" and "other" [deprecated]`, `dated: "gone" has not been granted since 2020-02; use "new" [removed]`}, nil},
	},
	silent: []request{
		list("dated", "new"),
		list("mine", "gone"),
		list("", "gone"),
		list("dated").with(check.Element{Text: "gone", Gaps: []int{0}}),
		list("google", "https://www.googleapis.com/auth/drive"),
		list("slack", "channels:history"),
		list("linkedin", "openid"),
		text("dated", "other"),
	},
}

var duplicate = suite{
	report: []report{
		{list("github", "repo", "repo"), []string{`github: "repo" is asked for already; leave it out [duplicate]`}, []string{"repo"}},
		{list("", "one", "two", "one"), []string{`oauth2: "one" is asked for already; leave it out [duplicate]`}, []string{"one", "two"}},
		{text("", "one two one"), []string{`oauth2: "one" is asked for already; leave it out [duplicate]`}, []string{"one two"}},
		{text("strava", "read,activity:read,read"), []string{`strava: "read" is asked for already; leave it out [duplicate]`}, []string{"read,activity:read"}},
		{list("", "one", "one two"), []string{`oauth2: "one" is asked for already; leave it out [duplicate]`}, []string{"one", "two"}},
		{list("microsoft", "User.Read", "user.read"), []string{`microsoft: "user.read" is asked for already; leave it out [duplicate]`}, []string{"User.Read"}},
		{list("microsoft", "User.Read", "https://graph.microsoft.com/User.Read"),
			[]string{`microsoft: "https://graph.microsoft.com/User.Read" is asked for already; leave it out [duplicate]`}, []string{"User.Read"}},
		{list("").with(check.Element{Text: "one", Choices: []check.Choice{{1, 0}}}, check.Element{Text: "one", Listed: true}),
			[]string{`oauth2: "one" is asked for already; leave it out [duplicate]`}, nil},
		{list("").with(check.Element{Text: "one"}, check.Element{Text: "one"}),
			[]string{`oauth2: "one" is asked for already; leave it out [duplicate]`}, nil},
	},
	silent: []request{
		list("github", "repo", "user"),
		list("", "one", "One"),
		list("").with(check.Element{Text: "one", Choices: []check.Choice{{1, 0}}}, check.Element{Text: "one", Choices: []check.Choice{{1, 1}}}),
		list("").with(check.Element{Text: "one"}, check.Element{Text: "one", Once: true}),
		list("").with(check.Element{Text: "one", Gaps: []int{3}}, check.Element{Text: "one", Gaps: []int{3}}),
		list("", "%s", "%s"),
		list("", "{scope}", "{scope}"),
		list("github", "read:user", "read:org"),
		text("", "one two"),
	},
}

var redundant = suite{
	report: []report{
		{list("github", "repo", "public_repo"), []string{`github: "public_repo" is granted along with "repo"; leave it out [redundant]`}, []string{"repo"}},
		{list("github", "public_repo", "repo"), []string{`github: "public_repo" is granted along with "repo"; leave it out [redundant]`}, []string{"repo"}},
		{text("github", "gist user user:email"), []string{`github: "user:email" is granted along with "user"; leave it out [redundant]`}, []string{"gist user"}},
		{list("nested", "read", "admin"), []string{`nested: "read" is granted along with "admin"; leave it out [redundant]`}, []string{"admin"}},
		{list("nested", "read", "write", "admin"),
			[]string{`nested: "read" is granted along with "write"; leave it out [redundant]`, `nested: "write" is granted along with "admin"; leave it out [redundant]`}, []string{"admin"}},
		{list("nested", "one", "two"), []string{`nested: "two" is granted along with "one"; leave it out [redundant]`}, []string{"one"}},
		{list("github", "repo", "public_repo").butOpen(), []string{`github: "public_repo" is granted along with "repo"; leave it out [redundant]`}, []string{"repo"}},
		{list("github").with(check.Element{Text: "repo"}, check.Element{Text: "public_repo", Choices: []check.Choice{{1, 0}}, Listed: true}),
			[]string{`github: "public_repo" is granted along with "repo"; leave it out [redundant]`}, []string{"repo"}},
	},
	silent: []request{
		list("github", "repo", "gist"),
		list("github", "public_repo"),
		list("github").with(check.Element{Text: "public_repo"}, check.Element{Text: "repo", Choices: []check.Choice{{1, 0}}}),
		list("github").with(check.Element{Text: "public_repo", Choices: []check.Choice{{1, 1}}}, check.Element{Text: "repo", Choices: []check.Choice{{1, 0}}}),
		list("github").with(check.Element{Text: "public_repo"}, check.Element{Text: "repo", Gaps: []int{4}}),
		list("github").with(check.Element{Text: "public_repo"}, check.Element{Text: "repo", Guess: 1}),
		list("nested", "super", "extra"), // at second hand
		list("", "repo", "public_repo"),
		list("google", "https://www.googleapis.com/auth/drive", "https://www.googleapis.com/auth/drive.appdata"),
	},
}

var sensitive = suite{
	report: []report{
		{list("google", "openid", "https://www.googleapis.com/auth/drive"),
			[]string{`google: "https://www.googleapis.com/auth/drive" is restricted: the provider verifies the app and asks for a security assessment every year [sensitive]`}, nil},
		{list("google", "https://www.googleapis.com/auth/gmail.send"),
			[]string{`google: "https://www.googleapis.com/auth/gmail.send" is sensitive: the provider verifies the app before it grants it to more than test users [sensitive]`}, nil},
		{list("microsoft", "Directory.Read.All"), []string{`microsoft: "Directory.Read.All" needs the consent of an administrator of each tenant [sensitive]`}, nil},
		{text("microsoft", "User.Read Directory.Read.All"), []string{`microsoft: "Directory.Read.All" needs the consent of an administrator of each tenant [sensitive]`}, nil},
		{list("discord", "rpc"), []string{`discord: "rpc" is granted only to apps that the provider has approved [sensitive]`}, nil},
	},
	silent: []request{
		list("google", "openid", "email"),
		list("google", "https://www.googleapis.com/auth/drive.file"),
		list("microsoft", "User.Read"),
		list("github", "repo"),
		list("discord", "identify"),
		list("", "https://example.com/auth/drive"),
		list("google").with(check.Element{Text: "https://www.googleapis.com/auth/drive", Gaps: []int{37}}),
		text("google", "openid profile"),
		list("slack", "admin"),
	},
}
