// Package analyzer is scopevet as a go/analysis analyzer: it finds the OAuth
// 2.0 scopes that a program asks for and reports those that the provider would
// refuse.
//
// Most programs use [Analyzer]. [New] makes one with options of its own:
//
//	multichecker.Main(analyzer.New(analyzer.Options{Checks: []string{"-deprecated"}}))
//
// It needs of a driver what Bazel's nogo gives: no module, no files but those of
// the package. Where scopes.toml cannot be found, [Options] take its text.
//
// Every diagnostic has its check's name as its category, the wrong text as its
// range, and at most one suggested fix.
package analyzer

const doc = `report OAuth 2.0 scopes that the provider would refuse

A wrong scope compiles, passes the tests, which mock the provider, and fails in
production as invalid_scope, or is silently left out of what is granted. The
analyzer follows the scopes of a program from the literals in which they are
written to the OAuth library that sends them, finds out which provider they are
sent to, and compares them with what the provider documents:

	conf := &oauth2.Config{
		Endpoint: github.Endpoint,
		Scopes:   []string{"user:emial"},
	}

	github: "user:emial" is not a scope; did you mean "user:email"? [misspelled]

The module's scopes.toml, or the file named by -config or SCOPEVET_CONFIG,
declares further providers, scopes and sinks, and switches checks on or off.`
