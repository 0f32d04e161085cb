package linkedin

import "strings"

type right struct{}

func (right) scope() []string {
	return []string{"openid", "profile", "email"}
}

func (l right) authorizationURL(clientID, redirectURI, state string) string {
	p := params{
		"client_id":     clientID,
		"redirect_uri":  redirectURI,
		"scope":         strings.Join(l.scope(), " "),
		"response_type": "code",
		"state":         state,
	}
	return authorizationURL + "?" + p.query().Encode()
}
