// LinkedIn gave r_basicprofile to its partners alone with the second version of
// its API, and later replaced r_emailaddress.
//
// https://github.com/HackIllinois/api/pull/264
package hackillinois

import "net/url"

func ConstructSafeURL(scheme, host, path string, params map[string]string) (string, error) {
	u := url.URL{Scheme: scheme, Host: host, Path: path}
	q := u.Query()
	for key, value := range params {
		q.Set(key, value)
	}
	u.RawQuery = q.Encode()
	return u.String(), nil
}

func wrong(clientID, redirectURI string) (string, error) {
	return ConstructSafeURL("https", "www.linkedin.com", "oauth/v2/authorization",
		map[string]string{
			"client_id":     clientID,
			"scope":         "r_basicprofile r_emailaddress", // want `linkedin: "r_emailaddress" is deprecated since 2023-08-01; use "openid" and "email" \[deprecated\]`
			"response_type": "code",
			"redirect_uri":  redirectURI,
		},
	)
}
