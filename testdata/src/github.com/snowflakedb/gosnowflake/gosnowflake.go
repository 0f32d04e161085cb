// Package gosnowflake stands for the package of that path.
package gosnowflake

type Config struct {
	OauthAuthorizationURL string
	OauthScope            string
}
