package check_test

import (
	"slices"
	"testing"

	"github.com/scopevet/scopevet/internal/check"
)

// FuzzRun asks every kind of provider for any text: findings lie within it, and
// fixing comes to an end. The form gives the wire, whether the text is escaped
// on its way, and whether the provider is only guessed.
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
			for round := 0; ; round++ {
				findings := check.Run(req, func(*check.Check) bool { return true })
				for _, f := range findings {
					if f.Start < 0 || f.Start > f.End || f.End > len(req.Elements[f.Element].Text) {
						t.Fatalf("%s: range %d-%d of %q", f.Message, f.Start, f.End, texts(req.Elements))
					}
				}
				edits := editsOf(findings)
				if len(edits) == 0 {
					break
				}
				if round == 10 {
					t.Fatalf("%s: %q is fixed again and again: %s", provider, texts(req.Elements), findings[0].Message)
				}
				fixed := check.Apply(req.Elements, edits)
				if slices.Equal(texts(fixed), texts(req.Elements)) {
					t.Fatalf("%s: a fix changes nothing of %q", provider, texts(fixed))
				}
				req.Elements = fixed
			}
		}
	})
}
