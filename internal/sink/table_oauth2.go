package sink

import "github.com/scopevet/scopevet/internal/catalog"

// oauth2Sinks are those of golang.org/x/oauth2, and the forms that programs write
// themselves.
var oauth2Sinks = []catalog.Sink{
	// a map of form parameters, with others of an authorization request
	{Package: "", Symbol: "map[string]string", Key: "scope", Wire: "verbatim"},
	{Package: "", Symbol: "map[string]string", Key: "scopes", Wire: "verbatim"},

	// https://pkg.go.dev/golang.org/x/oauth2
	{Package: "golang.org/x/oauth2", Symbol: "Config.Scopes", Wire: "space", Escapes: true, Grant: "user"},
	{Package: "golang.org/x/oauth2", Symbol: "SetAuthURLParam", Param: 1, Key: "optional_scope", Wire: "verbatim", Escapes: true, Grant: "user"},
	{Package: "golang.org/x/oauth2", Symbol: "SetAuthURLParam", Param: 1, Key: "scope", Wire: "verbatim", Escapes: true, Grant: "user"},
	{Package: "golang.org/x/oauth2", Symbol: "SetAuthURLParam", Param: 1, Key: "scopes", Wire: "verbatim", Escapes: true, Grant: "user", Provider: "twitch"},
	{Package: "golang.org/x/oauth2", Symbol: "SetAuthURLParam", Param: 1, Key: "user_scope", Wire: "verbatim", Escapes: true, Holder: "user", Grant: "user", Provider: "slack"},

	// https://pkg.go.dev/golang.org/x/oauth2/clientcredentials
	{Package: "golang.org/x/oauth2/clientcredentials", Symbol: "Config.EndpointParams", Key: "scope", Wire: "verbatim", Escapes: true, Grant: "client"},
	{Package: "golang.org/x/oauth2/clientcredentials", Symbol: "Config.EndpointParams", Key: "scopes", Wire: "verbatim", Escapes: true, Grant: "client"},
	{Package: "golang.org/x/oauth2/clientcredentials", Symbol: "Config.Scopes", Wire: "space", Escapes: true, Grant: "client"},

	// https://pkg.go.dev/golang.org/x/oauth2/google
	{Package: "golang.org/x/oauth2/google", Symbol: "AppEngineTokenSource", Param: 1, Wire: "space", Escapes: true, Provider: "google"},
	{Package: "golang.org/x/oauth2/google", Symbol: "ComputeTokenSource", Param: 1, Wire: "comma", Provider: "google"},
	{Package: "golang.org/x/oauth2/google", Symbol: "ConfigFromJSON", Param: 1, Wire: "space", Escapes: true, Provider: "google"},
	{Package: "golang.org/x/oauth2/google", Symbol: "CredentialsFromJSON", Param: 2, Without: "nothing", Wire: "space", Escapes: true, Provider: "google"},
	{Package: "golang.org/x/oauth2/google", Symbol: "CredentialsFromJSONWithType", Param: 3, Without: "nothing", Wire: "space", Escapes: true, Provider: "google"},
	{Package: "golang.org/x/oauth2/google", Symbol: "CredentialsParams.Scopes", Wire: "space", Escapes: true, Provider: "google"},
	{Package: "golang.org/x/oauth2/google", Symbol: "DefaultClient", Param: 1, Without: "nothing", Wire: "space", Escapes: true, Provider: "google"},
	{Package: "golang.org/x/oauth2/google", Symbol: "DefaultTokenSource", Param: 1, Without: "nothing", Wire: "space", Escapes: true, Provider: "google"},
	{Package: "golang.org/x/oauth2/google", Symbol: "FindDefaultCredentials", Param: 1, Without: "nothing", Wire: "space", Escapes: true, Provider: "google"},
	{Package: "golang.org/x/oauth2/google", Symbol: "JWTAccessTokenSourceWithScope", Param: 1, Wire: "space", Escapes: true, Provider: "google"},
	{Package: "golang.org/x/oauth2/google", Symbol: "JWTConfigFromJSON", Param: 1, Wire: "space", Escapes: true, Provider: "google"},
	{Package: "golang.org/x/oauth2/google/externalaccount", Symbol: "Config.Scopes", Wire: "space", Escapes: true, Provider: "google"},

	// https://pkg.go.dev/golang.org/x/oauth2/hipchat
	{Package: "golang.org/x/oauth2/hipchat", Symbol: "ClientCredentialsConfigFromCaps", Param: 3, Wire: "space", Escapes: true, Provider: "hipchat"},

	// https://pkg.go.dev/golang.org/x/oauth2/jws
	{Package: "golang.org/x/oauth2/jws", Symbol: "ClaimSet.Scope", Wire: "verbatim", Provider: "google"},

	// https://pkg.go.dev/golang.org/x/oauth2/jwt
	{Package: "golang.org/x/oauth2/jwt", Symbol: "Config.Scopes", Wire: "space", Escapes: true},

	// https://pkg.go.dev/net/url#Values, towards an OAuth endpoint
	{Package: "net/url", Symbol: "Values", Key: "optional_scope", Wire: "verbatim", Escapes: true},
	{Package: "net/url", Symbol: "Values", Key: "scope", Wire: "verbatim", Escapes: true},
	{Package: "net/url", Symbol: "Values", Key: "scopes", Wire: "verbatim", Escapes: true},
	{Package: "net/url", Symbol: "Values", Key: "user_scope", Wire: "verbatim", Escapes: true, Holder: "user", Provider: "slack"},
	{Package: "net/url", Symbol: "Values.Add", Param: 1, Key: "optional_scope", Wire: "verbatim", Escapes: true},
	{Package: "net/url", Symbol: "Values.Add", Param: 1, Key: "scope", Wire: "verbatim", Escapes: true},
	{Package: "net/url", Symbol: "Values.Add", Param: 1, Key: "scopes", Wire: "verbatim", Escapes: true},
	{Package: "net/url", Symbol: "Values.Add", Param: 1, Key: "user_scope", Wire: "verbatim", Escapes: true, Holder: "user", Provider: "slack"},
	{Package: "net/url", Symbol: "Values.Set", Param: 1, Key: "optional_scope", Wire: "verbatim", Escapes: true},
	{Package: "net/url", Symbol: "Values.Set", Param: 1, Key: "scope", Wire: "verbatim", Escapes: true},
	{Package: "net/url", Symbol: "Values.Set", Param: 1, Key: "scopes", Wire: "verbatim", Escapes: true},
	{Package: "net/url", Symbol: "Values.Set", Param: 1, Key: "user_scope", Wire: "verbatim", Escapes: true, Holder: "user", Provider: "slack"},
}
