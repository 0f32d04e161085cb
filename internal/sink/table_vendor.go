package sink

import "github.com/scopevet/scopevet/internal/catalog"

// vendorSinks are the libraries for one provider each.
var vendorSinks = []catalog.Sink{
	// https://pkg.go.dev/code.gitea.io/sdk/gitea
	{Package: "code.gitea.io/sdk/gitea", Symbol: "CreateAccessTokenOption.Scopes", Wire: "apart", Provider: "gitea"},

	// https://pkg.go.dev/github.com/Nerzal/gocloak/v14
	{Package: "github.com/Nerzal/gocloak", Symbol: "GoCloak.LoginClient", Param: 4, Wire: "verbatim", Grant: "client", Provider: "keycloak"},
	{Package: "github.com/Nerzal/gocloak", Symbol: "GoCloakIface.LoginClient", Param: 4, Wire: "verbatim", Grant: "client", Provider: "keycloak"},
	{Package: "github.com/Nerzal/gocloak", Symbol: "TokenOptions.Scope", Wire: "verbatim", Provider: "keycloak"},
	{Package: "github.com/Nerzal/gocloak", Symbol: "TokenOptions.Scopes", Wire: "space", Provider: "keycloak"},

	// https://pkg.go.dev/github.com/antihax/goesi
	{Package: "github.com/antihax/goesi", Symbol: "NewSSOAuthenticator", Param: 4, Wire: "space", Grant: "user", Provider: "eveonline"},
	{Package: "github.com/antihax/goesi", Symbol: "NewSSOAuthenticatorV2", Param: 4, Wire: "space", Grant: "user", Provider: "eveonline"},
	{Package: "github.com/antihax/goesi", Symbol: "SSOAuthenticator.AuthorizeURL", Param: 2, Wire: "space", Grant: "user", Provider: "eveonline"},

	// https://pkg.go.dev/github.com/auth0/go-auth0/v3
	{Package: "github.com/auth0/go-auth0/authentication/ciba", Symbol: "Request.Scope", Wire: "verbatim", Grant: "user", Provider: "auth0"},
	{Package: "github.com/auth0/go-auth0/authentication/oauth", Symbol: "LoginWithCustomTokenExchangeRequest.Scope", Wire: "verbatim", Provider: "auth0"},
	{Package: "github.com/auth0/go-auth0/authentication/oauth", Symbol: "LoginWithPasswordRequest.Scope", Wire: "verbatim", Grant: "user", Provider: "auth0"},
	{Package: "github.com/auth0/go-auth0/authentication/oauth", Symbol: "PushedAuthorizationRequest.Scope", Wire: "verbatim", Grant: "user", Provider: "auth0"},
	{Package: "github.com/auth0/go-auth0/authentication/oauth", Symbol: "RefreshTokenRequest.Scope", Wire: "verbatim", Provider: "auth0"},
	{Package: "github.com/auth0/go-auth0/authentication/passwordless", Symbol: "LoginWithEmailRequest.Scope", Wire: "verbatim", Grant: "user", Provider: "auth0"},
	{Package: "github.com/auth0/go-auth0/authentication/passwordless", Symbol: "LoginWithSMSRequest.Scope", Wire: "verbatim", Grant: "user", Provider: "auth0"},

	// https://pkg.go.dev/github.com/aws/aws-sdk-go-v2/service/ssooidc
	{Package: "github.com/aws/aws-sdk-go-v2/service/ssooidc", Symbol: "CreateTokenInput.Scope", Wire: "apart"},
	{Package: "github.com/aws/aws-sdk-go-v2/service/ssooidc", Symbol: "CreateTokenWithIAMInput.Scope", Wire: "apart"},
	{Package: "github.com/aws/aws-sdk-go-v2/service/ssooidc", Symbol: "RegisterClientInput.Scopes", Wire: "apart"},

	// https://pkg.go.dev/github.com/bold-commerce/go-shopify/v4
	{Package: "github.com/bold-commerce/go-shopify", Symbol: "App.Scope", Wire: "verbatim", Provider: "shopify"},

	// https://pkg.go.dev/github.com/brianstrauch/spotify
	{Package: "github.com/brianstrauch/spotify", Symbol: "BuildPKCEAuthURI", Param: 4, Wire: "space", Grant: "user", Provider: "spotify"},

	// https://pkg.go.dev/github.com/bwmarrin/discordgo
	{Package: "github.com/bwmarrin/discordgo", Symbol: "ApplicationInstallParams.Scopes", Wire: "apart", Provider: "discord"},

	// https://pkg.go.dev/github.com/databricks/databricks-sdk-go
	{Package: "github.com/databricks/databricks-sdk-go/config", Symbol: "Config.Scopes", Wire: "space"},
	{Package: "github.com/databricks/databricks-sdk-go/credentials/u2m", Symbol: "BuildDiscoveryAuthorizeURL", Param: 3, Wire: "space", Grant: "user"},
	{Package: "github.com/databricks/databricks-sdk-go/credentials/u2m", Symbol: "WithScopes", Wire: "space", Grant: "user"},
	{Package: "github.com/databricks/databricks-sdk-go/service/apps", Symbol: "App.UserApiScopes", Wire: "apart"},
	{Package: "github.com/databricks/databricks-sdk-go/service/apps", Symbol: "AppUpdate.UserApiScopes", Wire: "apart"},
	{Package: "github.com/databricks/databricks-sdk-go/service/apps", Symbol: "Space.UserApiScopes", Wire: "apart"},
	{Package: "github.com/databricks/databricks-sdk-go/service/apps", Symbol: "SpaceUpdate.UserApiScopes", Wire: "apart"},
	{Package: "github.com/databricks/databricks-sdk-go/service/catalog", Symbol: "GenerateTemporaryServiceCredentialGcpOptions.Scopes", Wire: "apart", Provider: "google"},
	{Package: "github.com/databricks/databricks-sdk-go/service/oauth2", Symbol: "CreateCustomAppIntegration.Scopes", Wire: "apart"},
	{Package: "github.com/databricks/databricks-sdk-go/service/oauth2", Symbol: "CreateCustomAppIntegration.UserAuthorizedScopes", Wire: "apart"},
	{Package: "github.com/databricks/databricks-sdk-go/service/oauth2", Symbol: "UpdateCustomAppIntegration.Scopes", Wire: "apart"},
	{Package: "github.com/databricks/databricks-sdk-go/service/oauth2", Symbol: "UpdateCustomAppIntegration.UserAuthorizedScopes", Wire: "apart"},
	{Package: "github.com/databricks/databricks-sdk-go/service/settings", Symbol: "CreateOboTokenRequest.Scopes", Wire: "apart"},
	{Package: "github.com/databricks/databricks-sdk-go/service/settings", Symbol: "CreateTokenRequest.Scopes", Wire: "apart"},
	{Package: "github.com/databricks/databricks-sdk-go/service/settings", Symbol: "ExchangeTokenRequest.Scopes", Wire: "apart"},

	// https://pkg.go.dev/github.com/disgoorg/disgo
	{Package: "github.com/disgoorg/disgo/discord", Symbol: "InstallParams.Scopes", Wire: "apart", Provider: "discord"},
	{Package: "github.com/disgoorg/disgo/discord", Symbol: "JoinScopes", Wire: "space", Provider: "discord"},
	{Package: "github.com/disgoorg/disgo/oauth2", Symbol: "AuthorizationURLParams.Scopes", Wire: "space", Grant: "user", Provider: "discord"},

	// https://pkg.go.dev/github.com/drone/go-login
	{Package: "github.com/drone/go-login/login/gitea", Symbol: "Config.Scope", Wire: "space", Grant: "user", Provider: "gitea"},
	{Package: "github.com/drone/go-login/login/gitee", Symbol: "Config.Scope", Wire: "space", Grant: "user", Provider: "gitee"},
	{Package: "github.com/drone/go-login/login/github", Symbol: "Config.Scope", Wire: "space", Grant: "user", Provider: "github"},
	{Package: "github.com/drone/go-login/login/gitlab", Symbol: "Config.Scope", Wire: "space", Grant: "user", Provider: "gitlab"},

	// https://pkg.go.dev/github.com/dropbox/dropbox-sdk-go-unofficial/v6
	{Package: "github.com/dropbox/dropbox-sdk-go-unofficial/dropbox/oauth", Symbol: "WithScopes", Wire: "space", Provider: "dropbox"},

	// https://pkg.go.dev/github.com/google/go-github/v74
	{Package: "github.com/google/go-github/github", Symbol: "AuthorizationRequest.Scopes", Wire: "apart", Provider: "github"},
	{Package: "github.com/google/go-github/github", Symbol: "AuthorizationUpdateRequest.AddScopes", Wire: "apart", Provider: "github"},
	{Package: "github.com/google/go-github/github", Symbol: "AuthorizationUpdateRequest.RemoveScopes", Wire: "apart", Provider: "github"},
	{Package: "github.com/google/go-github/github", Symbol: "AuthorizationUpdateRequest.Scopes", Wire: "apart", Provider: "github"},
	{Package: "github.com/google/go-github/github", Symbol: "ImpersonateUserOptions.Scopes", Wire: "apart", Provider: "github"},

	// https://pkg.go.dev/github.com/heroku/heroku-go/v5
	{Package: "github.com/heroku/heroku-go", Symbol: "OAuthAuthorizationCreateOpts.Scope", Wire: "apart", Provider: "heroku"},

	// https://pkg.go.dev/github.com/jzelinskie/geddit
	{Package: "github.com/jzelinskie/geddit", Symbol: "OAuthSession.AuthCodeURL", Param: 1, Wire: "space", Grant: "user", Provider: "reddit"},

	// https://pkg.go.dev/github.com/linode/linodego
	{Package: "github.com/linode/linodego", Symbol: "TokenCreateOptions.Scopes", Wire: "verbatim"},

	// https://pkg.go.dev/github.com/logto-io/go/v2
	{Package: "github.com/logto-io/go/client", Symbol: "LogtoConfig.Scopes", Wire: "space", Grant: "user"},
	{Package: "github.com/logto-io/go/core", Symbol: "FetchTokenByRefreshTokenOptions.Scopes", Wire: "space"},
	{Package: "github.com/logto-io/go/core", Symbol: "SignInUriGenerationOptions.Scopes", Wire: "space", Grant: "user"},

	// https://pkg.go.dev/github.com/mattn/go-mastodon
	{Package: "github.com/mattn/go-mastodon", Symbol: "AppConfig.Scopes", Wire: "verbatim", Provider: "mastodon"},

	// https://pkg.go.dev/github.com/nicklaw5/helix/v2
	{Package: "github.com/nicklaw5/helix", Symbol: "AuthorizationURLParams.Scopes", Wire: "space", Grant: "user", Provider: "twitch"},
	{Package: "github.com/nicklaw5/helix", Symbol: "Client.RequestAppAccessToken", Wire: "space", Grant: "client", Provider: "twitch"},
	{Package: "github.com/nicklaw5/helix", Symbol: "Client.RequestDeviceAccessToken", Param: 1, Wire: "space", Grant: "user", Provider: "twitch"},
	{Package: "github.com/nicklaw5/helix", Symbol: "Client.RequestDeviceVerificationURI", Wire: "space", Grant: "user", Provider: "twitch"},
	{Package: "github.com/nicklaw5/helix", Symbol: "DeviceAccessTokenRequestData.Scopes", Wire: "verbatim", Grant: "user", Provider: "twitch"},
	{Package: "github.com/nicklaw5/helix", Symbol: "DeviceVerificationRequestData.Scopes", Wire: "verbatim", Grant: "user", Provider: "twitch"},

	// https://pkg.go.dev/github.com/okta/okta-sdk-golang/v5
	{Package: "github.com/okta/okta-sdk-golang/okta", Symbol: "InlineHookOAuthBasicConfig.Scope", Wire: "verbatim", Provider: "okta"},
	{Package: "github.com/okta/okta-sdk-golang/okta", Symbol: "JWKAuthConfig.Scopes", Wire: "space", Provider: "okta"},
	{Package: "github.com/okta/okta-sdk-golang/okta", Symbol: "JWTAuthConfig.Scopes", Wire: "space", Provider: "okta"},
	{Package: "github.com/okta/okta-sdk-golang/okta", Symbol: "PrivateKeyAuthConfig.Scopes", Wire: "space", Provider: "okta"},
	{Package: "github.com/okta/okta-sdk-golang/okta", Symbol: "WithScopes", Wire: "space", Provider: "okta"},

	// https://pkg.go.dev/github.com/rclone/rclone
	{Package: "github.com/rclone/rclone/backend/onedrive", Symbol: "Options.AccessScopes", Wire: "space", Provider: "microsoft"},

	// https://pkg.go.dev/github.com/rwestlund/quickbooks-go
	{Package: "github.com/rwestlund/quickbooks-go", Symbol: "Client.FindAuthorizationUrl", Wire: "verbatim", Grant: "user", Provider: "intuit"},

	// https://pkg.go.dev/github.com/schmorrison/Zoho
	{Package: "github.com/schmorrison/Zoho", Symbol: "Zoho.AuthorizationCodeRequest", Param: 2, Wire: "comma", Grant: "user", Provider: "zoho"},
	{Package: "github.com/schmorrison/Zoho", Symbol: "Zoho.AuthorizationCodeURL", Wire: "verbatim", Grant: "user", Provider: "zoho"},

	// https://pkg.go.dev/github.com/silenceper/wechat/v2
	{Package: "github.com/silenceper/wechat/officialaccount/oauth", Symbol: "Oauth.GetRedirectURL", Param: 1, Wire: "verbatim", Grant: "user", Provider: "wechat"},
	{Package: "github.com/silenceper/wechat/officialaccount/oauth", Symbol: "Oauth.GetWebAppRedirectURL", Param: 1, Wire: "verbatim", Grant: "user", Provider: "wechat"},
	{Package: "github.com/silenceper/wechat/officialaccount/oauth", Symbol: "Oauth.Redirect", Param: 3, Wire: "verbatim", Grant: "user", Provider: "wechat"},
	{Package: "github.com/silenceper/wechat/openplatform/officialaccount/oauth", Symbol: "Oauth.GetRedirectURL", Param: 1, Wire: "verbatim", Grant: "user", Provider: "wechat"},
	{Package: "github.com/silenceper/wechat/openplatform/officialaccount/oauth", Symbol: "Oauth.Redirect", Param: 3, Wire: "verbatim", Grant: "user", Provider: "wechat"},

	// https://pkg.go.dev/github.com/slack-go/slack
	{Package: "github.com/slack-go/slack", Symbol: "OAuthScopes.Bot", Wire: "apart", Holder: "bot", Provider: "slack"},
	{Package: "github.com/slack-go/slack", Symbol: "OAuthScopes.BotOptional", Wire: "apart", Holder: "bot", Provider: "slack"},
	{Package: "github.com/slack-go/slack", Symbol: "OAuthScopes.User", Wire: "apart", Holder: "user", Provider: "slack"},
	{Package: "github.com/slack-go/slack", Symbol: "OAuthScopes.UserOptional", Wire: "apart", Holder: "user", Provider: "slack"},

	// https://pkg.go.dev/github.com/snowflakedb/gosnowflake
	{Package: "github.com/snowflakedb/gosnowflake", Symbol: "Config.OauthScope", Wire: "space"},

	// https://pkg.go.dev/github.com/strava/go.strava
	{Package: "github.com/strava/go.strava", Symbol: "OAuthAuthenticator.AuthorizationURL", Param: 1, Wire: "verbatim", Grant: "user", Provider: "strava"},

	// https://pkg.go.dev/github.com/stripe/stripe-go/v82
	{Package: "github.com/stripe/stripe-go", Symbol: "AuthorizeURLParams.Scope", Wire: "verbatim", Grant: "user", Provider: "stripe"},
	{Package: "github.com/stripe/stripe-go", Symbol: "OAuthTokenParams.Scope", Wire: "verbatim", Provider: "stripe"},

	// https://pkg.go.dev/github.com/xanzy/go-gitlab
	{Package: "github.com/xanzy/go-gitlab", Symbol: "CreateApplicationOptions.Scopes", Wire: "verbatim", Provider: "gitlab"},
	{Package: "github.com/xanzy/go-gitlab", Symbol: "CreateGroupAccessTokenOptions.Scopes", Wire: "apart", Provider: "gitlab"},
	{Package: "github.com/xanzy/go-gitlab", Symbol: "CreateGroupDeployTokenOptions.Scopes", Wire: "apart", Provider: "gitlab"},
	{Package: "github.com/xanzy/go-gitlab", Symbol: "CreateImpersonationTokenOptions.Scopes", Wire: "apart", Provider: "gitlab"},
	{Package: "github.com/xanzy/go-gitlab", Symbol: "CreatePersonalAccessTokenForCurrentUserOptions.Scopes", Wire: "apart", Provider: "gitlab"},
	{Package: "github.com/xanzy/go-gitlab", Symbol: "CreatePersonalAccessTokenOptions.Scopes", Wire: "apart", Provider: "gitlab"},
	{Package: "github.com/xanzy/go-gitlab", Symbol: "CreateProjectAccessTokenOptions.Scopes", Wire: "apart", Provider: "gitlab"},
	{Package: "github.com/xanzy/go-gitlab", Symbol: "CreateProjectDeployTokenOptions.Scopes", Wire: "apart", Provider: "gitlab"},
	{Package: "github.com/xanzy/go-gitlab", Symbol: "CreateServiceAccountPersonalAccessTokenOptions.Scopes", Wire: "apart", Provider: "gitlab"},

	// https://pkg.go.dev/github.com/zalando/gin-oauth2
	{Package: "github.com/zalando/gin-oauth2/github", Symbol: "Setup", Param: 2, Wire: "space", Grant: "user", Provider: "github"},
	{Package: "github.com/zalando/gin-oauth2/google", Symbol: "Setup", Param: 2, Wire: "space", Grant: "user", Provider: "google"},
	{Package: "github.com/zalando/gin-oauth2/google", Symbol: "SetupFromString", Param: 3, Wire: "space", Grant: "user", Provider: "google"},

	// https://pkg.go.dev/github.com/zitadel/zitadel-go/v3
	{Package: "github.com/zitadel/zitadel-go/pkg/authentication/oidc", Symbol: "ClientIDSecretAuthentication", Param: 3, Wire: "space", Grant: "user"},
	{Package: "github.com/zitadel/zitadel-go/pkg/authentication/oidc", Symbol: "DefaultAuthentication", Param: 3, Wire: "space", Grant: "user"},
	{Package: "github.com/zitadel/zitadel-go/pkg/authentication/oidc", Symbol: "PKCEAuthentication", Param: 2, Wire: "space", Grant: "user"},
	{Package: "github.com/zitadel/zitadel-go/pkg/client", Symbol: "AuthenticationJWTProfile", Param: 1, Wire: "space"},
	{Package: "github.com/zitadel/zitadel-go/pkg/client", Symbol: "DefaultServiceUserAuthentication", Param: 1, Wire: "space"},
	{Package: "github.com/zitadel/zitadel-go/pkg/client", Symbol: "JWTAuthentication", Param: 1, Wire: "space"},
	{Package: "github.com/zitadel/zitadel-go/pkg/client", Symbol: "PasswordAuthentication", Param: 2, Wire: "space"},
	{Package: "github.com/zitadel/zitadel-go/pkg/client/action", Symbol: "NewClient", Param: 3, Wire: "space"},
	{Package: "github.com/zitadel/zitadel-go/pkg/client/admin", Symbol: "NewClient", Param: 3, Wire: "space"},
	{Package: "github.com/zitadel/zitadel-go/pkg/client/analytics", Symbol: "NewClient", Param: 3, Wire: "space"},
	{Package: "github.com/zitadel/zitadel-go/pkg/client/app", Symbol: "NewClient", Param: 3, Wire: "space"},
	{Package: "github.com/zitadel/zitadel-go/pkg/client/application", Symbol: "NewClient", Param: 3, Wire: "space"},
	{Package: "github.com/zitadel/zitadel-go/pkg/client/auth", Symbol: "NewClient", Param: 3, Wire: "space"},
	{Package: "github.com/zitadel/zitadel-go/pkg/client/authorization", Symbol: "NewClient", Param: 3, Wire: "space"},
	{Package: "github.com/zitadel/zitadel-go/pkg/client/feature", Symbol: "NewClient", Param: 3, Wire: "space"},
	{Package: "github.com/zitadel/zitadel-go/pkg/client/idp", Symbol: "NewClient", Param: 3, Wire: "space"},
	{Package: "github.com/zitadel/zitadel-go/pkg/client/instance", Symbol: "NewClient", Param: 3, Wire: "space"},
	{Package: "github.com/zitadel/zitadel-go/pkg/client/internal_permission", Symbol: "NewClient", Param: 3, Wire: "space"},
	{Package: "github.com/zitadel/zitadel-go/pkg/client/management", Symbol: "NewClient", Param: 3, Wire: "space"},
	{Package: "github.com/zitadel/zitadel-go/pkg/client/middleware", Symbol: "NewAuthenticator", Param: 2, Wire: "space"},
	{Package: "github.com/zitadel/zitadel-go/pkg/client/oidc", Symbol: "NewClient", Param: 3, Wire: "space"},
	{Package: "github.com/zitadel/zitadel-go/pkg/client/org", Symbol: "NewClient", Param: 3, Wire: "space"},
	{Package: "github.com/zitadel/zitadel-go/pkg/client/project", Symbol: "NewClient", Param: 3, Wire: "space"},
	{Package: "github.com/zitadel/zitadel-go/pkg/client/saml", Symbol: "NewClient", Param: 3, Wire: "space"},
	{Package: "github.com/zitadel/zitadel-go/pkg/client/session", Symbol: "NewClient", Param: 3, Wire: "space"},
	{Package: "github.com/zitadel/zitadel-go/pkg/client/settings", Symbol: "NewClient", Param: 3, Wire: "space"},
	{Package: "github.com/zitadel/zitadel-go/pkg/client/user", Symbol: "NewClient", Param: 3, Wire: "space"},
	{Package: "github.com/zitadel/zitadel-go/pkg/client/webkey", Symbol: "NewClient", Param: 3, Wire: "space"},

	// https://pkg.go.dev/github.com/zmb3/spotify/v2
	{Package: "github.com/zmb3/spotify/auth", Symbol: "WithScopes", Wire: "space", Grant: "user", Provider: "spotify"},

	// https://pkg.go.dev/gitlab.com/gitlab-org/api/client-go
	{Package: "gitlab.com/gitlab-org/api/client-go", Symbol: "CreateApplicationOptions.Scopes", Wire: "verbatim", Provider: "gitlab"},
	{Package: "gitlab.com/gitlab-org/api/client-go", Symbol: "CreateGroupAccessTokenOptions.Scopes", Wire: "apart", Provider: "gitlab"},
	{Package: "gitlab.com/gitlab-org/api/client-go", Symbol: "CreateGroupDeployTokenOptions.Scopes", Wire: "apart", Provider: "gitlab"},
	{Package: "gitlab.com/gitlab-org/api/client-go", Symbol: "CreateImpersonationTokenOptions.Scopes", Wire: "apart", Provider: "gitlab"},
	{Package: "gitlab.com/gitlab-org/api/client-go", Symbol: "CreatePersonalAccessTokenForCurrentUserOptions.Scopes", Wire: "apart", Provider: "gitlab"},
	{Package: "gitlab.com/gitlab-org/api/client-go", Symbol: "CreatePersonalAccessTokenOptions.Scopes", Wire: "apart", Provider: "gitlab"},
	{Package: "gitlab.com/gitlab-org/api/client-go", Symbol: "CreateProjectAccessTokenOptions.Scopes", Wire: "apart", Provider: "gitlab"},
	{Package: "gitlab.com/gitlab-org/api/client-go", Symbol: "CreateProjectDeployTokenOptions.Scopes", Wire: "apart", Provider: "gitlab"},
	{Package: "gitlab.com/gitlab-org/api/client-go", Symbol: "CreateServiceAccountPersonalAccessTokenOptions.Scopes", Wire: "apart", Provider: "gitlab"},
	{Package: "gitlab.com/gitlab-org/api/client-go/config", Symbol: "OAuth2Settings.Scopes", Wire: "space", Provider: "gitlab"},
	{Package: "gitlab.com/gitlab-org/api/client-go/gitlaboauth2", Symbol: "AuthorizationFlow", Param: 4, Wire: "space", Grant: "user", Provider: "gitlab"},
	{Package: "gitlab.com/gitlab-org/api/client-go/gitlaboauth2", Symbol: "NewOAuth2Config", Param: 3, Wire: "space", Grant: "user", Provider: "gitlab"},

	// https://pkg.go.dev/tailscale.com/client/tailscale/v2
	{Package: "tailscale.com/client/tailscale", Symbol: "CreateFederatedIdentityRequest.Scopes", Wire: "apart", Provider: "tailscale"},
	{Package: "tailscale.com/client/tailscale", Symbol: "CreateOAuthClientRequest.Scopes", Wire: "apart", Provider: "tailscale"},
	{Package: "tailscale.com/client/tailscale", Symbol: "LogstreamConfiguration.GCSScopes", Wire: "apart", Provider: "google"},
	{Package: "tailscale.com/client/tailscale", Symbol: "OAuth.Scopes", Wire: "space", Grant: "client", Provider: "tailscale"},
	{Package: "tailscale.com/client/tailscale", Symbol: "OAuthConfig.Scopes", Wire: "space", Grant: "client", Provider: "tailscale"},
	{Package: "tailscale.com/client/tailscale", Symbol: "SetFederatedIdentityRequest.Scopes", Wire: "apart", Provider: "tailscale"},
	{Package: "tailscale.com/client/tailscale", Symbol: "SetLogstreamConfigurationRequest.GCSScopes", Wire: "apart", Provider: "google"},
	{Package: "tailscale.com/client/tailscale", Symbol: "SetOAuthClientRequest.Scopes", Wire: "apart", Provider: "tailscale"},
}
