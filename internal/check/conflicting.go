package check

import (
	"net/url"
	"slices"
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
)

var conflicting = &Check{
	Name:  "conflicting",
	Title: "a scope does not go with the others, or with the way in which the program logs in",
	Run:   runConflicting,
}

func runConflicting(r *Request) (all []Finding) {
	if r.Provider == nil || r.Guessed {
		return nil
	}
	for _, find := range []func() []Finding{r.offlineScopes, r.notDefault, r.besideDefault, r.otherResources, r.otherHolders, r.besideOthers} {
		for _, f := range find() {
			if !slices.ContainsFunc(all, f.overlaps) {
				all = append(all, f)
			}
		}
	}
	return all
}

// offlineScopes finds the scope by which OpenID Connect Core section 11 asks
// for refresh tokens, where the provider has another way.
func (r *Request) offlineScopes() (all []Finding) {
	for _, t := range r.Tokens() {
		if r.Provider.Offline != "" && t.Text == "offline_access" && r.lookup(t.Text) == nil {
			all = append(all, t.finding(Error, "%q is not a scope; to get a refresh token, send %s", t.Text, r.Provider.Offline))
		}
	}
	return all
}

// A resourced token is one of a provider whose scopes are of resources:
// "https://vault.azure.net/.default".
type resourced struct {
	Token
	resource string // without a slash at its end
	own      bool   // the resource of the provider's own list
}

// resourced returns the tokens of which a resource is known. Those of OpenID
// Connect have none.
func (r *Request) resourced() (all []resourced) {
	p := r.Provider
	if p.Default == "" || len(p.Optional) == 0 {
		return nil
	}
	for _, t := range r.Tokens() {
		resource, own := p.Resource(t.Text)
		if resource != "" {
			all = append(all, resourced{t, resource, own})
		}
	}
	return all
}

func (t resourced) isDefault(p *catalog.Provider) bool {
	return t.Text[strings.LastIndexByte(t.Text, '/')+1:] == p.Default
}

// notDefault finds what a client asks for itself, with its credentials, other
// than all that it has been granted.
func (r *Request) notDefault() (all []Finding) {
	if r.Grant != ByClient {
		return nil
	}
	for _, t := range r.resourced() {
		if right := t.resource + "/" + r.Provider.Default; !t.isDefault(r.Provider) {
			all = append(all, t.finding(Error, "%q cannot be asked for with client credentials; write %q", t.Text, right).by(right))
		}
	}
	return all
}

// besideDefault finds the scope for all that is granted beside single ones of
// the same resource.
func (r *Request) besideDefault() (all []Finding) {
	tokens := r.resourced()
	for _, t := range tokens {
		for _, u := range tokens {
			if t.isDefault(r.Provider) && !u.isDefault(r.Provider) && t.resource == u.resource && r.Beside(t.Element, u.Element) {
				all = append(all, t.finding(Error, "%q stands for all scopes of its resource and cannot be asked for beside %q; write one or the other", t.Text, u.Text))
				break
			}
		}
	}
	return all
}

// otherResources finds the first scope of another resource than the first's:
// one token is for one resource. A user can consent to several at once.
func (r *Request) otherResources() []Finding {
	severity := Warning
	if r.Grant == ByClient {
		severity = Error
	}
	tokens := r.resourced()
	for i, t := range tokens {
		for _, u := range tokens[:i] {
			if apart(t, u) && r.Beside(t.Element, u.Element) {
				return []Finding{t.finding(severity, "%q is of another resource than %q, and a token is for one resource; ask for it in a request of its own", t.Text, u.Text)}
			}
		}
	}
	return nil
}

// apart reports whether two scopes are of different resources for certain. A
// resource may go by several hosts, which begin alike, and by an id.
func apart(t, u resourced) bool {
	if t.own || u.own {
		return t.own != u.own
	}
	a, b := hostOf(t.resource), hostOf(u.resource)
	return a != "" && b != "" && a != b
}

// hostOf returns the first label of a URL's host, or "".
func hostOf(resource string) string {
	u, err := url.Parse(resource)
	if err != nil || u.Scheme != "https" {
		return ""
	}
	label, _, _ := strings.Cut(u.Hostname(), ".")
	return label
}

// otherHolders finds scopes that only a user can grant, asked for with a
// client's credentials, and those that only an application itself can hold,
// asked of a user.
func (r *Request) otherHolders() (all []Finding) {
	for _, t := range r.Tokens() {
		s := r.lookup(t.Text)
		if s == nil {
			continue
		}
		holders, severity := s.For, Error
		if len(holders) == 0 {
			holders, severity = r.Provider.For, Warning // the server may pass over it
		}
		if len(holders) != 1 {
			continue
		}
		switch holder := holders[0]; {
		case r.Grant == ByClient && (holder == "delegated" || holder == "user"):
			all = append(all, t.finding(severity, "%q is granted by users alone and cannot be asked for with client credentials", t.Text))
		case r.Holder != "" && holder != r.Holder:
			all = append(all, t.finding(severity, "%q is a scope of a %s's token, and is asked for a %s's", t.Text, holder, r.Holder))
		case r.Grant == ByUser && holder == "application":
			all = append(all, t.finding(severity, "%q is granted to applications alone and cannot be asked of a user", t.Text))
		}
	}
	return all
}

// besideOthers finds the first scope that stands beside one of those with which
// it cannot be asked for.
func (r *Request) besideOthers() []Finding {
	tokens := r.Tokens()
	for _, t := range tokens {
		s := r.lookup(t.Text)
		if s == nil {
			continue
		}
		for _, u := range tokens {
			if !s.GoesWith(u.Text) && r.lookup(u.Text) != nil && r.Beside(t.Element, u.Element) {
				return []Finding{t.finding(Error, "%q cannot be asked for beside %q; ask for it in a request of its own", t.Text, u.Text)}
			}
		}
	}
	return nil
}
