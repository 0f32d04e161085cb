package quiet

import (
	"context"
	"os"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
)

// What may go to an endpoint that nobody knows is not held to be of one that is.

type builder struct{ conf *oauth2.Config }

func build() *builder                                  { return &builder{&oauth2.Config{}} }
func (b *builder) endpoint(e oauth2.Endpoint) *builder { b.conf.Endpoint = e; return b }
func (b *builder) scopes(s ...string) *builder {
	b.conf.Scopes = append(b.conf.Scopes, s...)
	return b
}

func chained() []*builder {
	return []*builder{
		build().endpoint(endpoints.GitHub).scopes("repo"),
		build().endpoint(oauth2.Endpoint{AuthURL: os.Getenv("AUTH")}).scopes("read_user", "user_email"),
		build().endpoint(oauth2.Endpoint{AuthURL: "https://idp.example.com/auth"}).scopes("repos"),
	}
}

type distinctScopes struct {
	conf oauth2.Config
	has  map[string]bool
}

func (d *distinctScopes) endpoint(e oauth2.Endpoint) *distinctScopes { d.conf.Endpoint = e; return d }
func (d *distinctScopes) scopes(all ...string) *distinctScopes {
	for _, s := range all {
		if !d.has[s] {
			d.has[s] = true
			d.conf.Scopes = append(d.conf.Scopes, s)
		}
	}
	return d
}

var (
	_ = new(distinctScopes).endpoint(endpoints.GitHub).scopes("repo").scopes("user:email", "repo")
	_ = new(distinctScopes).endpoint(endpoints.Google).scopes("openid").scopes("email")
	_ = new(distinctScopes).endpoint(endpoints.Discord).scopes("identify").scopes("guilds.join")
)

type loaded struct {
	authURL string
	scopes  []string
}

func load() loaded {
	l := loaded{authURL: endpoints.GitHub.AuthURL, scopes: []string{"read:user"}}
	if url := os.Getenv("AUTH_URL"); url != "" {
		l.authURL = url
		l.scopes = []string{"read_user", "groups"}
	}
	return l
}

func fromLoaded() *oauth2.Config {
	l := load()
	return &oauth2.Config{Endpoint: oauth2.Endpoint{AuthURL: l.authURL}, Scopes: l.scopes}
}

func replaced() *oauth2.Config {
	c := &oauth2.Config{Endpoint: endpoints.GitHub, Scopes: []string{"read:user"}}
	if host := os.Getenv("GITLAB_HOST"); host != "" {
		c.Endpoint = oauth2.Endpoint{AuthURL: "https://" + host + "/oauth/authorize"}
		c.Scopes = []string{"read_user"}
	}
	if url := os.Getenv("AUTH_URL"); url != "" {
		c.Endpoint.AuthURL = url
		c.Scopes = []string{"user_email"}
	}
	return c
}

func chosenAlike(kind string) *oauth2.Config {
	endpoint, scopes := endpoints.GitHub, []string{"read:user"}
	if kind == "own" {
		endpoint = oauth2.Endpoint{AuthURL: os.Getenv("AUTH_URL")}
	}
	if kind == "own" {
		scopes = []string{"read_user"}
	}
	return &oauth2.Config{Endpoint: endpoint, Scopes: scopes}
}

// An issuer that is Google's unless it is set to another's.
func byIssuer(ctx context.Context) *oauth2.Config {
	issuer := os.Getenv("ISSUER")
	if issuer == "" {
		issuer = "https://accounts.google.com"
	}
	scopes := []string{oidc.ScopeOpenID, "email"}
	if issuer != "https://accounts.google.com" {
		scopes = append(scopes, "offline_access", "groups")
	}
	provider, err := oidc.NewProvider(ctx, issuer)
	if err != nil {
		return nil
	}
	return &oauth2.Config{Endpoint: provider.Endpoint(), Scopes: scopes}
}

type configured struct {
	Issuer string `envDefault:"https://accounts.google.com"`
	Groups bool
}

func (c configured) oauth(ctx context.Context) *oauth2.Config {
	provider, err := oidc.NewProvider(ctx, c.Issuer)
	if err != nil {
		return nil
	}
	scopes := []string{oidc.ScopeOpenID}
	if c.Groups {
		scopes = append(scopes, "groups")
	}
	return &oauth2.Config{Endpoint: provider.Endpoint(), Scopes: scopes}
}
