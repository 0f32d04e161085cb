package check

import (
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
)

var missingPrefix = &Check{
	Name:  "missing-prefix",
	Title: "a scope lacks the prefix of the provider's scopes, or has another",
	Run:   runMissingPrefix,
}

func runMissingPrefix(r *Request) (all []Finding) {
	for _, t := range r.unlisted() {
		right, ok := r.withPrefix(t.Text)
		switch {
		case !ok:
		case strings.HasSuffix(right, t.Text):
			prefix := strings.TrimSuffix(right, t.Text)
			all = append(all, t.finding(Error, "%q lacks the prefix %q; write %q", t.Text, prefix, right).by(right))
		default:
			all = append(all, t.finding(Error, "%q is not the scope's full name; write %q", t.Text, right).by(right))
		}
	}
	return all
}

// withPrefix returns the scope that text is but for what stands before it: the
// prefix that the provider declares or that all its scopes share, the scheme
// and host of a URL or the slash at its end, or, where the list is complete,
// the beginning of the only scope that ends so.
func (r *Request) withPrefix(text string) (string, bool) {
	if catalog.Standard(text) && !r.Provider.Complete {
		return "", false
	}
	for _, find := range []func(string) (string, bool){r.declaredPrefix, r.sharedPrefix, r.otherURL, r.onlyEnding} {
		if right, ok := find(text); ok && right != text {
			return right, true
		}
	}
	return "", false
}

func (r *Request) declaredPrefix(text string) (string, bool) {
	if r.Provider.Prefix == "" {
		return "", false
	}
	return r.named(r.Provider.Prefix + text)
}

// named returns the scope of that name, if there is one, with the name's case
// put right.
func (r *Request) named(text string) (string, bool) {
	if r.lookup(text) != nil {
		return text, true
	}
	return r.otherCase(text)
}

func (r *Request) sharedPrefix(text string) (string, bool) {
	if shared := r.Provider.SharedPrefix(); shared != "" {
		return r.named(shared + text)
	}
	return "", false
}

// onlyEnding returns the one scope of a complete list that has text as its last
// words.
func (r *Request) onlyEnding(text string) (right string, ok bool) {
	if !r.Provider.Complete {
		return "", false
	}
	for _, s := range r.Provider.Scopes() {
		head, is := strings.CutSuffix(s.Name, text)
		if !is || s.Status != catalog.Active || !strings.ContainsAny(head[max(len(head)-1, 0):], ":._-/") {
			continue
		}
		if ok {
			return "", false
		}
		right, ok = s.Name, true
	}
	return right, ok
}

// otherURL returns the scope that text is but for the scheme, "www.", a slash
// at the end, or, behind a prefix of the provider, the host.
func (r *Request) otherURL(text string) (string, bool) {
	if !strings.Contains(text, "/") {
		return "", false
	}
	bare := bareURL(text)
	for _, o := range r.Provider.Optional {
		if rest, ok := strings.CutPrefix(bare+"/", bareURL(o)+"/"); ok {
			if right, ok := r.named(o + strings.TrimSuffix(rest, "/")); ok {
				return right, true
			}
		}
	}
	for _, s := range r.Provider.Scopes() {
		if strings.Contains(s.Name, "/") && bareURL(s.Name) == bare {
			return s.Name, true
		}
	}
	return r.otherHost(bare)
}

// otherHost returns the scope behind the provider's prefix when bare has its
// host with another path, or its path with another host.
func (r *Request) otherHost(bare string) (string, bool) {
	if !strings.Contains(r.Provider.Prefix, "://") || r.Provider.CustomMatch(bare) {
		return "", false
	}
	host, path, _ := strings.Cut(bareURL(r.Provider.Prefix), "/")
	slash := max(strings.LastIndexByte(bare, '/'), 0)
	gotHost, gotPath, _ := strings.Cut(bare[:slash], "/")
	if host != gotHost && path != gotPath {
		return "", false
	}
	return r.named(r.Provider.Prefix + strings.TrimPrefix(bare[slash:], "/"))
}

// bareURL is a URL without what is often written wrong about it.
func bareURL(url string) string {
	url = strings.TrimPrefix(strings.TrimPrefix(url, "https://"), "http://")
	return strings.TrimSuffix(strings.TrimPrefix(url, "www."), "/")
}
