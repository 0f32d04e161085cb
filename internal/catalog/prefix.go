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

// Resource returns the resource that a scope is of, without a slash at its end:
// what stands before the scope's last slash, or for a scope of the provider's
// own list the first of the provider's optional prefixes. It is empty where
// nothing tells. Own says that it is that of the list.
func (p *Provider) Resource(scope string) (resource string, own bool) {
	prefix, bare, ok := p.cutOptional(scope)
	slash := strings.LastIndexByte(scope, '/')
	switch {
	case Standard(bare):
		return "", false
	case ok:
		return strings.TrimRight(prefix, "/"), true
	case slash < 0 && p.Lookup(scope) == nil && p.LookupFold(scope) == nil:
		return "", false
	case slash < 0 && len(p.Optional) > 0:
		return strings.TrimRight(p.Optional[0], "/"), true
	case slash < 0:
		return "", false
	}
	return strings.TrimRight(scope[:slash], "/"), false
}
