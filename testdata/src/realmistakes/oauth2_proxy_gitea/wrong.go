// Gitea's provider was copied from GitHub's, whose word for organizations is
// shorter.
//
// https://github.com/oauth2-proxy/oauth2-proxy/commit/333784dfd4830fd691931b6fb2a61081227bcf96
//
// Not caught: the address of the server is put together from its parts, and no
// text tells that it is Gitea.
package gitea

import "net/url"

type data struct {
	loginURL *url.URL
	clientID string
	scope    string
}

func setOrg(p *data, org, team string) {
	if org != "" || team != "" {
		p.scope += " read:org"
	}
}

func wrong(clientID, org, team string) string {
	p := &data{clientID: clientID, scope: "read:user", loginURL: &url.URL{
		Scheme: "https",
		Host:   "gitea.com",
		Path:   "/login/oauth/authorize",
	}}
	setOrg(p, org, team)
	params := url.Values{}
	params.Set("client_id", p.clientID)
	params.Set("response_type", "code")
	params.Set("scope", p.scope)
	a := *p.loginURL
	a.RawQuery = params.Encode()
	return a.String()
}
