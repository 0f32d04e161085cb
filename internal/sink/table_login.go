package sink

import "github.com/scopevet/scopevet/internal/catalog"

// loginSinks are OpenID Connect clients, login middleware, proxies and other
// libraries that talk to many providers.
var loginSinks = []catalog.Sink{
	// https://pkg.go.dev/github.com/argoproj/argo-cd/v3
	{Package: "github.com/argoproj/argo-cd/util/settings", Symbol: "OIDCConfig.RequestedScopes", Wire: "space"},

	// https://pkg.go.dev/github.com/casdoor/casdoor
	{Package: "github.com/casdoor/casdoor/object", Symbol: "Provider.Scopes", Wire: "verbatim"},

	// https://pkg.go.dev/github.com/cli/oauth
	{Package: "github.com/cli/oauth", Symbol: "Flow.Scopes", Wire: "space", Grant: "user"},
	{Package: "github.com/cli/oauth/device", Symbol: "RequestCode", Param: 3, Wire: "space", Grant: "user"},
	{Package: "github.com/cli/oauth/webapp", Symbol: "BrowserParams.Scopes", Wire: "space", Grant: "user"},

	// https://pkg.go.dev/github.com/danilopolani/gocialite
	{Package: "github.com/danilopolani/gocialite", Symbol: "Gocial.Scopes", Wire: "space", Grant: "user"},
	{Package: "github.com/danilopolani/gocialite", Symbol: "RegisterNewDriver", Param: 1, Wire: "space", Grant: "user"},

	// https://pkg.go.dev/github.com/dexidp/dex
	{Package: "github.com/dexidp/dex/connector/google", Symbol: "Config.Scopes", Wire: "space", Grant: "user", Provider: "google"},
	{Package: "github.com/dexidp/dex/connector/oauth", Symbol: "Config.Scopes", Wire: "space", Grant: "user"},
	{Package: "github.com/dexidp/dex/connector/oidc", Symbol: "Config.Scopes", Wire: "space", Grant: "user"},

	// https://pkg.go.dev/github.com/go-pkgz/auth
	{Package: "github.com/go-pkgz/auth/provider", Symbol: "CustomHandlerOpt.Scopes", Wire: "space", Grant: "user"},

	// https://pkg.go.dev/github.com/grafana/grafana
	{Package: "github.com/grafana/grafana/pkg/login/social", Symbol: "OAuthInfo.Scopes", Wire: "space"},

	// https://pkg.go.dev/github.com/greenpau/go-authcrunch
	{Package: "github.com/greenpau/go-authcrunch/pkg/idp/oauth", Symbol: "Config.Scopes", Wire: "space", Grant: "user"},

	// https://pkg.go.dev/github.com/hashicorp/cap
	{Package: "github.com/hashicorp/cap/oidc", Symbol: "Config.Scopes", Wire: "space"},
	{Package: "github.com/hashicorp/cap/oidc", Symbol: "WithScopes", Wire: "space"},

	// https://pkg.go.dev/github.com/hashicorp/consul
	{Package: "github.com/hashicorp/consul/api", Symbol: "OIDCAuthMethodConfig.OIDCScopes", Wire: "apart"},

	// https://pkg.go.dev/github.com/hashicorp/nomad
	{Package: "github.com/hashicorp/nomad/api", Symbol: "ACLAuthMethodConfig.OIDCScopes", Wire: "apart"},

	// https://pkg.go.dev/github.com/int128/kubelogin
	{Package: "github.com/int128/kubelogin/pkg/kubeconfig", Symbol: "AuthProvider.ExtraScopes", Wire: "space"},
	{Package: "github.com/int128/kubelogin/pkg/oidc", Symbol: "Provider.ExtraScopes", Wire: "space"},
	{Package: "github.com/int128/kubelogin/pkg/usecases/setup", Symbol: "Input.ExtraScopes", Wire: "space"},

	// https://pkg.go.dev/github.com/mark3labs/mcp-go
	{Package: "github.com/mark3labs/mcp-go/client/transport", Symbol: "OAuthConfig.Scopes", Wire: "space"},

	// https://pkg.go.dev/github.com/modelcontextprotocol/go-sdk
	{Package: "github.com/modelcontextprotocol/go-sdk/auth/extauth", Symbol: "EnterpriseHandlerConfig.MCPScopes", Wire: "space"},
	{Package: "github.com/modelcontextprotocol/go-sdk/auth/extauth", Symbol: "OIDCLoginConfig.Scopes", Wire: "space"},
	{Package: "github.com/modelcontextprotocol/go-sdk/oauthex", Symbol: "ClientRegistrationMetadata.Scope", Wire: "verbatim"},
	{Package: "github.com/modelcontextprotocol/go-sdk/oauthex", Symbol: "TokenExchangeRequest.Scope", Wire: "space"},

	// https://pkg.go.dev/github.com/oauth2-proxy/oauth2-proxy/v7
	{Package: "github.com/oauth2-proxy/oauth2-proxy/pkg/apis/options", Symbol: "LegacyProvider.Scope", Wire: "verbatim"},
	{Package: "github.com/oauth2-proxy/oauth2-proxy/pkg/apis/options", Symbol: "Provider.Scope", Wire: "verbatim"},
	{Package: "github.com/oauth2-proxy/oauth2-proxy/providers", Symbol: "ProviderData.Scope", Wire: "verbatim"},

	// https://pkg.go.dev/github.com/ory/client-go
	{Package: "github.com/ory/client-go", Symbol: "NormalizedProjectRevisionThirdPartyProvider.Scope", Wire: "apart"},

	// https://pkg.go.dev/github.com/ory/kratos
	{Package: "github.com/ory/kratos/selfservice/strategy/oidc", Symbol: "Configuration.Scope", Wire: "space", Grant: "user"},

	// https://pkg.go.dev/github.com/pocketbase/pocketbase
	{Package: "github.com/pocketbase/pocketbase/tools/auth", Symbol: "BaseProvider.SetScopes", Wire: "space", Grant: "user"},
	{Package: "github.com/pocketbase/pocketbase/tools/auth", Symbol: "Provider.SetScopes", Wire: "space", Grant: "user"},

	// https://pkg.go.dev/github.com/pomerium/pomerium
	{Package: "github.com/pomerium/pomerium/config", Symbol: "Options.Scopes", Wire: "space", Grant: "user"},
	{Package: "github.com/pomerium/pomerium/config", Symbol: "UpstreamOAuth2.Scopes", Wire: "space"},
	{Package: "github.com/pomerium/pomerium/pkg/grpc/config", Symbol: "Settings.Scopes", Wire: "space"},
	{Package: "github.com/pomerium/pomerium/pkg/grpc/config", Symbol: "UpstreamOAuth2.Scopes", Wire: "space"},
	{Package: "github.com/pomerium/pomerium/pkg/grpc/identity", Symbol: "Provider.Scopes", Wire: "space"},
	{Package: "github.com/pomerium/pomerium/pkg/identity/oauth", Symbol: "Options.Scopes", Wire: "space"},

	// https://pkg.go.dev/github.com/prometheus/common
	{Package: "github.com/prometheus/common/config", Symbol: "JwtGrantTypeConfig.Scopes", Wire: "space"},
	{Package: "github.com/prometheus/common/config", Symbol: "OAuth2.Scopes", Wire: "space"},

	// https://pkg.go.dev/github.com/rclone/rclone
	{Package: "github.com/rclone/rclone/lib/oauthutil", Symbol: "Config.Scopes", Wire: "space"},

	// https://pkg.go.dev/github.com/supertokens/supertokens-golang
	{Package: "github.com/supertokens/supertokens-golang/recipe/thirdparty/tpmodels", Symbol: "ProviderClientConfig.Scope", Wire: "space"},
	{Package: "github.com/supertokens/supertokens-golang/recipe/thirdparty/tpmodels", Symbol: "ProviderConfigForClientType.Scope", Wire: "space"},

	// https://pkg.go.dev/github.com/zitadel/oidc/v3
	{Package: "github.com/zitadel/oidc/pkg/client/profile", Symbol: "NewJWTProfileTokenSource", Param: 5, Wire: "space"},
	{Package: "github.com/zitadel/oidc/pkg/client/profile", Symbol: "NewJWTProfileTokenSourceFromKeyFile", Param: 3, Wire: "space"},
	{Package: "github.com/zitadel/oidc/pkg/client/profile", Symbol: "NewJWTProfileTokenSourceFromKeyFileData", Param: 3, Wire: "space"},
	{Package: "github.com/zitadel/oidc/pkg/client/rp", Symbol: "DeviceAuthorization", Param: 1, Wire: "space", Grant: "user"},
	{Package: "github.com/zitadel/oidc/pkg/client/rp", Symbol: "NewRelyingPartyOIDC", Param: 5, Wire: "space", Grant: "user"},
	{Package: "github.com/zitadel/oidc/pkg/client/rp", Symbol: "RefreshTokenRequest.Scopes", Wire: "space"},
	{Package: "github.com/zitadel/oidc/pkg/client/tokenexchange", Symbol: "ExchangeToken", Param: 8, Wire: "space"},
	{Package: "github.com/zitadel/oidc/pkg/oidc", Symbol: "AuthRequest.Scopes", Wire: "space", Grant: "user"},
	{Package: "github.com/zitadel/oidc/pkg/oidc", Symbol: "ClientCredentialsRequest.Scope", Wire: "space", Grant: "client"},
	{Package: "github.com/zitadel/oidc/pkg/oidc", Symbol: "DeviceAuthorizationRequest.Scopes", Wire: "space", Grant: "user"},
	{Package: "github.com/zitadel/oidc/pkg/oidc", Symbol: "JWTProfileGrantRequest.Scope", Wire: "space"},
	{Package: "github.com/zitadel/oidc/pkg/oidc", Symbol: "NewJWTProfileGrantRequest", Param: 1, Wire: "space"},
	{Package: "github.com/zitadel/oidc/pkg/oidc", Symbol: "RefreshTokenRequest.Scopes", Wire: "space"},
	{Package: "github.com/zitadel/oidc/pkg/oidc", Symbol: "TokenExchangeRequest.Scopes", Wire: "space"},
	{Package: "github.com/zitadel/oidc/pkg/oidc/grants", Symbol: "ClientCredentialsGrantBasic", Wire: "space", Grant: "client"},
	{Package: "github.com/zitadel/oidc/pkg/oidc/grants", Symbol: "ClientCredentialsGrantValues", Param: 2, Wire: "space", Grant: "client"},
	{Package: "github.com/zitadel/oidc/pkg/oidc/grants/tokenexchange", Symbol: "WithScope", Wire: "space"},
}
