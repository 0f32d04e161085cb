package main

import (
	"context"

	"golang.org/x/oauth2/google"
	"google.golang.org/api/option"
)

func (c *command) right(ctx context.Context) option.ClientOption {
	c.credentials, c.err = google.FindDefaultCredentials(ctx, "https://www.googleapis.com/auth/cloud-platform")
	if c.err != nil || c.credentials.ProjectID == "" {
		return nil
	}
	return option.WithCredentials(c.credentials)
}

func main() {}
