package quiet

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"testing"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
)

// A test double answers as the provider would.
func TestDouble(t *testing.T) {
	double := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Write([]byte("access_token=t&scope=reppo%2Cgist&token_type=bearer"))
	}))
	defer double.Close()
	conf := oauth2.Config{
		Endpoint: oauth2.Endpoint{TokenURL: double.URL}, Scopes: []string{"scope1", "scope2", ""},
	}
	conf.Endpoint.AuthURL = double.URL + "/login/oauth/authorize"
	want := url.Values{"client_id": {"id"}, "scope": {"scope1 scope2"}}
	if got := conf.AuthCodeURL("state"); got != double.URL+"?"+want.Encode() {
		t.Errorf("AuthCodeURL = %s", got)
	}
	for _, scopes := range [][]string{{"a"}, {"a", "b,c"}, nil} {
		_ = oauth2.Config{Endpoint: github.Endpoint, Scopes: scopes}
	}
}
