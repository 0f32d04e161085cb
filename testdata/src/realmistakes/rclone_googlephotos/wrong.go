// Google took away the scopes that open a whole photo library.
//
// https://github.com/rclone/rclone/issues/8434
package googlephotos

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
)

const (
	scopeReadOnly  = "https://www.googleapis.com/auth/photoslibrary.readonly" // want `google: .*\[removed\]`
	scopeReadWrite = "https://www.googleapis.com/auth/photoslibrary"          // want `google: .*\[removed\]`
)

var oauthConfig = &oauth2.Config{
	Scopes: []string{
		"openid",
		"profile",
		scopeReadWrite, // this must be at position scopeAccess
	},
	Endpoint: google.Endpoint,
}

func wrong(readOnly bool) *oauth2.Config {
	if readOnly {
		oauthConfig.Scopes[2] = scopeReadOnly
	} else {
		oauthConfig.Scopes[2] = scopeReadWrite
	}
	return oauthConfig
}
