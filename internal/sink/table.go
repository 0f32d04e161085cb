// Package sink knows where scopes enter a request: the fields, parameters and
// keys of Go APIs that take them, as rows of a table, and how to find their
// uses in a package, with what tells the provider.
package sink

import "github.com/scopevet/scopevet/internal/catalog"

// oauthKeys are request parameters that stand beside scope in a request to an
// authorization server (RFC 6749 sections 4.1.1 to 4.4.2, RFC 8628 section
// 3.1). Other protocols use the word scope too; without one of these, a map
// with the key is not taken for such a request.
var oauthKeys = []string{
	"client_id", "client_secret", "response_type", "grant_type", "redirect_uri",
	"code_challenge", "client_assertion", "assertion", "refresh_token", "device_code",
}

// builtin are the sinks of public APIs that ask for scopes. What a server
// offers, requires or answers is no request and has no row.
var builtin = []catalog.Sink{
	// https://pkg.go.dev/golang.org/x/oauth2
	{Package: "golang.org/x/oauth2", Symbol: "Config.Scopes", Wire: "space"},
	{Package: "golang.org/x/oauth2", Symbol: "SetAuthURLParam", Param: 1, Key: "scope", Wire: "verbatim"},
	{Package: "golang.org/x/oauth2/clientcredentials", Symbol: "Config.Scopes", Wire: "space"},
	{Package: "golang.org/x/oauth2/jwt", Symbol: "Config.Scopes", Wire: "space"},
	{Package: "golang.org/x/oauth2/jws", Symbol: "ClaimSet.Scope", Wire: "verbatim", Provider: "google"},

	// https://pkg.go.dev/golang.org/x/oauth2/google
	{Package: "golang.org/x/oauth2/google", Symbol: "AppEngineTokenSource", Param: 1, Wire: "space", Provider: "google"},
	{Package: "golang.org/x/oauth2/google", Symbol: "ComputeTokenSource", Param: 1, Wire: "comma", Provider: "google"},
	{Package: "golang.org/x/oauth2/google", Symbol: "ConfigFromJSON", Param: 1, Wire: "space", Provider: "google"},
	{Package: "golang.org/x/oauth2/google", Symbol: "CredentialsFromJSON", Param: 2, Wire: "space", Provider: "google"},
	{Package: "golang.org/x/oauth2/google", Symbol: "CredentialsFromJSONWithType", Param: 3, Wire: "space", Provider: "google"},
	{Package: "golang.org/x/oauth2/google", Symbol: "CredentialsParams.Scopes", Wire: "space", Provider: "google"},
	{Package: "golang.org/x/oauth2/google", Symbol: "DefaultClient", Param: 1, Wire: "space", Provider: "google"},
	{Package: "golang.org/x/oauth2/google", Symbol: "DefaultTokenSource", Param: 1, Wire: "space", Provider: "google"},
	{Package: "golang.org/x/oauth2/google", Symbol: "FindDefaultCredentials", Param: 1, Wire: "space", Provider: "google"},
	{Package: "golang.org/x/oauth2/google", Symbol: "JWTAccessTokenSourceWithScope", Param: 1, Wire: "space", Provider: "google"},
	{Package: "golang.org/x/oauth2/google", Symbol: "JWTConfigFromJSON", Param: 1, Wire: "space", Provider: "google"},
	{Package: "golang.org/x/oauth2/google/externalaccount", Symbol: "Config.Scopes", Wire: "space", Provider: "google"},

	// https://pkg.go.dev/cloud.google.com/go/auth
	{Package: "cloud.google.com/go/auth", Symbol: "Options2LO.Scopes", Wire: "space"},
	{Package: "cloud.google.com/go/auth", Symbol: "Options3LO.Scopes", Wire: "space"},
	{Package: "cloud.google.com/go/auth/credentials", Symbol: "DetectOptions.Scopes", Wire: "space", Provider: "google"},
	{Package: "cloud.google.com/go/auth/credentials/externalaccount", Symbol: "Options.Scopes", Wire: "space", Provider: "google"},
	{Package: "cloud.google.com/go/auth/credentials/impersonate", Symbol: "CredentialsOptions.Scopes", Wire: "apart", Provider: "google"},
	{Package: "cloud.google.com/go/auth/grpctransport", Symbol: "InternalOptions.DefaultScopes", Wire: "space", Provider: "google"},
	{Package: "cloud.google.com/go/auth/httptransport", Symbol: "InternalOptions.DefaultScopes", Wire: "space", Provider: "google"},

	// https://pkg.go.dev/google.golang.org/api
	{Package: "google.golang.org/api/impersonate", Symbol: "CredentialsConfig.Scopes", Wire: "apart", Provider: "google"},
	{Package: "google.golang.org/api/option", Symbol: "WithScopes", Param: 0, Wire: "space", Provider: "google"},
	{Package: "google.golang.org/api/option/internaloption", Symbol: "WithDefaultScopes", Param: 0, Wire: "space", Provider: "google"},

	// https://pkg.go.dev/net/url#Values, towards an OAuth endpoint
	{Package: "net/url", Symbol: "Values.Set", Param: 1, Key: "scope", Wire: "verbatim"},
	{Package: "net/url", Symbol: "Values.Add", Param: 1, Key: "scope", Wire: "verbatim"},
	{Package: "net/url", Symbol: "Values", Key: "scope", Wire: "verbatim"},
}
