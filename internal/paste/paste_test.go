package paste

import (
	"slices"
	"strings"
	"testing"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/driver"
)

func builtin(t testing.TB) *catalog.Catalog {
	t.Helper()
	cat, err := driver.LoadCatalog("")
	if err != nil {
		t.Fatal(err)
	}
	return cat
}

// texts are pasted texts with the provider that they tell, the parts that are
// found wrong with the checks that do so, and all corrected.
var texts = []struct {
	name, provider, input string
	kind                  Kind
	of                    string   // the provider that comes out
	wrong                 []string // "check part"
	corrected             string
}{
	{"scopes", "github", "repo,user:emial", Scopes, "github", []string{"misspelled user:emial"}, "repo,user:email"},
	{"right scopes", "github", "repo user:email", Scopes, "github", nil, ""},
	{"commas", "google", "openid,email", Scopes, "google", []string{"comma-joined openid,email"}, "openid email"},
	{"a list of Go", "github", `[]string{"repo", "user:emial"}`, Scopes, "github", []string{"misspelled user:emial"}, "repo user:email"},
	{"no provider", "", "repo user:emial", Scopes, "", nil, ""},
	{"by the scopes", "", "https://www.googleapis.com/auth/gmail.readonlly", Scopes, "google", []string{"misspelled https://www.googleapis.com/auth/gmail.readonlly"}, "https://www.googleapis.com/auth/gmail.readonly"},
	{"odd but right", "patreon", "identity identity[email]", Scopes, "patreon", nil, ""},
	{"URL", "", "https://github.com/login/oauth/authorize?client_id=x&scope=repo%20user%3Aemial&state=1", URL, "github", []string{"misspelled user%3Aemial"}, "repo user:email"},
	{"URL with plus", "", "https://accounts.google.com/o/oauth2/v2/auth?scope=openid+emial", URL, "google", []string{"misspelled emial"}, "openid email"},
	{"URL escaped twice", "", "https://github.com/login/oauth/authorize?scope=repo%2520gist", URL, "github", []string{"encoding repo%2520gist"}, "repo gist"},
	{"wrong parameter", "", "https://github.com/login/oauth/authorize?client_id=1&scopes=repo", URL, "github", []string{"parameter scopes"}, "repo"},
	{"URL without", "", "https://github.com/login/oauth/authorize?client_id=1", URL, "github", nil, ""},
	{"query alone", "github", "client_id=1&scope=gistt", URL, "github", []string{"misspelled gistt"}, "gist"},
	{"URL of nobody", "", "https://login.example.com/authorize?scope=openid+emial", URL, "", nil, ""},
	{"google", "", `Error 400: invalid_scope Some requested scopes were invalid. {valid=[openid], invalid=[userinfo.emial]}`, Message, "google", []string{"misspelled userinfo.emial"}, "https://www.googleapis.com/auth/userinfo.email"},
	{"google in JSON", "", `{"error": "invalid_scope", "error_description": "Some requested scopes were invalid. {invalid=[https://www.GoogleAPIs.com/auth/drive]}"}`, Message, "google", []string{"wrong-case https://www.GoogleAPIs.com/auth/drive"}, "https://www.googleapis.com/auth/drive"},
	{"entra", "", "AADSTS70011: The provided value for the input parameter 'scope' is not valid. The scope Contacts.Read, Mail.Raed is not valid.", Message, "microsoft", []string{"misspelled Mail.Raed"}, "Contacts.Read Mail.Read"},
	{"entra, no such scope", "", "AADSTS650053: The application 'x' asked for scope 'File.Read' that doesn't exist on the resource '00000003-0000-0000-c000-000000000000'. Contact the app vendor.", Message, "microsoft", []string{"misspelled File.Read"}, "Files.Read"},
	{"slack", "", "Invalid permissions requested\nInvalid scopes: none, channels:raed", Message, "slack", []string{"misspelled channels:raed"}, "none,channels:read"},
	{"facebook", "", "Invalid Scopes: publish_stream, offline_access. This message is only shown to developers. Users of your app will ignore these permissions if present.", Message, "facebook", []string{"removed publish_stream", "removed offline_access"}, ""},
	{"linkedin in a URL", "", "http://localhost:3000/?error=unauthorized_scope_error&error_description=Scope+%26quot%3Br_liteprofile%26quot%3B+is+not+authorized+for+your+application", Message, "linkedin", []string{"deprecated r_liteprofile"}, ""},
	{"says not which", "", "The requested scope is invalid, unknown, or malformed.", Message, "", nil, ""},
	{"strava", "", `{"message":"Bad Request","errors":[{"resource":"Authorize","field":"scope","code":"invalid"}]}`, Message, "strava", nil, ""},
	{"google, several parameters", "", "Error 400: invalid_request OAuth 2 parameters can only have a single value: scope", Message, "google", nil, ""},
	{"google, none", "", `oauth2: cannot fetch token: 400 Bad Request Response: {"error":"invalid_scope","error_description":"Empty or missing scope not allowed."}`, Message, "google", nil, ""},
	{"google, another thing", "", `{"error":"invalid_scope","error_description":"Invalid OAuth scope or ID token audience provided."}`, Message, "google", nil, ""},
	{"microsoft, no parameter", "", "AADSTS900144: The request body must contain the following parameter: 'scope'.", Message, "microsoft", nil, ""},
	{"microsoft, default", "", "AADSTS70011: The provided request is wrong. .default scope can't be combined with resource-specific scopes.", Message, "microsoft", nil, ""},
	{"linkedin, only the code", "", "http://localhost:3000/?error=unauthorized_scope_error", Message, "linkedin", nil, ""},
	{"client credentials", "", `oauth2: cannot overwrite parameter "scope"`, Message, "", nil, ""},
	{"a later call", "", "googleapi: Error 403: Request had insufficient authentication scopes.", Message, "", nil, ""},
	{"a later call, RFC 6750", "", `Bearer error="insufficient_scope", scope="read"`, Message, "", nil, ""},
	{"only the code", "", "oauth2: cannot fetch token: invalid_scope", Message, "", nil, ""},
}

func TestCheck(t *testing.T) {
	cat := builtin(t)
	for _, tt := range texts {
		t.Run(tt.name, func(t *testing.T) {
			r, err := Check(cat, cat.Provider(tt.provider), tt.input)
			if err != nil {
				t.Fatal(err)
			}
			if r.Kind != tt.kind || r.Provider != tt.of || r.Corrected != tt.corrected {
				t.Errorf("%s of %q, corrected %q; want %s of %q, %q", r.Kind, r.Provider, r.Corrected, tt.kind, tt.of, tt.corrected)
			}
			var wrong []string
			for _, f := range r.Findings {
				wrong = append(wrong, f.Check+" "+r.Input[f.Start:f.End])
			}
			if !slices.Equal(wrong, tt.wrong) {
				t.Errorf("found %q, want %q", wrong, tt.wrong)
			}
			if tt.kind == Message && len(r.Notes) == 0 {
				t.Error("nothing is said of the message")
			}
		})
	}
}

func TestWhoHasIt(t *testing.T) {
	cat := builtin(t)
	r, err := Check(cat, nil, "repo,user:emial")
	if err != nil {
		t.Fatal(err)
	}
	notes := strings.Join(r.Notes, "\n")
	for _, want := range []string{`"repo" is a scope of`, `"user:emial" is no scope that we know; the nearest: "user:email" of github`} {
		if !strings.Contains(notes, want) {
			t.Errorf("notes are %q; want %q", notes, want)
		}
	}
}

func TestRefused(t *testing.T) {
	cat := builtin(t)
	for name, input := range map[string]string{
		"empty": "", "blank": " \n", "long": strings.Repeat("a", Longest+1), "binary": "\xff\xfe",
	} {
		if r, err := Check(cat, nil, input); err == nil {
			t.Errorf("%s: no error, %+v", name, r)
		}
	}
}

func TestPrint(t *testing.T) {
	cat := builtin(t)
	long := "https://github.com/login/oauth/authorize?" + strings.Repeat("x", 200) + "=1&scope=user:emial&" + strings.Repeat("y", 200) + "=1"
	for input, want := range map[string]string{
		"repo,user:emial": `github: "user:emial" is not a scope; did you mean "user:email"? [misspelled]
  repo,user:emial
       ^^^^^^^^^^
corrected: repo,user:email
`,
		"repo": "github: nothing wrong is known of \"repo\"\n",
		"gist\x1b[31m": `github: "gist\x1b[31m" has the control character U+001B, which no scope may have [whitespace]
  gist·[31m
  ^^^^^^^^^
`,
		long: `github: "user:emial" is not a scope; did you mean "user:email"? [misspelled]
  …` + strings.Repeat("x", 41) + `=1&scope=user:emial&` + strings.Repeat("y", 49) + `…
` + strings.Repeat(" ", 53) + `^^^^^^^^^^
corrected: user:email
`,
	} {
		r, err := Check(cat, cat.Provider("github"), input)
		if err != nil {
			t.Fatal(err)
		}
		var out strings.Builder
		if err := r.Print(&out); err != nil {
			t.Fatal(err)
		}
		if out.String() != want {
			t.Errorf("%q:\n%s\nwant\n%s", input, out.String(), want)
		}
	}
}

// Whatever is pasted, what is found lies in the text.
func FuzzCheck(f *testing.F) {
	for _, tt := range texts {
		f.Add(tt.provider, tt.input)
	}
	cat := builtin(f)
	f.Fuzz(func(t *testing.T, provider, input string) {
		r, err := Check(cat, cat.Provider(provider), input)
		if err != nil {
			return
		}
		for _, g := range r.Findings {
			if g.Start < 0 || g.End < g.Start || g.End > len(input) {
				t.Errorf("%s at %d to %d of %d bytes", g.Check, g.Start, g.End, len(input))
			}
			for _, e := range g.Edits {
				if e.Start < 0 || e.End < e.Start || e.End > len(input) {
					t.Errorf("%s: edit at %d to %d of %d bytes", g.Check, e.Start, e.End, len(input))
				}
			}
		}
		for _, s := range r.Scopes {
			if s.Start < 0 || s.End < s.Start || s.End > len(input) {
				t.Errorf("scope %q at %d to %d of %d bytes", s.Text, s.Start, s.End, len(input))
			}
		}
		var out strings.Builder
		if err := r.Print(&out); err != nil {
			t.Fatal(err)
		}
		if strings.ContainsFunc(out.String(), func(c rune) bool { return c < ' ' && c != '\n' || c == 0x7f }) {
			t.Errorf("a control character is printed: %q", out.String())
		}
	})
}
