package endpoints

import "golang.org/x/oauth2"

var (
	Apple, Discord, GitHub, GitLab, Google, LinkedIn, Slack, Spotify, Strava, Zoom oauth2.Endpoint
)

func AzureAD(tenant string) oauth2.Endpoint     { return oauth2.Endpoint{} }
func Shopify(shopDomain string) oauth2.Endpoint { return oauth2.Endpoint{} }
