package microsoft

import "golang.org/x/oauth2"

var LiveConnectEndpoint oauth2.Endpoint

func AzureADEndpoint(tenant string) oauth2.Endpoint { return oauth2.Endpoint{} }
