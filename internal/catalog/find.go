package catalog

import (
	"slices"
	"strings"
)

// Near returns the providers that may be meant by a word that is no key: those
// whose key is a slip or two away, or else those whose key, name, note or
// endpoints have the word, without regard to case. It is empty when none does.
func (c *Catalog) Near(word string) []*Provider {
	var near, mention []*Provider
	for _, p := range c.Providers() {
		if Alike(word, p.ID) {
			near = append(near, p)
		} else if p.mentions(canon(word)) {
			mention = append(mention, p)
		}
	}
	if len(near) > 0 {
		return near
	}
	return mention
}

// Alike reports whether a word is a slip or two away from a name. Separators are
// as one, and so are capitals and small letters.
func Alike(word, name string) bool {
	have := canon(word)
	edits, ok := align(have, canon(name), nil)
	return ok && len(edits) <= shapeOf(have).allows()
}

// mentions reports whether the facts of the provider name a word in canon form.
func (p *Provider) mentions(word string) bool {
	texts := slices.Concat([]string{p.ID, p.Name, p.Note}, p.Authorize, p.Endpoints)
	return word != "" && slices.ContainsFunc(texts, func(text string) bool {
		return strings.Contains(canon(text), word)
	})
}

// Search returns the scopes whose names have the text, without regard to case,
// in the order of their names.
func (p *Provider) Search(text string) []*Scope {
	text = strings.ToLower(text)
	return slices.DeleteFunc(p.Scopes(), func(s *Scope) bool {
		return !strings.Contains(strings.ToLower(s.Name), text)
	})
}

// Listing returns the providers that have a scope of exactly that name and
// still grant it. Each name is looked for once: that goes through all lists.
func (c *Catalog) Listing(scope string) []*Provider {
	if all, ok := c.listing.Load(scope); ok {
		return all.([]*Provider)
	}
	all := c.listingOf(scope)
	c.listing.Store(scope, all)
	return all
}

func (c *Catalog) listingOf(scope string) (all []*Provider) {
	has := (*Provider).has
	if c.listed.Add(1) > someNames {
		has = c.hasRow
	}
	for _, p := range c.Providers() {
		if !has(p, scope) {
			continue
		}
		if s := p.Lookup(scope); s != nil && s.Status != Removed && s.Status != Refused {
			all = append(all, p)
		}
	}
	return all
}

// someNames are as many as are found in the lists' texts sooner than all lists
// are read.
const someNames = 30

// hasRow is Provider.has by an index of all lists.
func (c *Catalog) hasRow(p *Provider, scope string) bool {
	_, bare, _ := p.cutOptional(scope)
	return slices.Contains(c.byRow()[scope], p) || slices.Contains(c.byRow()[bare], p)
}

// indexRows returns the providers by the names of their scopes.
func (c *Catalog) indexRows() map[string][]*Provider {
	all := make(map[string][]*Provider)
	for _, p := range c.Providers() {
		for r := range p.rows {
			name, _, _ := strings.Cut(r.row, fieldMark)
			all[name] = append(all[name], p)
		}
	}
	return all
}

// Excludes reports whether a text, which is not on the provider's list, cannot
// be a scope of it all the same: because the list is complete, because its
// scopes are URLs, as Prefix is one, and the text is none or that of somebody
// else, or because its scopes put words together in another way.
func (p *Provider) Excludes(text string) bool {
	if p.CustomMatch(text) || slices.Contains(p.Short, text) {
		return false
	}
	return p.Complete || strings.Contains(p.Prefix, "://") && !strings.HasPrefix(text, p.Prefix) || p.joinsOtherwise(text)
}

// joinsOtherwise reports whether the text has a colon, and none of the provider's
// scopes, of which several are more than a word, has one: "user:email" beside
// "read_user" and "read_api".
func (p *Provider) joinsOtherwise(text string) bool {
	if len(p.Custom) > 0 || !strings.Contains(text, ":") || strings.Contains(text, "://") {
		return false
	}
	joined := 0
	for _, s := range p.Scopes() {
		if strings.Contains(s.Name, ":") {
			return false
		}
		if telling(s.Name) {
			joined++
		}
	}
	return joined >= 4
}

// Implies reports whether the provider grants part along with whole, by
// implications that were read at the provider, over any number of steps.
func (p *Provider) Implies(whole, part *Scope) bool {
	ix := p.index()
	all, ok := ix.implied.Load(whole)
	if !ok {
		all, _ = ix.implied.LoadOrStore(whole, p.implied(whole))
	}
	return whole != part && all.(map[*Scope]bool)[part]
}

// mostImplied is how many scopes are looked at that one brings along: those of a
// real provider are some dozens.
const mostImplied = 1_000

// implied are the scopes that one brings along, and itself.
func (p *Provider) implied(whole *Scope) map[*Scope]bool {
	seen := map[*Scope]bool{whole: true}
	for todo := []*Scope{whole}; len(todo) > 0; todo = todo[1:] {
		s := todo[0]
		if s.Status != Active || s.SecondHand() {
			continue
		}
		for _, name := range s.Implies {
			if next := p.Lookup(name); next != nil && !seen[next] && len(seen) < mostImplied {
				seen[next] = true
				todo = append(todo, next)
			}
		}
	}
	return seen
}
