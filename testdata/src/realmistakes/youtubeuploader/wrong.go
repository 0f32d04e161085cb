// The first of the three opens what the others do.
//
// https://github.com/porjo/youtubeuploader/commit/95cc30479e78fb3d0ed4935700b9de483e58956f
package youtubeuploader

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
)

const (
	youtubeScope         = "https://www.googleapis.com/auth/youtube"
	youtubeUploadScope   = "https://www.googleapis.com/auth/youtube.upload" // want `google: "https://www\.googleapis\.com/auth/youtube\.upload" is granted along with "https://www\.googleapis\.com/auth/youtube"; leave it out \[redundant\]`
	youtubeReadonlyScope = "https://www.googleapis.com/auth/youtube.readonly"
)

func wrong() *oauth2.Config {
	return config(youtubeScope + " " + youtubeUploadScope + " " + youtubeReadonlyScope)
}

func config(scope string) *oauth2.Config {
	return &oauth2.Config{Endpoint: google.Endpoint, Scopes: []string{scope}}
}
