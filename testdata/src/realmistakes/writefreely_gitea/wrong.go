// The client for any server asked for GitLab's scope.
//
// https://github.com/writefreely/writefreely/commit/667cbb97ed401574892ff89c7397f4d44df48127
//
// Not caught: the server's address is configuration.
package gitea

import "net/url"

type client struct{ ClientID, AuthLocation, CallbackLocation string }

func (c client) wrong(state string) (string, error) {
	u, err := url.Parse(c.AuthLocation)
	if err != nil {
		return "", err
	}
	q := u.Query()
	q.Set("client_id", c.ClientID)
	q.Set("redirect_uri", c.CallbackLocation)
	q.Set("response_type", "code")
	q.Set("state", state)
	q.Set("scope", "read_user")
	u.RawQuery = q.Encode()
	return u.String(), nil
}
