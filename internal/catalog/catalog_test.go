package catalog

import (
	"strings"
	"testing"
)

// idOf is the key of a provider, or "" for none.
func idOf(p *Provider) string {
	if p == nil {
		return ""
	}
	return p.ID
}

func TestByScopes(t *testing.T) {
	c, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for scopes, want := range map[string]string{
		"https://www.googleapis.com/auth/drive":   "google",
		"openid https://mail.google.com/":         "google",
		"user:email read:org":                     "github",
		"User.Read offline_access":                "microsoft",
		"https://graph.microsoft.com/Mail.Send":   "microsoft",
		"https://GRAPH.microsoft.com/Mail.Send":   "microsoft",
		"user-read-email playlist-modify-private": "spotify",
		"user:email https://mail.google.com/":     "", // nobody has both
		"openid profile email offline_access":     "", // many have them
		"repo":                                    "", // one word is anybody's
		"photos all":                              "",
		"read:everything":                         "",
		"user:email | implies":                    "",
		"":                                        "",
	} {
		if got := idOf(c.ByScopes(strings.Fields(scopes))); got != want {
			t.Errorf("%s: %q, want %q", scopes, got, want)
		}
	}
}

func TestByPackage(t *testing.T) {
	c, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		"google.golang.org/api/drive/v3":                "google",
		"google.golang.org/api":                         "",
		"google.golang.org/apiary/drive":                "",
		"github.com/google/go-github/v74/github":        "github",
		"github.com/google/go-github/v74/github/x":      "",
		"github.com/markbates/goth/providers/azureadv2": "microsoft",
		"github.com/markbates/goth":                     "",
		"":                                              "",
	} {
		if got := idOf(c.ByPackage(path)); got != want {
			t.Errorf("%q: %q, want %q", path, got, want)
		}
	}
}

func TestLookUpBehindAPrefix(t *testing.T) {
	p := load(t, Empty(), `
[provider.graph]
optional = ["https://graph.example/"]
custom = ["https://*", "api.*.own"]
[provider.graph.scopes]
docs = ["Mail.Send", "https://graph.example/.default"]
`).Provider("graph")
	for token, want := range map[string]bool{
		"Mail.Send":                       true,
		"https://graph.example/Mail.Send": true,
		"https://Graph.example/Mail.Send": true,
		"https://graph.example/mail.send": false,
		"https://graph.example/.default":  true,
		".default":                        false,
		"https://graph.example/":          false,
	} {
		if got := p.Lookup(token) != nil; got != want {
			t.Errorf("look-up of %q: %v", token, got)
		}
	}
	if p.LookupFold("HTTPS://graph.example/mail.SEND") == nil {
		t.Error("look-up without case does not fold what stands behind the prefix")
	}
	for token, want := range map[string]bool{
		"https://other.example/x":   true,
		"https://graph.example/x":   false, // the provider's own
		"api.a.own":                 true,
		"api..own":                  true,
		"api.own":                   false,
		"api.a.own.":                false,
		"http://other.example/x":    false,
		"xhttps://other.example/.x": false,
	} {
		if got := p.CustomMatch(token); got != want {
			t.Errorf("custom match of %q: %v", token, got)
		}
	}
}

func BenchmarkByScopes(b *testing.B) {
	c, err := Builtin()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		c.ByScopes([]string{"user:email", "read:org"})
	}
}
