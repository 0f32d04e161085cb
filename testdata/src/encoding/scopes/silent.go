package encoding

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
)

// In a URL that is written by hand, blanks are escaped by hand.
func inURL() []string {
	return []string{
		"https://github.com/login/oauth/authorize?client_id=x&scope=repo%20gist",
		"https://github.com/login/oauth/authorize?client_id=x&scope=repo+user%3Aemail",
		"https://github.com/login/oauth/authorize?client_id=x&scope=" + url.QueryEscape("repo gist"),
		"https://github.com/login/oauth/authorize?client_id=x&scope=" + strings.Join([]string{"repo", "gist"}, "%20"),
		"https://github.com/login/oauth/authorize?client_id=x&scope=" + strings.Join([]string{"repo", "gist"}, "+"),
		fmt.Sprintf("https://github.com/login/oauth/authorize?client_id=%s&scope=repo%%20gist", "x"),
	}
}

// A parsed URL is written anew.
func parsed() (*url.URL, error) {
	return url.Parse("https://github.com/login/oauth/authorize?client_id=x&scope=repo gist")
}

func parsedLater() (string, error) {
	login := "https://github.com/login/oauth/authorize?client_id=x&scope=repo gist"
	u, err := url.Parse(login)
	if err != nil {
		return "", err
	}
	u.RawQuery = u.Query().Encode()
	return u.String(), nil
}

// A sentence goes on behind the URL.
func prose() {
	fmt.Println("https://github.com/login/oauth/authorize?client_id=x&scope=repo in your browser")
}

// Some scopes have a plus, or what looks like an escape.
func odd(e oauth2.Endpoint) []oauth2.Config {
	return []oauth2.Config{
		{Endpoint: e, Scopes: []string{`.+:/dns-master/.+`}},
		{Endpoint: e, Scopes: []string{"c++", "a+b"}},
		{Endpoint: e, Scopes: []string{"IoT User", "identity[email]", "audience:server:client_id:x", "session:role:X"}},
		{Endpoint: e, Scopes: []string{"100%25"}},
		{Endpoint: google.Endpoint, Scopes: []string{"https://mail.google.com/"}},
		{Endpoint: github.Endpoint, Scopes: []string{"repo gist"}},
	}
}

// What does not change by it can be escaped often.
func harmless() string {
	v := url.Values{"client_id": {"x"}, "scope": {url.QueryEscape("repo")}}
	v.Add("state", url.PathEscape("user:email"))
	return "https://github.com/login/oauth/authorize?" + v.Encode()
}

// What goes into a map may be put into a URL as it is.
func table() map[string]string {
	return map[string]string{"client_id": "x", "scope": "openid%20email"}
}

func decoded() (string, error) {
	v := url.Values{"client_id": {"x"}, "scope": {"openid%20email"}}
	return url.QueryUnescape("https://accounts.google.com/o/oauth2/auth?" + v.Encode())
}

func unknown(scope string) (*http.Response, error) {
	return http.PostForm("https://gitlab.com/oauth/token", url.Values{
		"grant_type": {"password"},
		"scope":      {url.QueryEscape(scope)},
	})
}

// A format takes the scopes as they are to stand in the URL.
func formatted(id string, scopes []string) string {
	return fmt.Sprintf("https://accounts.spotify.com/authorize?client_id=%v&response_type=code&redirect_uri=%v&scope=%v",
		id, url.QueryEscape("http://localhost:8888"), strings.Join(scopes, "%20"))
}

const authorize = "https://id.twitch.tv/oauth2/authorize?client_id=%s&response_type=token&scope=%s"

func formattedByConstant(id string) string {
	scopes := []string{"bits:read", "user:read:chat"}
	return fmt.Sprintf(authorize, id, strings.Join(scopes, "%20"))
}

// The escapes of the query are undone.
func undone(scopes []string) (string, error) {
	v := url.Values{"client_id": {"x"}}
	v.Set("scope", strings.Join(scopes, "+"))
	query, err := url.QueryUnescape(v.Encode())
	return "https://id.twitch.tv/oauth2/authorize?" + query, err
}

// A request's URL is parsed as well.
func request() (*http.Request, error) {
	req, err := http.NewRequest("GET", "https://github.com/login/oauth/authorize?client_id=x&scope=repo gist", nil)
	if err != nil {
		return nil, err
	}
	req.URL.RawQuery = req.URL.Query().Encode()
	return req, nil
}

// A page links to the provider.
const page = `<a href="https://github.com/login/oauth/authorize?client_id=x&scope=read:user%20user:email">Sign in</a>
<a href='https://accounts.spotify.com/authorize?scope=user-read-email'>with Spotify</a>`

// A server that nobody knows may want a plus.
func unknownServer(server string, scopes []string) (*http.Response, error) {
	v := url.Values{"grant_type": {"client_credentials"}}
	v.Set("scope", strings.Join(scopes, "+"))
	return http.PostForm(server, v)
}
