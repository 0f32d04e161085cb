// Package jira stands for the package of that path.
package jira

import "golang.org/x/oauth2"

type Config struct {
	BaseURL string
	Subject string

	oauth2.Config
}
