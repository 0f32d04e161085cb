// Package slack stands for the package of that path.
package slack

type OAuthScopes struct{ Bot, User []string }

type OAuthV2Response struct{ AccessToken, Scope string }
