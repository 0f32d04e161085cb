// Package cloudtaskspb stands for the package of that path.
package cloudtaskspb

type OAuthToken struct{ ServiceAccountEmail, Scope string }
