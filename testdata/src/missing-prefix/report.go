package missingprefix

import (
	"context"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/option"
)

var bare = oauth2.Config{
	Endpoint: google.Endpoint,
	Scopes: []string{
		"openid",
		"calendar.readonly",                        // want `google: "calendar.readonly" .*"https://www.googleapis.com/auth/calendar.readonly".* \[missing-prefix\]`
		"http://www.googleapis.com/auth/drive",     // want `google: .*"https://www.googleapis.com/auth/drive".* \[missing-prefix\]`
		"https://googleapis.com/auth/contacts",     // want `google: .*"https://www.googleapis.com/auth/contacts".* \[missing-prefix\]`
		"https://www.googleapis.com/auth/youtube/", // want `google: .*"https://www.googleapis.com/auth/youtube".* \[missing-prefix\]`
		"https://mail.google.com",                  // want `google: .*"https://mail.google.com/".* \[missing-prefix\]`
		"https://www.googleapis.com/auth/userinfo.email",
	},
}

func options(ctx context.Context) option.ClientOption {
	google.DefaultClient(ctx, "cloud-platform") // want `google: "cloud-platform" .* \[missing-prefix\]`
	return option.WithScopes("spreadsheets")    // want `google: "spreadsheets" .* \[missing-prefix\]`
}
