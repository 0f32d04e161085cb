package check_test

import (
	"reflect"
	"slices"
	"testing"

	"github.com/scopevet/scopevet/internal/check"
)

// FuzzRun asks every kind of provider for any text: findings lie within it, the
// edits of their fixes are the same or apart, and when all are made there is
// nothing more to fix. The form gives the wire, whether the text is escaped on its
// way, whether the provider is only guessed, and whether an ID token is needed.
func FuzzRun(f *testing.F) {
	c := testCatalog(f)
	for _, seed := range []string{
		"", " ", ",", "read_profile,write_multipas ", "a\u00a0b", "usеr:email|repo;x", "http://www.googleapis.com/auth/drive/",
		"https://www.googleapis.com", "repository:a/b:pull,push", "read read", "%s", "//", "\xff", "repo%20user%3Aemail", "read+read%2520",
		"repo ,user", "a, b",
	} {
		f.Add(seed, seed, byte(0))
		f.Add(seed, seed, byte(3|8))
		f.Add(seed, "", byte(2|16))
		f.Add(seed, "openid", byte(1))
	}
	wires := []check.Wire{check.BySpace, check.ByComma, check.Apart, check.Verbatim, check.Repeated}
	f.Fuzz(func(t *testing.T, first, second string, form byte) {
		for _, provider := range []string{"", "mine", "prefixed", "closed", "github", "strava", "slack", "google", "microsoft"} {
			req := list(provider, first, second).by(wires[int(form&7)%len(wires)]).build(c)
			req.Escaped = form&8 != 0
			req.Guessed = form&16 != 0 && req.Provider != nil
			req.IDToken = form&32 != 0
			all := func(*check.Check) bool { return true }
			findings := check.Run(req, all)
			for _, f := range findings {
				if f.Element >= 0 && (f.Start < 0 || f.Start > f.End || f.End > len(req.Elements[f.Element].Text)) {
					t.Fatalf("%s: range %d-%d of %q", f.Message, f.Start, f.End, texts(req.Elements))
				}
			}
			edits := editsOf(findings)
			for i, e := range edits {
				for _, f := range edits[:i] {
					if !reflect.DeepEqual(e, f) && check.Conflict(e, f) {
						t.Fatalf("%s: %q: %+v is in the way of %+v", provider, texts(req.Elements), e, f)
					}
				}
			}
			if len(edits) == 0 || len(findings) > 100 { // so many are not mended together
				continue
			}
			fixed := check.Apply(req.Elements, edits)
			if slices.Equal(texts(fixed), texts(req.Elements)) {
				t.Fatalf("%s: a fix changes nothing of %q", provider, texts(fixed))
			}
			before := req.Elements
			req.Elements = fixed
			if again := editsOf(check.Run(req, all)); len(again) > 0 {
				t.Fatalf("%s: %q is fixed to %q, and that to %q", provider, texts(before), texts(fixed), texts(check.Apply(fixed, again)))
			}
		}
	})
}
