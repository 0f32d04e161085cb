package gcp

import (
	"context"

	"golang.org/x/oauth2/google"
)

func right(ctx context.Context) (*session, error) {
	creds, err := google.FindDefaultCredentials(ctx, "https://www.googleapis.com/auth/cloud-platform")
	if err != nil {
		return nil, err
	}
	return &session{credentials: creds}, nil
}
