package gitea

import "net/url"

func (c client) right(state, scope string) (string, error) {
	u, err := url.Parse(c.AuthLocation)
	if err != nil {
		return "", err
	}
	q := u.Query()
	q.Set("client_id", c.ClientID)
	q.Set("response_type", "code")
	q.Set("scope", scope)
	u.RawQuery = q.Encode()
	return u.String(), nil
}
