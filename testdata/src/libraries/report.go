// Package libraries has a wrong scope in each form in which a library takes
// scopes.
package libraries

import (
	"context"
	"net/url"

	"cloud.google.com/go/cloudtasks/apiv2/cloudtaskspb"
	"cloud.google.com/go/compute/apiv1/computepb"
	"github.com/Azure/azure-sdk-for-go/sdk/azcore/policy"
	"github.com/AzureAD/microsoft-authentication-library-for-go/apps/public"
	"github.com/Nerzal/gocloak/v14"
	"github.com/cli/oauth"
	"github.com/cli/oauth/device"
	githubapi "github.com/google/go-github/v74/github"
	"github.com/markbates/goth/providers/azureadv2"
	"github.com/markbates/goth/providers/facebook"
	"github.com/markbates/goth/providers/github"
	"github.com/markbates/goth/providers/openidConnect"
	"github.com/markbates/goth/providers/shopify"
	"github.com/markbates/goth/providers/strava"
	"github.com/mattn/go-mastodon"
	msgraph "github.com/microsoftgraph/msgraph-sdk-go"
	"github.com/okta/okta-sdk-golang/v5/okta"
	"github.com/slack-go/slack"
	"github.com/snowflakedb/gosnowflake"
	stravaapi "github.com/strava/go.strava"
	"github.com/stripe/stripe-go/v82"
	"github.com/zitadel/oidc/v3/pkg/client/rp"
	"github.com/zitadel/oidc/v3/pkg/oidc"
	spotifyauth "github.com/zmb3/spotify/v2/auth"
	"gitlab.com/gitlab-org/api/client-go"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
	"google.golang.org/api/compute/v0.beta"
)

// Fields: of a list, of a text, of pointers to them, of named types, of an
// alias, of messages for all versions of an API.
var (
	_ = cloudtaskspb.OAuthToken{Scope: "https://www.googleapis.com/auth/cloud-platfrom"}                                       // want `^google: .*\[misspelled\]`
	_ = computepb.ServiceAccount{Scopes: []string{"https://www.googleapis.com/auth/devstorage.read_onyl"}}                     // want `^google: .*\[misspelled\]`
	_ = compute.ServiceAccount{Scopes: []string{"https://www.googleapis.com/auth/logging.wirte"}}                              // want `^google: .*\[misspelled\]`
	_ = githubapi.AuthorizationRequest{Scopes: []githubapi.Scope{githubapi.ScopeRepo, "gistt"}}                                // want `^github: .*\[misspelled\]`
	_ = azureadv2.ProviderOptions{Scopes: []azureadv2.ScopeType{"Calendars.Raed"}}                                             // want `^microsoft: .*\[misspelled\]`
	_ = policy.TokenRequestOptions{Scopes: []string{"https://graph.microsoft.com/Calendars.Raed"}}                             // want `^microsoft: .*\[misspelled\]`
	_ = oidc.ClientCredentialsRequest{Scope: oidc.SpaceDelimitedArray{"openid,profile"}}                                       // want `\[comma-joined\]`
	_ = gitlab.CreatePersonalAccessTokenOptions{Scopes: gitlab.Ptr([]string{"read_apii"})}                                     // want `^gitlab: .*\[misspelled\]`
	_ = gitlab.CreatePersonalAccessTokenOptions{Scopes: &[]string{"read_usr", "api"}}                                          // want `^gitlab: .*\[misspelled\]`
	_ = gitlab.CreateApplicationOptions{Scopes: gitlab.Ptr("read_user,api")}                                                   // want `^gitlab: .*\[comma-joined\]`
	_ = stripe.AuthorizeURLParams{Scope: stripe.String("read_wirte")}                                                          // want `^stripe: .*\[misspelled\]`
	_ = gocloak.TokenOptions{Scope: gocloak.StringP("openid profil")}                                                          // want `^keycloak: .*\[misspelled\]`
	_ = mastodon.AppConfig{Scopes: "read write:statusses"}                                                                     // want `^mastodon: .*\[misspelled\]`
	_ = slack.OAuthScopes{Bot: []string{"chat:wirte"}}                                                                         // want `^slack: .*\[misspelled\]`
	_ = gosnowflake.Config{OauthScope: "session:role-any,offline_access"}                                                      // want `\[comma-joined\]`
	_ = oauth.Flow{Host: &oauth.Host{AuthorizeURL: "https://github.com/login/oauth/authorize"}, Scopes: []string{"read:orgg"}} // want `^github: .*\[misspelled\]`
)

// Parameters: of functions, methods and interfaces, one or many, with the
// provider in the row or in another parameter.
func parameters(ctx context.Context, client public.Client, keycloak *gocloak.GoCloak) {
	msgraph.NewGraphServiceClientWithCredentials(nil, []string{"Calendars.Raed"}) // want `^microsoft: .*\[misspelled\]`
	client.AcquireTokenInteractive(ctx, []string{"User.Raed"})                    // want `^microsoft: .*\[misspelled\]`
	keycloak.LoginClient(ctx, "id", "secret", "realm", "openid emial")            // want `^keycloak: .*\[misspelled\]`
	spotifyauth.New(spotifyauth.WithScopes("user-read-emial"))                    // want `^spotify: .*\[misspelled\]`
	okta.WithScopes([]string{"okta.users.raed"})                                  // want `^okta: .*\[misspelled\]`
	github.New("key", "secret", "https://example.org/callback", "reppo")          // want `^github: .*\[misspelled\]`
	stravaapi.OAuthAuthenticator{}.AuthorizationURL("", "activity:raed", true)    // want `^strava: .*\[misspelled\]`

	device.RequestCode(nil, "https://github.com/login/device/code", "id", []string{"worklow"})                             // want `^github: .*\[misspelled\]`
	openidConnect.New("key", "secret", "", "https://gitlab.com/.well-known/openid-configuration", "read_usr")              // want `^gitlab: .*\[misspelled\]`
	rp.NewRelyingPartyOIDC(ctx, "https://accounts.google.com", "id", "secret", "https://gitlab.com/cb", []string{"emial"}) // want `^google: .*\[misspelled\]`
}

// How a library joins is how the server reads.
func joined() {
	facebook.New("key", "secret", "", "email", "public_profil")      // want `^facebook: .*\[misspelled\]`
	strava.New("key", "secret", "", "read", "activity:read_al")      // want `^strava: .*\[misspelled\]`
	shopify.New("key", "secret", "", "read_products", "write_oders") // want `^shopify: .*\[misspelled\]`
	github.New("key", "secret", "", "repo,gist")                     // want `^github: .*\[comma-joined\]`
}

// Keys: of an option, of a field, of a map.
func keys(conf *oauth2.Config, post func(url string, form map[string]string)) {
	conf.AuthCodeURL("", oauth2.SetAuthURLParam("user_scope", "chat:write,chanels:read")) // want `^slack: .*\[misspelled\]`
	conf.AuthCodeURL("", oauth2.SetAuthURLParam("scopes", "user:raed:email"))             // want `^twitch: .*\[misspelled\]`

	_ = clientcredentials.Config{
		TokenURL:       "https://gitlab.com/oauth/token",
		EndpointParams: url.Values{"scope": {"read_apii"}}, // want `^gitlab: .*\[misspelled\]`
	}
	post("https://gitlab.com/oauth/token", map[string]string{
		"grant_type": "client_credentials",
		"scope":      "read_usr api", // want `^gitlab: .*\[misspelled\]`
	})
	form := map[string]string{"client_id": "id"}
	form["scope"] = "read_apii" // want `^gitlab: .*\[misspelled\]`
	post("https://gitlab.com/oauth/token", form)
}
