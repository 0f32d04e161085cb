// The name of a constant was written between quotes.
//
// https://github.com/kedacore/keda/commit/241830faef6641c59d40e1d0f22243c8fea48af2
package keda

import "google.golang.org/api/option"

func wrong() option.ClientOption {
	return option.WithScopes("ScopeReadOnly") // want `google: "ScopeReadOnly" is the name of a constant, not a scope; .*\[argument\]`
}
