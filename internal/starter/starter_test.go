package starter

import (
	"regexp"
	"strings"
	"testing"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/driver"
)

func request(pkg, provider string, endpoints []string, scopes ...string) driver.ListedRequest {
	r := driver.ListedRequest{Role: "request", Package: pkg, Sink: "p.F", Endpoints: endpoints}
	if provider != "" {
		r.Providers = strings.Split(provider, ",")
	}
	for _, s := range scopes {
		r.Scopes = append(r.Scopes, driver.ListedScope{Text: s})
	}
	return r
}

func builtin(t *testing.T) *catalog.Catalog {
	c, err := catalog.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// code is a line of a stub.
var code = regexp.MustCompile(`(?m)^#([^ \n].*|)$`)

// TestStubs takes the # away and reads what stands behind it.
func TestStubs(t *testing.T) {
	f, err := New(builtin(t), []driver.ListedRequest{
		request("a", "", []string{"https://login.acme.example:8443/oauth/authorize?x=y", "https://login.acme.example/oauth/token/"}, "doors", `wi"dows`, ""),
		request("b", "", []string{"https://login.acme.example/oauth/authorize"}, "cellar"),
		request("b", "", []string{"http://acme.co.uk/auth"}, "x"),
		request("b", "", []string{"https://10.0.0.1/auth"}),
		request("b", "", []string{"https://[::1]/auth", "http://%zz", "https:///x"}, "y"),
		request("b", "", []string{"http://%zz"}, "z"),
		request("c", "", nil, "w"),
	})
	if err != nil {
		t.Fatal(err)
	}
	if f.Apps != 0 || f.Providers != 4 {
		t.Errorf("%d apps and %d providers, want 0 and 4", f.Apps, f.Providers)
	}
	text := code.ReplaceAllString(f.Text, "$1")
	file, err := catalog.Parse("scopes.toml", text)
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	c, err := builtin(t).With(file)
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	p := c.ByEndpoint("https://login.acme.example/oauth/token")
	if p == nil || p.ID != "acme-2" || p.Lookup(`wi"dows`) == nil || p.Lookup("cellar") == nil {
		t.Errorf("the provider is not found by its endpoint, or its scopes are not:\n%s", text)
	}
	if p := c.ByURL("acme.co.uk"); p == nil || p.ID != "acme" {
		t.Errorf("acme.co.uk: %v", p)
	}
	if !strings.Contains(f.Text, "# p.F in c\n") {
		t.Errorf("a request that shows no endpoint is not named:\n%s", f.Text)
	}
}

func TestApps(t *testing.T) {
	open := request("d", "github", nil)
	open.Open = true
	named := request("e", "github", nil, "workflow")
	named.Role = "named"
	f, err := New(builtin(t), []driver.ListedRequest{
		request("x/a", "github", nil, "repo", `"odd\`), request("x/b", "github", nil, `"odd\`, "repo"),
		request("x/web", "github", nil, "gist"), request("y/web", "github", nil, "user"),
		request("x/a", "google", nil, "email"), request("x/a", "google", nil, "profile"),
		request("x/a", "google,slack", nil, "openid"), open, named,
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"name = \"github in a\"\npackages = [\n  \"x/a\",\n  \"x/b\",\n]\nprovider = \"github\"\nallowed = [\n  \"\\\"odd\\\\\",\n  \"repo\",\n]\n",
		"name = \"github in web\"\npackages = [\"x/web\"]",
		"name = \"github in y/web\"\npackages = [\"y/web\"]",
		"name = \"google\"\npackages = [\"x/a\"]\nprovider = \"google\"\nallowed = [\n  \"email\",\n  \"profile\",\n]\n",
	} {
		if !strings.Contains(f.Text, want) {
			t.Errorf("it lacks\n%s", want)
		}
	}
	if f.Apps != 4 || strings.Contains(f.Text, "slack") || strings.Contains(f.Text, "workflow") {
		t.Errorf("%d apps, want 4:\n%s", f.Apps, f.Text)
	}
}

// TestNothing is of a module that asks for nothing: the file is ours all the same.
func TestNothing(t *testing.T) {
	if _, err := New(builtin(t), nil); err != nil {
		t.Error(err)
	}
}
