package keda

import "google.golang.org/api/option"

const ScopeReadOnly = "https://www.googleapis.com/auth/devstorage.read_only"

func right() option.ClientOption {
	return option.WithScopes(ScopeReadOnly)
}
