package catalog

import (
	"slices"
	"strings"
	"testing"
)

const spelling = `
[provider.words]
[provider.words.scopes]
"handbook" = [
  "admin:repo_hook", "read:repo_hook", "user:email", "user:follow", "user-read-playback-state",
  "channels:read", "channels:history", "users:read", "im:read", "mpim:read", "task", "create:rules",
  "read:rules", "delete:roles", "old:name | deprecated", "new:nama", "wall:left", "ball:left", "esi-mail.read.v1", "notifications",
]
[provider.urls]
prefix = "https://www.urls.example/auth/"
short = ["openid"]
[provider.urls.scopes]
"handbook" = ["openid", "https://www.urls.example/auth/drive", "https://www.urls.example/auth/drive.readonly"]
[provider.optional]
optional = ["https://graph.example/"]
case = "ignored"
[provider.optional.scopes]
"handbook" = ["User.Read", "User.ReadWrite.All", "MailboxSettings.Read"]
[provider.closed]
complete = true
custom = ["own:*"]
[provider.closed.scopes]
"handbook" = ["read:task", "read:notifications", "own:message"]
`

func parsed(t testing.TB, text string) *Catalog {
	t.Helper()
	f, err := Parse("test.toml", text)
	if err != nil {
		t.Fatal(err)
	}
	c, err := Empty().With(f)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestIntended(t *testing.T) {
	c := parsed(t, spelling)
	for _, test := range []struct {
		provider, token string
		want            string // "" is none
		slips           []Slip
	}{
		{"words", "user:emal", "user:email", []Slip{LetterMissing}},
		{"words", "user:eemail", "user:email", []Slip{LetterDoubled}},
		{"words", "user:emxail", "user:email", []Slip{LetterTooMany}},
		{"words", "user:enail", "user:email", []Slip{NeighbouringKey}},
		{"words", "user:epail", "user:email", []Slip{LetterReplaced}},
		{"words", "user:emial", "user:email", []Slip{LettersSwapped}},
		{"words", "users:email", "user:email", []Slip{PluralS}},
		{"words", "channel:read", "channels:read", []Slip{PluralS}},
		{"words", "user_email", "user:email", []Slip{WrongSeparator}},
		{"words", "useremail", "user:email", []Slip{WrongSeparator}},
		{"words", "user::email", "user:email", []Slip{WrongSeparator}},
		{"words", "user.read_playback_state", "user-read-playback-state", []Slip{WrongSeparator}},
		{"words", "userreadplaybackstate", "user-read-playback-state", []Slip{WrongSeparator}},
		{"words", "user_emial", "user:email", []Slip{WrongSeparator, LettersSwapped}},
		{"words", "User:Email", "user:email", []Slip{WrongCase}},
		{"words", "admin:repo_hok", "admin:repo_hook", []Slip{LetterDoubled}},
		{"words", "notificatoins", "notifications", []Slip{LettersSwapped}},
		{"words", "notfcations", "notifications", []Slip{LetterMissing, LetterMissing}},
		{"words", "old:nam", "old:name", []Slip{LetterMissing}},
		{"urls", "https://www.urls.example/auth/drive.readnly", "https://www.urls.example/auth/drive.readonly", []Slip{LetterMissing}},
		{"urls", "https://www.urls.example/aut/drive", "https://www.urls.example/auth/drive", []Slip{LetterMissing}},
		{"urls", "openi", "openid", []Slip{LetterMissing}},
		{"optional", "User.Raed", "User.Read", []Slip{LettersSwapped}},
		{"optional", "https://graph.example/user.raed", "https://graph.example/User.Read", []Slip{WrongCase, LettersSwapped}},
		{"optional", "https://graf.example/User.Read", "https://graph.example/User.Read", []Slip{LetterReplaced, LetterMissing}},
		{"optional", "https://grph.example/User.Read", "https://graph.example/User.Read", []Slip{LetterMissing}},
		{"optional", "Mailbox.Settings.Read", "MailboxSettings.Read", []Slip{WrongSeparator}},
		{"closed", "read:notificatoin", "read:notifications", []Slip{LettersSwapped, PluralS}},

		// Right, or nothing near.
		{"words", "user:email", "", nil},
		{"optional", "user.read", "", nil},
		{"words", "", "", nil},
		{"words", "user:everything", "", nil},
		// Two are equally near.
		{"words", "xall:left", "", nil},
		// What may be a scope that the list lacks.
		{"words", "create:roles", "", nil}, // a word of other scopes
		{"words", "channels:reed_all", "", nil},
		{"words", "esi-mail.read.v2", "", nil}, // a number
		{"words", "user:fallaw", "", nil},      // two letters of one word
		{"words", "am:read", "", nil},          // a word too short
		{"urls", "https://www.urls.example/auth/drafts", "", nil},
		{"closed", "read:notifixxtions", "read:notifications", []Slip{NeighbouringKey, LetterReplaced}},
		{"closed", "own:messages", "", nil}, // a customer's, perhaps
	} {
		got, ok := c.Provider(test.provider).Intended(test.token)
		slices.Sort(got.Slips)
		slices.Sort(test.slips)
		if got.Text != test.want || ok != (test.want != "") || !slices.Equal(got.Slips, test.slips) {
			t.Errorf("%s: %q: got %q %q, want %q %q", test.provider, test.token, got.Text, got.Slips, test.want, test.slips)
		}
	}
}

func TestNearestIsSorted(t *testing.T) {
	p := parsed(t, spelling).Provider("words")
	near := p.Nearest("usr_follow")
	if len(near) != 1 || near[0].Scope.Name != "user:follow" {
		t.Errorf("got %v", near)
	}
	if near := p.Nearest("user:email"); near != nil {
		t.Errorf("a scope has near ones: %v", near)
	}
}

// TestListsMayLackScopes takes each scope from its provider's list and asks
// whether it then counts as another one written wrong. Lists that are not
// complete lack scopes, and these must not be reported.
func TestListsMayLackScopes(t *testing.T) {
	all, wrong := 0, 0
	for _, p := range builtinFile(t).Providers() {
		p.Complete = false
		s := p.index().spell()
		for i, e := range s.entries {
			all++
			if near := s.nearestWithout(i); len(near) > 0 {
				wrong++
				if testing.Verbose() {
					t.Logf("%s: %q counts as %q", p.ID, e.scope.Name, near[0].Text)
				}
			}
		}
	}
	share := 100 * float64(wrong) / float64(all)
	t.Logf("%d of %d scopes (%.2f%%) count as misspelled when the list lacks them", wrong, all, share)
	if share > 0.5 {
		t.Errorf("%.2f%%; want at most 0.5%%", share)
	}
}

// nearestWithout returns what is near to an entry in the list without it.
func (s *speller) nearestWithout(i int) []Candidate {
	e := &s.entries[i]
	less := &speller{provider: s.provider, pairs: s.pairs, entries: slices.Concat(s.entries[:i], s.entries[i+1:])}
	s.pairs().add(e, -1)
	defer s.pairs().add(e, 1)
	return less.nearest(e.scope.Name)
}

// distance is the optimal string alignment distance in its plainest form.
func distance(a, b string) int {
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
		for j := range d[i] {
			switch {
			case i == 0 || j == 0:
				d[i][j] = i + j
				continue
			case a[i-1] == b[j-1]:
				d[i][j] = d[i-1][j-1]
			default:
				d[i][j] = 1 + min(d[i-1][j-1], d[i-1][j], d[i][j-1])
			}
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d[i][j] = min(d[i][j], d[i-2][j-2]+1)
			}
		}
	}
	return d[len(a)][len(b)]
}

// FuzzAlign compares the banded search with the plain distance, and looks
// whether its edits lead from one text to the other.
func FuzzAlign(f *testing.F) {
	f.Add("user_email", "user_emial")
	f.Add("abab", "baba")
	f.Add("", "ab")
	f.Add("aab", "ab")
	f.Fuzz(func(t *testing.T, token, scope string) {
		if len(token) > bandRows || len(scope) > bandRows {
			return
		}
		edits, ok := align(token, scope, nil)
		want := distance(token, scope)
		if ok != (want <= maxEdits) || ok && len(edits) != want {
			t.Fatalf("%q, %q: got %d %v, want %d", token, scope, len(edits), ok, want)
		}
		if !ok {
			return
		}
		for _, e := range edits { // the last comes first
			scope = scope[:e.j] + token[e.i:e.i+e.di] + scope[e.j+e.dj:]
		}
		if scope != token {
			t.Fatalf("%v lead to %q, want %q", edits, scope, token)
		}
	})
}

// FuzzNearest looks for tokens that break the search.
func FuzzNearest(f *testing.F) {
	c := parsed(f, spelling)
	f.Add("user:emial")
	f.Add("https://graph.example/")
	f.Add(strings.Repeat("user", 100))
	f.Fuzz(func(t *testing.T, token string) {
		for _, p := range c.Providers() {
			for _, near := range p.Nearest(token) {
				if near.Text == token {
					t.Fatalf("%s: %q is near itself", p.ID, token)
				}
			}
		}
	})
}

func BenchmarkIntended(b *testing.B) {
	c, err := Builtin()
	if err != nil {
		b.Fatal(err)
	}
	p := c.Provider("zoom") // the longest list
	p.Intended("")
	b.ReportAllocs()
	for b.Loop() {
		p.Intended("meeting:read:list_registrnats:admin")
	}
}

func BenchmarkFirstIntended(b *testing.B) {
	c, err := Builtin()
	if err != nil {
		b.Fatal(err)
	}
	p := c.Provider("zoom")
	ix := p.index()
	for b.Loop() {
		newSpeller(p, ix)
	}
}
