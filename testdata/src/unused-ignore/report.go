package unusedignore

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
)

var right = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo"}} //scopevet:ignore misspelled it was once // want `scopevet: "scopevet:ignore misspelled it was once" hides nothing; leave it out \[unused-ignore\]`

//scopevet:ignore misspelled it was once // want `hides nothing; leave it out \[unused-ignore\]`
var declared = oauth2.Config{
	Endpoint: github.Endpoint,
	Scopes:   []string{"repo"},
}

var elements = oauth2.Config{
	Endpoint: github.Endpoint,
	Scopes: []string{
		//scopevet:ignore misspelled in the wrong place // want `hides nothing`
		"gist",
		"user:emial", // want `github: .* \[misspelled\]`
	},
}

var other = oauth2.Config{
	Endpoint: github.Endpoint,
	Scopes: []string{
		"user:emial", //scopevet:ignore unknown another check // want `hides nothing` `github: .* \[misspelled\]`
	},
}

var reason = oauth2.Config{
	Endpoint: github.Endpoint,
	Scopes: []string{
		"user:emial", //scopevet:ignore misspelled // want `"scopevet:ignore misspelled" gives no reason; write one behind the name of the check \[unused-ignore\]` `github: .* \[misspelled\]`
	},
}

var name = oauth2.Config{
	Endpoint: github.Endpoint,
	Scopes: []string{
		"user:emial", //scopevet:ignore mispelled as agreed // want `names no check with "mispelled"; did you mean "misspelled"\?` `github: .* \[misspelled\]`
		"gist",       //scopevet:ignore // want `names no check; write`
	},
}

var blank = oauth2.Config{
	Endpoint: github.Endpoint,
	Scopes: []string{
		"user:emial", // scopevet:ignore misspelled our proxy corrects it // want `" scopevet:ignore misspelled our proxy corrects it" is not read in this form; write "//scopevet:ignore misspelled our proxy corrects it"` `github: .* \[misspelled\]`
		"gist",       // scopevet: ignore // want `is not read in this form; write //scopevet:ignore, the check and the reason`
		"red:org",    //scopevet:ignore:misspelled our proxy corrects it // want `is not read in this form; write` `github: .* \[misspelled\]`
	},
}

// scopevet:ignore misspelled it was once // want `is not read in this form`
var idle = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo"}}
