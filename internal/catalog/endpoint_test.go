package catalog

import "testing"

func endpointCatalog(t testing.TB) *Catalog {
	t.Helper()
	f, err := Parse("scopes.toml", `
[provider.hub]
authorize = ["hub.example/login/oauth/authorize", "*.hub.example/login/oauth/authorize"]
token = ["hub.example/login/oauth/access_token"]
[provider.tenants]
authorize = ["login.example/*/oauth2/v2.0/authorize", "*.tenants.example/v*.0/authorize"]
[provider.self]
authorize = ["*/realms/*/auth"]
[provider.mail]
authorize = ["shared.example/mail/authorize"]
[provider.docs]
authorize = ["shared.example/docs/authorize"]
[provider.other]
authorize = ["*/oauth/authorize"]
[provider.another]
authorize = ["*/oauth/authorize"]
`)
	if err != nil {
		t.Fatal(err)
	}
	c, err := Empty().With(f)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestByURL(t *testing.T) {
	c := endpointCatalog(t)
	for url, want := range map[string]string{
		"https://hub.example/login/oauth/authorize":             "hub",
		"hub.example/login/oauth/authorize":                     "hub",
		"//hub.example/login/oauth/authorize/":                  "hub",
		"https://user@HUB.example:443/login/oauth/authorize?x=": "hub",
		"https://hub.example/login/oauth/access_token":          "hub",
		"https://hub.example/some/other/path":                   "hub", // nobody else is there
		"https://hub.example":                                   "hub",
		"https://acme.hub.example/login/oauth/authorize":        "hub",
		"https://a.b.hub.example/login/oauth/authorize":         "hub",
		"https://acme.hub.example/elsewhere":                    "hub", // nobody else is below it
		"https://nothub.example/login/oauth/authorize":          "",
		"https://login.example/common/oauth2/v2.0/authorize":    "tenants",
		"https://x.tenants.example/v12.0/authorize":             "tenants",
		"https://x.tenants.example":                             "tenants",
		"https://tenants.example":                               "",
		"https://sso.acme.example/realms/master/else":           "",
		"https://sso.acme.example/realms/master/auth":           "self",
		"https://sso.acme.example/realms//auth":                 "",
		"https://shared.example/mail/authorize":                 "mail",
		"https://shared.example/docs/authorize?scope=mail":      "docs",
		"https://shared.example/calendar":                       "", // two are there
		"https://git.acme.example/oauth/authorize":              "", // two do it so
		"https://evil.example/?next=https://hub.example/login":  "",
		"":         "",
		"https://": "",
		"%zz":      "",
	} {
		if got := idOf(c.ByURL(url)); got != want {
			t.Errorf("%s leads to %q, want %q", url, got, want)
		}
	}
}

// Each pattern of the built-in catalogue leads back to its provider.
func TestBuiltinEndpoints(t *testing.T) {
	c, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for url, want := range map[string]string{
		"https://accounts.google.com/o/oauth2/auth":                                            "google",
		"https://accounts.google.com":                                                          "google",
		"https://login.microsoftonline.com/common/oauth2/v2.0/authorize":                       "microsoft",
		"https://login.microsoftonline.com/common/v2.0":                                        "microsoft",
		"https://contoso.b2clogin.com/contoso.onmicrosoft.com/B2C_1/oauth2/v2.0/authorize":     "microsoft",
		"https://login.microsoftonline.com/organizations/oauth2/authorize":                     "microsoft",
		"https://login.microsoftonline.us/common/oauth2/v2.0/authorize":                        "microsoft",
		"https://login.partner.microsoftonline.cn/common/oauth2/v2.0/token":                    "microsoft",
		"https://login.chinacloudapi.cn/common/oauth2/authorize":                               "microsoft",
		"https://login.windows.net/common/oauth2/token":                                        "microsoft",
		"https://contoso.ciamlogin.com/contoso.onmicrosoft.com/oauth2/v2.0/authorize":          "microsoft",
		"https://contoso.b2clogin.com/tfp/contoso.onmicrosoft.com/B2C_1/oauth2/v2.0/authorize": "microsoft",
		"https://login.live.com/oauth20_authorize.srf":                                         "microsoft-live",
		"https://acme.ghe.com/login/oauth/authorize":                                           "github",
		"https://shop.myshopify.com/admin/oauth/authorize":                                     "shopify",
		"https://www.facebook.com/v9.0/dialog/oauth":                                           "facebook",
		"https://dev-1234.okta.com/oauth2/default/v1/authorize":                                "okta",
		"https://acme.eu.auth0.com/authorize":                                                  "auth0",
		"https://accounts.zoho.com.au/oauth/v2/auth":                                           "zoho",
		"https://pool.auth.eu-west-1.amazoncognito.com/oauth2/authorize":                       "cognito",
		"https://sso.acme.example/auth/realms/acme/protocol/openid-connect/auth":               "keycloak",
		"https://git.acme.example/oauth/authorize":                                             "",
		"https://auth.acme.example/oauth2/authorize":                                           "",
	} {
		if got := idOf(c.ByURL(url)); got != want {
			t.Errorf("%s leads to %q, want %q", url, got, want)
		}
	}
}

func FuzzByURL(f *testing.F) {
	c := endpointCatalog(f)
	for _, s := range []string{"https://hub.example/login/oauth/authorize", "*", "//@:/?#", "login.example/*/oauth2/v2.0/authorize"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, url string) {
		p := c.ByURL(url)
		if host, path := splitURL(url); host != "" && c.ByURL(host+"/"+path+"?x=y") != p {
			t.Errorf("%q: the query matters", url)
		}
	})
}
