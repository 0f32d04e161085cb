package libraries

import (
	"net/url"

	"github.com/cli/oauth"
	"github.com/markbates/goth/providers/dropbox"
	"github.com/markbates/goth/providers/shopify"
	"github.com/markbates/goth/providers/strava"
	"github.com/markbates/goth/providers/tiktok"
	"github.com/pocketbase/pocketbase/tools/auth"
	"github.com/slack-go/slack"
	stravaapi "github.com/strava/go.strava"
	"github.com/zitadel/oidc/v3/pkg/oidc"
	"gitlab.com/gitlab-org/api/client-go"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/jira"
)

// The library joins with the commas that these servers want.
func commas() {
	strava.New("key", "secret", "", "read", "activity:read_all")
	strava.New("key", "secret", "", "read,activity:read_all")
	tiktok.New("key", "secret", "", "user.info.basic", "video.list")
	shopify.New("key", "secret", "", "read_products", "write_orders")
	stravaapi.OAuthAuthenticator{}.AuthorizationURL("", "read,activity:read_all", true)
}

// goth's dropbox takes scopes and sends none.
func ignored() {
	dropbox.New("key", "secret", "", "acount_info.read,files.metadata.raed", "")
}

// What is asked for is right.
var (
	_ = gitlab.CreatePersonalAccessTokenOptions{Name: gitlab.Ptr("repo,gist"), Scopes: &[]string{"read_user", "api"}}
	_ = gitlab.CreateApplicationOptions{Scopes: gitlab.Ptr("read_user api")}
	_ = oidc.ClientCredentialsRequest{Scope: oidc.SpaceDelimitedArray{"openid", "profile"}}
	_ = oauth.Flow{Scopes: []string{"reppo"}} // of a host that is not known
)

// The library writes scopes in capitals.
var _ = jira.Config{Config: oauth2.Config{Scopes: []string{"read", "act_as_user"}}}

// A field with the name of one that asks: a filter, an answer.
var (
	_ = gitlab.ListIssuesOptions{Scope: gitlab.Ptr("created_by_me,all")}
	_ = oidc.AccessTokenResponse{Scope: oidc.SpaceDelimitedArray{"openid,profile"}}
	_ = slack.OAuthV2Response{Scope: "chat:wirte,chanels:read"}
)

func unknown() {
	p, _ := auth.NewProviderByName("github")
	p.SetScopes([]string{"reppo"})
}

// The key alone tells nothing, and an answer is no request.
func maps(send func(map[string]string)) {
	send(map[string]string{"scope": "reppo,gist"})
	send(map[string]string{"scope": "reppo,gist", "https://github.com/login/oauth/authorize": ""})
	send(map[string]string{"access_token": "t", "refresh_token": "t", "scope": "reppo,gist"})
	send(map[string]string{"active": "true", "client_id": "id", "scope": "reppo,gist"})
	_ = map[string][]string{"client_id": {"id"}, "scope": {"reppo,gist"}}
}

func answer() url.Values {
	const endpoint = "https://github.com/login/oauth/authorize"
	return url.Values{"access_token": {"t"}, "scope": {"reppo,gist"}}
}
