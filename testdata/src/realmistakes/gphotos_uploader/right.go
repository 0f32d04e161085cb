package oauth

import "golang.org/x/oauth2"

const (
	appendOnly      = "https://www.googleapis.com/auth/photoslibrary.appendonly"
	editOwnData     = "https://www.googleapis.com/auth/photoslibrary.edit.appcreateddata"
	readOnlyOwnData = "https://www.googleapis.com/auth/photoslibrary.readonly.appcreateddata"
)

func right(id, secret string) oauth2.Config {
	return oauth2.Config{
		ClientID:     id,
		ClientSecret: secret,
		Scopes:       []string{appendOnly, editOwnData, readOnlyOwnData},
		Endpoint:     googleAuthEndpoint,
	}
}
