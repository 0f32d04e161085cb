// Package analyzer is scopevet as a go/analysis analyzer.
package analyzer

import "golang.org/x/tools/go/analysis"

// Options configure an analyzer.
type Options struct {
	// Config is the path of the user's scopes.toml. Empty: SCOPEVET_CONFIG
	// names it, else it is looked for from each package's folder upwards to
	// the root of its module.
	Config string
	// Checks are the names of checks to switch on, or off with a leading "-".
	Checks []string
}

// Analyzer is scopevet with its default options.
var Analyzer = New(Options{})

// New returns an analyzer with the given options. Its flags are its own:
// several analyzers do not share any.
func New(opts Options) *analysis.Analyzer {
	return &analysis.Analyzer{
		Name: "scopevet",
		Doc:  "report OAuth 2.0 scopes that the provider would refuse",
		Run:  func(*analysis.Pass) (any, error) { return nil, nil },
	}
}
