package linkedin

import "golang.org/x/oauth2"

var Endpoint oauth2.Endpoint
