// A service account's key got no token: "Invalid OAuth scope or ID token
// audience provided."
//
// https://github.com/binxio/gcp-get-secret/pull/3
package main

import (
	"context"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/option"
)

type command struct {
	credentials *google.Credentials
	err         error
}

func (c *command) wrong(ctx context.Context) option.ClientOption {
	c.credentials, c.err = google.FindDefaultCredentials(ctx) // want `google: no scope is given, .* \[argument\]`
	if c.err != nil || c.credentials.ProjectID == "" {
		return nil
	}
	return option.WithCredentials(c.credentials)
}
