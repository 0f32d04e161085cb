// Uploads failed with "insufficient authentication scopes" since Google took the
// scope away.
//
// https://github.com/gphotosuploader/gphotos-uploader-cli/issues/514
package oauth

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
)

var (
	googleAuthEndpoint = google.Endpoint

	photosLibraryScope = "https://www.googleapis.com/auth/photoslibrary" // want `google: .*photoslibrary" has not been granted since 2025-04-01; .*\[removed\]`
)

func wrong(id, secret string) oauth2.Config {
	return oauth2.Config{
		ClientID:     id,
		ClientSecret: secret,
		Scopes:       []string{photosLibraryScope},
		Endpoint:     googleAuthEndpoint,
	}
}
