package youtubeuploader

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
)

func right() *oauth2.Config {
	return &oauth2.Config{Endpoint: google.Endpoint, Scopes: []string{youtubeUploadScope}}
}
