package quiet

import (
	"os"
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
)

// Placeholders stand for scopes that somebody else fills in.
var (
	_ = oauth2.Config{ClientID: "YOUR_CLIENT_ID", Scopes: []string{"SCOPE1", "SCOPE2"}}
	_ = oauth2.Config{Endpoint: oauth2.Endpoint{TokenURL: "https://provider.com/o/oauth2/token"}, Scopes: []string{"scope"}}
	_ = oauth2.Config{Endpoint: google.Endpoint, Scopes: []string{"https://www.googleapis.com/auth/..."}}
	_ = oauth2.Config{Endpoint: google.Endpoint, Scopes: strings.Split(os.Getenv("SCOPES"), ",")}
	_ = oauth2.Config{Endpoint: google.Endpoint, Scopes: []string{os.Getenv("SCOPE")}}
	_ = "https://github.com/login/oauth/authorize?client_id=ID&scope=SCOPES"
)
