// Package oidc stands for the package of that path.
package oidc

type SpaceDelimitedArray []string

type ClientCredentialsRequest struct {
	GrantType, ClientID, ClientSecret string
	Scope                             SpaceDelimitedArray
}

type AccessTokenResponse struct {
	AccessToken string
	Scope       SpaceDelimitedArray
}
