// Without a scope GitHub tells what is public, and the address of a user is not.
//
// https://github.com/HackIllinois/api/pull/106
//
// Not caught: to ask for nothing is enough for a program that wants to know who
// a user is.
package hackillinois

import "net/url"

func construct(scheme, host, path string, params map[string]string) string {
	u := url.URL{Scheme: scheme, Host: host, Path: path}
	q := u.Query()
	for key, value := range params {
		q.Set(key, value)
	}
	u.RawQuery = q.Encode()
	return u.String()
}

func wrong(clientID, redirectURI string) string {
	return construct("https", "github.com", "login/oauth/authorize",
		map[string]string{
			"client_id":    clientID,
			"redirect_uri": redirectURI,
		})
}
