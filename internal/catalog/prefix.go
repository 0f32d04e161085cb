package catalog

import "strings"

// Standard reports whether OpenID Connect Core defines the scope for all
// providers, in section 5.4 or 11.
func Standard(name string) bool {
	switch name {
	case "openid", "profile", "email", "address", "phone", "offline_access":
		return true
	}
	return false
}

// manyScopes is how many scopes must begin alike for it to be no chance.
const manyScopes = 2

// SharedPrefix returns the word that all active scopes of the provider begin
// with but those of OpenID Connect, with the separator behind it: "okta.". It
// is empty when there is none, and when Prefix says it already.
func (p *Provider) SharedPrefix() string { return p.index().shared() }

func (p *Provider) findShared(ix *index) string {
	shared, n := "", 0
	for _, name := range ix.names {
		if ix.scopes[name].Status != Active || Standard(name) {
			continue
		}
		head := name[:strings.IndexAny(name, separators)+1]
		if head == "" || n > 0 && head != shared {
			return ""
		}
		shared, n = head, n+1
	}
	if n < manyScopes || shared == p.Prefix || strings.HasSuffix(shared, "/") {
		return ""
	}
	return shared
}
