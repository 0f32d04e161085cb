package check_test

import (
	"slices"
	"testing"

	"github.com/scopevet/scopevet/internal/check"
)

// TestCompose shows what the fixes of findings say that hang together, and what
// they lead to.
func TestCompose(t *testing.T) {
	c := testCatalog(t)
	for _, test := range []struct {
		name    string
		request request
		titles  []string // of the fixes; "" for none
		fixed   []string
	}{
		{"a fix uncovers a mistake", list("github", "\ufeffuser:emial"),
			[]string{`replace with "user:email"`}, []string{"user:email"}},
		{"and what is superfluous in the same text", list("github", "gist", "repo,gist,public_repo"),
			[]string{`replace with "repo"`}, []string{"gist", "repo"}},
		{"and elsewhere", list("github", "public_repo", "rpeo"),
			[]string{`replace with "repo" and remove "public_repo", as "public_repo" is granted along with "repo"`}, []string{"repo"}},
		{"two leave nothing of a text", list("github", "repo", " repo"),
			[]string{`remove " repo", as "" is no scope`, `remove " repo", as "" is no scope`}, []string{"repo"}},
		{"what one fix does is no other's", list("github", "user:emial", "gsit"),
			[]string{`replace with "user:email"`, `replace with "gist"`}, []string{"user:email", "gist"}},
		{"two claim one text", list("google", "openid\temail,profile"),
			[]string{`split into "openid", "email", "profile"`, `split into "email", "profile"`}, []string{"openid", "email", "profile"}},
		{"removed side by side", list("github", "repo", "repo", "repo"),
			[]string{`remove "repo", "repo"`, `remove "repo", "repo"`}, []string{"repo"}},
		{"removed in two places", list("github", "repo", "repo", "gist", "gist"),
			[]string{"remove the element", "remove the element"}, []string{"repo", "gist"}},
		{"added before what is mended", idToken(list("google", "emial")),
			[]string{`split into "openid", "email"`, `split into "openid", "email"`}, []string{"openid", "email"}},
		{"joined and mended", list("strava", "raed", "activity:raed,read_all"),
			[]string{`join into "read,activity:read,read_all"`, `join into "read,activity:read,read_all"`}, []string{"read,activity:read,read_all"}},
		{"beside a character that no text has", list("github", "\x00a", "user:emial,gist"),
			[]string{`split into "user:email", "gist"`}, []string{"\x00a", "user:email", "gist"}},
	} {
		req := test.request.build(c)
		findings := check.Run(req, func(c *check.Check) bool { return !c.Off })
		var titles []string
		for _, f := range findings {
			if f.Fix == nil {
				titles = append(titles, "")
				continue
			}
			titles = append(titles, f.Fix.Message)
		}
		fixed := texts(check.Apply(req.Elements, editsOf(findings)))
		if !slices.Equal(titles, test.titles) || !slices.Equal(fixed, test.fixed) {
			t.Errorf("%s: the fixes %q lead to %q;\nwant %q and %q", test.name, titles, fixed, test.titles, test.fixed)
		}
	}
}

func idToken(r request) request {
	r.idToken = true
	return r
}
