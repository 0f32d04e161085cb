package quiet

import (
	"net/url"
	"os"
	"strings"
)

// A URL and the scopes in it may each be one of several: which go together is
// not known.

type idp struct{ authURL string }

func (s idp) url(scopes []string) string {
	return s.authURL + "?client_id=1&scope=" + url.QueryEscape(strings.Join(scopes, " "))
}

var (
	onGitHub = idp{"https://github.com/login/oauth/authorize"}
	onGitLab = idp{"https://gitlab.com/oauth/authorize"}
	onOwn    = idp{os.Getenv("AUTH_URL")}

	_ = onGitHub.url([]string{"read:user"})
	_ = onGitLab.url([]string{"read_user"})
	_ = onOwn.url([]string{"reed_user"})
)

func ownURL() string {
	base, scope := "https://github.com/login/oauth/authorize", "read:user"
	if own := os.Getenv("AUTH_URL"); own != "" {
		base = own
		scope = "read_user"
	}
	q := url.Values{}
	q.Set("client_id", "1")
	q.Set("scope", scope)
	return base + "?" + q.Encode()
}

func defaultURL(base, scope string) string {
	if base == "" {
		base = "https://github.com/login/oauth/authorize"
	}
	if scope == "" {
		scope = "read:user"
	}
	return base + "?" + url.Values{"client_id": {"1"}, "scope": {scope}}.Encode()
}

var _ = defaultURL(os.Getenv("AUTH_URL"), "user_email")
