// Package quiet has what looks like a request for scopes and is none. All of
// it would be wrong in a request.
package quiet

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/auth0/go-auth0/management"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/dexidp/dex/storage"
	"github.com/getkin/kin-openapi/openapi3"
	"github.com/mark3labs/mcp-go/server"
	"github.com/ory/fosite"
	"github.com/zitadel/oidc/v3/pkg/op"
	"goa.design/goa/v3/security"
)

// Authorization servers have scopes of their own.
var (
	_ = fosite.DefaultClient{ID: "app", Scopes: []string{"reppo,gist", ""}}
	_ = fosite.Config{RefreshTokenScopes: []string{"offline", "offline_acess"}}
	_ = op.Config{SupportedScopes: []string{"openid", "profil", "emial"}}
	_ = storage.AuthRequest{ClientID: "app", Scopes: []string{"openid", "audience:server:client_id:x,y"}}
	_ = server.ProtectedResourceMetadataConfig{ScopesSupported: []string{"mcp:tools,mcp:raed"}}
	_ = cognitoidentityprovider.CreateUserPoolClientInput{AllowedOAuthScopes: []string{"opnid", "shop/raed"}}
	_ = openapi3.OAuthFlow{
		AuthorizationURL: "https://github.com/login/oauth/authorize",
		Scopes:           map[string]string{"reppo": "all repositories, public and private"},
	}
	_ = openapi3.SecurityRequirement{"github": {"reppo", "gist,user"}}
	_ = security.OAuth2Scheme{Scopes: []string{"api:raed"}, RequiredScopes: []string{"api:raed,api:wirte"}}
)

func granted(r fosite.Requester) {
	r.AppendRequestedScope("emial")
	r.GrantScope("read:usr,repo")
	r.SetRequestedScopes(fosite.Arguments{"openid", "openid"})
}

// Aliases that a service has for the scopes of another.
func connection(o *management.ConnectionOptionsGoogleOAuth2) {
	o.SetScopes(true, "email", "google_drive", "calender")
}

// What a token must have been granted.
func required(ctx context.Context, p fosite.OAuth2Provider, s *security.OAuth2Scheme, scopes []string) bool {
	p.IntrospectToken(ctx, "token", "access_token", nil, "reppo", "gist,user")
	s.Validate([]string{"reppo"})
	return slices.Contains(scopes, "reppo") || requireScopes("reppo", "read:orgg")
}

func requireScopes(scopes ...string) bool {
	return strings.Contains("https://github.com/login/oauth/authorize", scopes[0])
}

type claims struct {
	Scope  string   `json:"scope"`
	Scopes []string `json:"scopes"`
}

func minted() claims { return claims{Scope: "reppo,gist", Scopes: []string{"reppo", ""}} }

// What a server answers.
func answered(w http.ResponseWriter) {
	const challenge = `Bearer realm="https://github.com/login/oauth/authorize", error="insufficient_scope", scope="reppo,gist"`
	w.Header().Set("WWW-Authenticate", challenge)
	w.Header().Set("X-OAuth-Scopes", "reppo, gist")
	fmt.Fprint(w, `{"access_token": "gho_x", "scope": "reppo,gist", "token_type": "bearer"}`)
	json.NewEncoder(w).Encode(map[string]string{"access_token": "t", "token_type": "bearer", "scope": "reppo,gist"})
	json.NewEncoder(w).Encode(map[string]any{"active": true, "client_id": "app", "scope": "reppo,gist"})
	fragment := url.Values{"access_token": {"t"}, "token_type": {"bearer"}, "scope": {"reppo,gist"}}
	w.Header().Set("Location", "https://example.org/#"+fragment.Encode())
}

func refused(w http.ResponseWriter, r *http.Request) {
	back := url.Values{"error": {"invalid_scope"}, "state": {r.FormValue("state")}, "scope": {"reppo,gist"}}
	http.Redirect(w, r, r.FormValue("redirect_uri")+"?"+back.Encode(), http.StatusFound)
}

func token(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("scope") != "reppo,gist" || r.URL.Query().Get("scope") == "read:usr" {
		http.Error(w, "https://github.com/login/oauth/access_token", http.StatusBadRequest)
	}
}
