// The default of a proxy was what LinkedIn has replaced, or keeps for partners.
//
// https://github.com/oauth2-proxy/oauth2-proxy/pull/1315
package linkedin

import "net/url"

const defaultScope = "r_emailaddress r_basicprofile" // want `linkedin: "r_emailaddress" .*\[deprecated\]`

type providerData struct {
	LoginURL *url.URL
	ClientID string
	scope    string
}

var defaultLoginURL = &url.URL{
	Scheme: "https",
	Host:   "www.linkedin.com",
	Path:   "/oauth/v2/authorization",
}

func wrong(p *providerData) string {
	if p.scope == "" {
		p.scope = defaultScope
	}
	a := *defaultLoginURL
	params, _ := url.ParseQuery(a.RawQuery)
	params.Add("scope", p.scope)
	params.Set("client_id", p.ClientID)
	params.Set("response_type", "code")
	a.RawQuery = params.Encode()
	return a.String()
}
