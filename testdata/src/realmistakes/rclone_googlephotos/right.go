package googlephotos

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
)

const (
	scopeAppendOnly   = "https://www.googleapis.com/auth/photoslibrary.appendonly"
	scopeReadOnlyOwn  = "https://www.googleapis.com/auth/photoslibrary.readonly.appcreateddata"
	scopeReadWriteOwn = "https://www.googleapis.com/auth/photoslibrary.edit.appcreateddata"
)

var (
	scopesReadOnly  = []string{"openid", "profile", scopeReadOnlyOwn}
	scopesReadWrite = []string{"openid", "profile", scopeAppendOnly, scopeReadOnlyOwn, scopeReadWriteOwn}
)

func right(readOnly bool) *oauth2.Config {
	config := &oauth2.Config{Scopes: scopesReadWrite, Endpoint: google.Endpoint}
	if readOnly {
		config.Scopes = scopesReadOnly
	}
	return config
}
