package linkedin

import "net/url"

const rightScope = "openid profile email"

func right(p *providerData) string {
	if p.scope == "" {
		p.scope = rightScope
	}
	a := *defaultLoginURL
	params, _ := url.ParseQuery(a.RawQuery)
	params.Add("scope", p.scope)
	params.Set("client_id", p.ClientID)
	params.Set("response_type", "code")
	a.RawQuery = params.Encode()
	return a.String()
}
