package deprecated

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/linkedin"
)

var li = oauth2.Config{
	Endpoint: linkedin.Endpoint,
	Scopes: []string{
		"r_liteprofile",  // want `linkedin: "r_liteprofile" is deprecated since 2023-08-01.* \[deprecated\]`
		"r_emailaddress", // want `linkedin: "r_emailaddress" is deprecated since 2023-08-01.* \[deprecated\]`
	},
}
