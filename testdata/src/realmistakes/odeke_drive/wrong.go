// Search and replace spelled the host as Google writes its name.
//
// https://github.com/odeke-em/drive/issues/609
package drive

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
)

const DriveScope = "https://www.GoogleAPIs.com/auth/drive" // want `google: .*\[wrong-case\]`

func wrong(clientId, clientSecret string) *oauth2.Config {
	return &oauth2.Config{
		ClientID:     clientId,
		ClientSecret: clientSecret,
		RedirectURL:  "urn:ietf:wg:oauth:2.0:oob",
		Endpoint:     google.Endpoint,
		Scopes:       []string{DriveScope},
	}
}
