// Package strava stands for the package of that path.
package strava

type Permission string

type OAuthAuthenticator struct{ CallbackURL string }

func (OAuthAuthenticator) AuthorizationURL(state string, scope Permission, force bool) string {
	return ""
}
