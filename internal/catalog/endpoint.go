package catalog

import (
	"slices"
	"strings"
)

// endpoints are the URL patterns of all providers, in the order of precedence.
type endpoints struct {
	patterns []endpoint           // exact ones first
	hosts    map[string]*Provider // literal hosts that one provider alone claims
}

// endpoint is a pattern of Provider.Authorize or Provider.Token.
type endpoint struct {
	host, path string
	provider   *Provider
}

func newEndpoints(providers []*Provider) *endpoints {
	e := &endpoints{hosts: make(map[string]*Provider)}
	var wild []endpoint
	for _, p := range providers {
		for _, patterns := range [][]string{p.Authorize, p.Token} {
			for _, pattern := range patterns {
				host, path := splitURL(pattern)
				one := endpoint{host, path, p}
				if strings.Contains(host, "*") {
					wild = append(wild, one)
					continue
				}
				e.patterns = append(e.patterns, one)
				e.claim(host, p)
			}
		}
	}
	e.patterns = append(e.patterns, wild...)
	return e
}

// claim notes that p answers at host; two that do so leave it to nobody.
func (e *endpoints) claim(host string, p *Provider) {
	if first, taken := e.hosts[host]; taken && first != p {
		p = nil
	}
	e.hosts[host] = p
}

// ByURL returns the provider whose authorization or token endpoint the URL is,
// or whose host it names. The scheme may be missing; port, query and fragment
// do not matter, nor does the host's case. It is nil when none fits, or
// several.
func (c *Catalog) ByURL(raw string) *Provider {
	host, _ := splitURL(raw)
	if host == "" {
		return nil
	}
	if p := c.ByEndpoint(raw); p != nil {
		return p
	}
	e := c.byURL()
	if p, claimed := e.hosts[host]; claimed {
		return p
	}
	return e.the(func(one endpoint) bool { return one.host != "*" && matchHost(one.host, host) })
}

// ByEndpoint is ByURL for the endpoints alone: another page of a provider's
// host is not enough.
func (c *Catalog) ByEndpoint(raw string) *Provider {
	host, path := splitURL(raw)
	if host == "" {
		return nil
	}
	e := c.byURL()
	for _, wild := range []bool{false, true} {
		p := e.the(func(one endpoint) bool {
			return strings.Contains(one.host, "*") == wild && one.matches(host, path)
		})
		if p != nil {
			return p
		}
	}
	return nil
}

// the returns the one provider that has such a pattern; it is nil when there is
// none, or two.
func (e *endpoints) the(fits func(endpoint) bool) *Provider {
	var found *Provider
	for _, one := range e.patterns {
		if !fits(one) {
			continue
		}
		if found != nil && found != one.provider {
			return nil
		}
		found = one.provider
	}
	return found
}

// splitURL cuts a URL or pattern into its lower-case host and its path, without
// what never tells providers apart.
func splitURL(raw string) (host, path string) {
	if i := strings.IndexAny(raw, "?#"); i >= 0 {
		raw = raw[:i]
	}
	if scheme, rest, ok := strings.Cut(raw, "://"); ok && !strings.Contains(scheme, "/") {
		raw = rest
	}
	raw = strings.TrimPrefix(raw, "//")
	host, path, _ = strings.Cut(raw, "/")
	if i := strings.LastIndexByte(host, '@'); i >= 0 {
		host = host[i+1:]
	}
	host, _, _ = strings.Cut(host, ":")
	return strings.ToLower(strings.TrimRight(host, ".")), strings.TrimRight(path, "/")
}

// cutHolder splits a row of Provider.Holders.
func cutHolder(row string) (pattern, holder string, ok bool) {
	pattern, holder, ok = strings.Cut(row, fieldMark+"for ")
	return pattern, holder, ok && pattern != "" && len(strings.Fields(holder)) == 1
}

// HolderAt returns who gets the token that is asked for at the provider's
// authorization endpoint with that URL: "" where it is not known, or not one
// alone. Of a token endpoint ok is false, as it says nothing of that.
func (p *Provider) HolderAt(url string) (holder string, ok bool) {
	host, path := splitURL(url)
	at := func(pattern string) bool {
		h, rest := splitURL(pattern)
		return endpoint{host: h, path: rest}.matches(host, path)
	}
	for _, row := range p.Holders {
		if pattern, holder, _ := cutHolder(row); at(pattern) {
			return holder, true
		}
	}
	return "", !slices.ContainsFunc(p.Token, at)
}

func (e endpoint) matches(host, path string) bool {
	return matchHost(e.host, host) && matchPieces(e.path, path, "/")
}

func matchHost(pattern, host string) bool {
	if pattern == "*" {
		return true
	}
	if tail, ok := strings.CutPrefix(pattern, "*."); ok {
		labels := strings.Count(tail, ".") + 1
		have := strings.Split(host, ".")
		return len(have) > labels && matchSegments(strings.Split(tail, "."), have[len(have)-labels:])
	}
	return matchPieces(pattern, host, ".")
}

// matchPieces compares what a separator cuts into pieces. Most patterns are the
// text itself.
func matchPieces(pattern, text, separator string) bool {
	if !strings.Contains(pattern, "*") {
		return pattern == text
	}
	return matchSegments(strings.Split(pattern, separator), strings.Split(text, separator))
}

// matchSegments compares piece by piece; within a piece of the pattern * is any
// text, but a piece that is only * needs some.
func matchSegments(pattern, have []string) bool {
	if len(pattern) != len(have) {
		return false
	}
	for i, p := range pattern {
		if have[i] == "" && p != "" || !matchText(p, have[i]) {
			return false
		}
	}
	return true
}
