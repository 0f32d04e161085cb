// Like many others, this provider asked LinkedIn for what OpenID Connect has
// replaced.
//
// https://github.com/authgear/authgear-server/commit/96e16603877191e3dc04342dadae81f4901f4772
package linkedin

import (
	"net/url"
	"strings"
)

const authorizationURL = "https://www.linkedin.com/oauth/v2/authorization"

type params map[string]string

func (p params) query() url.Values {
	v := url.Values{}
	for key, value := range p {
		v.Set(key, value)
	}
	return v
}

func (wrong) scope() []string {
	return []string{"r_liteprofile", "r_emailaddress"} // want `linkedin: "r_liteprofile" .*\[deprecated\]` `linkedin: "r_emailaddress" .*\[deprecated\]`
}

type wrong struct{}

func (l wrong) authorizationURL(clientID, redirectURI, state string) string {
	p := params{
		"client_id":     clientID,
		"redirect_uri":  redirectURI,
		"scope":         strings.Join(l.scope(), " "),
		"response_type": "code",
		"state":         state,
	}
	return authorizationURL + "?" + p.query().Encode()
}
