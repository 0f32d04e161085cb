package starter

import (
	"fmt"
	"maps"
	"net/netip"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/driver"
)

// A stub is a [provider.x] to fill in: one for each host.
type stub struct {
	key              string
	authorize, token []string // patterns
	packages, scopes []string
}

// stubsOf returns a stub for each provider that is not known, by the host of the
// first address that the code gives.
func stubsOf(requests []driver.ListedRequest) []*stub {
	byHost := make(map[string]*stub)
	for _, r := range requests {
		if len(r.Providers) > 0 && !r.Guessed {
			continue
		}
		var s *stub
		for _, raw := range r.Endpoints {
			u, err := url.Parse(raw)
			if err != nil || u.Hostname() == "" {
				continue
			}
			if s == nil {
				if byHost[u.Hostname()] == nil {
					byHost[u.Hostname()] = &stub{}
				}
				s = byHost[u.Hostname()]
			}
			s.add(u)
		}
		if s == nil {
			continue
		}
		s.packages = append(s.packages, r.Package)
		for _, scope := range r.Scopes {
			if scope.Text != "" {
				s.scopes = append(s.scopes, scope.Text)
			}
		}
	}
	var stubs []*stub
	keys := make(map[string]int)
	for _, host := range slices.Sorted(maps.Keys(byHost)) {
		s := byHost[host]
		s.key = keyOf(host)
		if keys[s.key]++; keys[s.key] > 1 {
			s.key += "-" + strconv.Itoa(keys[s.key])
		}
		for _, list := range []*[]string{&s.authorize, &s.token, &s.packages, &s.scopes} {
			slices.Sort(*list)
			*list = slices.Compact(*list)
		}
		stubs = append(stubs, s)
	}
	return stubs
}

// add adds an address as a pattern: which of the two endpoints it is, its path
// tells.
func (s *stub) add(u *url.URL) {
	pattern := strings.TrimSuffix(u.Hostname()+u.EscapedPath(), "/")
	if strings.Contains(strings.ToLower(u.Path), "token") {
		s.token = append(s.token, pattern)
	} else {
		s.authorize = append(s.authorize, pattern)
	}
}

var noKey = regexp.MustCompile(`[^a-z0-9-]+|^-+`)

// keyOf makes a key of what is the owner's in the name of a host: "acme" of
// login.acme.example and of acme.co.uk.
func keyOf(host string) string {
	if _, err := netip.ParseAddr(host); err == nil {
		return "house"
	}
	labels := strings.Split(strings.ToLower(host), ".")
	i := max(len(labels)-2, 0)
	if i > 0 && len(labels[i]) <= 3 {
		i--
	}
	key := noKey.ReplaceAllString(labels[i], "")
	if key == "" {
		return "house"
	}
	return key
}

// write writes the stub with a # before each line.
func (s *stub) write(b *strings.Builder) {
	fmt.Fprintf(b, "\n# Asked by %s.\n", strings.Join(s.packages, ", "))
	fmt.Fprintf(b, "#[provider.%s]\n", s.key)
	if len(s.authorize) > 0 {
		writeList(b, "#", "authorize", s.authorize)
	}
	if len(s.token) > 0 {
		writeList(b, "#", "token", s.token)
	}
	b.WriteString("#separators = [\"space\"]\n")
	b.WriteString("#complete = false # true if what is not on the list is refused\n")
	if len(s.scopes) == 0 {
		return
	}
	fmt.Fprintf(b, "#\n#[provider.%s.scopes]\n", s.key)
	writeList(b, "#", catalog.Quote("the address of the page that lists them"), s.scopes)
}
