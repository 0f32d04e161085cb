package paste

import (
	"cmp"
	"slices"
	"testing"
)

// made is the input with the edits of all findings made.
func made(r *Result) string {
	var all []Edit
	for _, f := range r.Findings {
		all = append(all, f.Edits...)
	}
	slices.SortStableFunc(all, func(a, b Edit) int { return cmp.Compare(b.Start, a.Start) })
	text := r.Input
	for _, e := range all {
		text = text[:e.Start] + e.Text + text[e.End:]
	}
	return text
}

func TestEdits(t *testing.T) {
	cat := builtin(t)
	for _, tt := range []struct{ provider, input, want string }{
		{"github", "repo,user:emial", "repo,user:email"},
		{"google", "openid,email", "openid email"},
		{"github", `[]string{"repo", "user:emial"}`, `[]string{"repo", "user:email"}`},
		{"google", `[]string{"openid,email"}`, `[]string{"openid", "email"}`},
		{"google", `["openid", "openid", "email"]`, `["openid", "email"]`},
		{"google", `["openid", "email", "email"]`, `["openid", "email"]`},
		{"", "https://github.com/login/oauth/authorize?client_id=x&scope=repo%20user%3Aemial&state=1", "https://github.com/login/oauth/authorize?client_id=x&scope=repo%20user%3Aemail&state=1"},
		{"", "https://github.com/login/oauth/authorize?scope=user:emial", "https://github.com/login/oauth/authorize?scope=user:email"},
		{"", "https://accounts.google.com/o/oauth2/v2/auth?scope=openid,emial", "https://accounts.google.com/o/oauth2/v2/auth?scope=openid%20email"},
		{"", "https://accounts.google.com/o/oauth2/v2/auth?scope=openid,email+profile", "https://accounts.google.com/o/oauth2/v2/auth?scope=openid+email+profile"},
		{"", "https://github.com/login/oauth/authorize?scope=repo%2520gist", "https://github.com/login/oauth/authorize?scope=repo%20gist"},
		{"", "https://github.com/login/oauth/authorize?client_id=1&scopes=repo", "https://github.com/login/oauth/authorize?client_id=1&scope=repo"},
	} {
		r, err := Check(cat, cat.Provider(tt.provider), tt.input)
		if err != nil {
			t.Fatal(err)
		}
		got := made(r)
		if got != tt.want {
			t.Errorf("%s becomes %s, want %s: %+v", tt.input, got, tt.want, r.Findings)
			continue
		}
		again, err := Check(cat, cat.Provider(tt.provider), got)
		if err != nil {
			t.Fatal(err)
		}
		if len(again.Findings) > 0 {
			t.Errorf("%s is still wrong: %+v", got, again.Findings)
		}
	}
}
