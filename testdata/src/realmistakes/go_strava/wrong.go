// Strava's own Go library has the scopes that Strava replaced in 2019.
//
// https://github.com/strava/go.strava/issues/36
package gostrava

import "fmt"

const basePath = "https://www.strava.com"

type permission string

var permissions = struct {
	public      permission
	viewPrivate permission
	write       permission
}{
	"public", // want `strava: "public" has not been granted since 2019-10-15; use "read" \[removed\]`
	"view_private",
	"write",
}

func authorizationURL(clientID int, callback string, scope permission) string {
	return fmt.Sprintf("%s/oauth/authorize?client_id=%d&response_type=code&redirect_uri=%s&scope=%v", basePath, clientID, callback, scope)
}

func wrong() string {
	return authorizationURL(1, "http://localhost/callback", permissions.public)
}
