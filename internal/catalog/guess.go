package catalog

import (
	"slices"
	"strings"
)

// This file tells a provider by the scopes that are asked for, where nothing
// else tells it.

// ByScopes returns the provider that the scopes themselves give away: each is
// in its list, and no other provider has them all. It is nil when there is no
// such provider or the scopes are common words, which anybody may use.
func (c *Catalog) ByScopes(tokens []string) *Provider {
	if !slices.ContainsFunc(tokens, telling) {
		return nil
	}
	var found *Provider
	for _, id := range c.ids {
		p := c.providers[id]
		if !p.hasAll(tokens) {
			continue
		}
		if found != nil {
			return nil
		}
		found = p
	}
	return found
}

// telling reports whether a scope is more than one word.
func telling(token string) bool { return strings.ContainsAny(token, separators) }

// Guess returns the provider that the scopes alone make so likely that its
// rules can be held against them: by their form, or because two of them that
// are more than a word are on its list and all of them on no other. One that
// fits by chance is not enough: an application's own server may have such a
// scope.
func (c *Catalog) Guess(tokens []string) *Provider {
	if p := c.ByForm(tokens); p != nil {
		return p
	}
	distinct := make(map[string]bool)
	for _, t := range tokens {
		if telling(t) && !Standard(t) {
			distinct[t] = true
		}
	}
	if len(distinct) < 2 {
		return nil
	}
	return c.ByScopes(tokens)
}

// ByForm returns the provider that the form of the scopes gives away, right or
// wrong as they are: one of them begins with the URL that begins that
// provider's scopes. It is nil when none does, or those of several.
func (c *Catalog) ByForm(tokens []string) *Provider {
	var found *Provider
	for _, t := range tokens {
		if !strings.Contains(t, "://") {
			continue
		}
		for _, id := range c.ids {
			p := c.providers[id]
			if !p.hasForm(t) || p == found {
				continue
			}
			if found != nil {
				return nil
			}
			found = p
		}
	}
	return found
}

func (p *Provider) hasForm(token string) bool {
	_, _, optional := p.cutOptional(token)
	isURL := strings.Contains(p.Prefix, "://")
	return optional || isURL && strings.HasPrefix(token, p.Prefix) || p.Lookup(token) != nil
}

func (p *Provider) hasAll(tokens []string) bool {
	return !slices.ContainsFunc(tokens, func(token string) bool { return !p.has(token) })
}

// has is Lookup without an index: providers that are only asked for a word or
// two do not need one.
func (p *Provider) has(token string) bool {
	_, bare, _ := p.cutOptional(token)
	return slices.ContainsFunc(p.lists, func(l list) bool {
		return l.may(bare) && slices.ContainsFunc(l.rows(), func(r sourced) bool {
			return rowOf(r.row, token) || rowOf(r.row, bare)
		})
	})
}

// rowOf reports whether the row is the scope's.
func rowOf(row, scope string) bool {
	rest, ok := strings.CutPrefix(row, scope)
	return ok && (rest == "" || strings.HasPrefix(rest, fieldMark))
}
