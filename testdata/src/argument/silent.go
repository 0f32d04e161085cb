package argument

import (
	"context"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/gmail/v1"
)

// Square's scopes look like variables.
var square = oauth2.Config{
	Endpoint: oauth2.Endpoint{AuthURL: "https://connect.squareup.com/oauth2/authorize"},
	Scopes:   []string{"MERCHANT_PROFILE_READ", "PAYMENTS_WRITE"},
}

var unknown = oauth2.Config{Scopes: []string{"READ_WRITE", "session:role:ANALYST_ROLE", "https://acme.example/scopes/read.json"}}

func project(ctx context.Context) (string, error) {
	creds, err := google.FindDefaultCredentials(ctx)
	if err != nil || creds == nil {
		return "", err
	}
	return creds.ProjectID, nil
}

func loggedIn(ctx context.Context) bool {
	_, err := google.FindDefaultCredentials(ctx)
	return err == nil
}

func file(ctx context.Context, data []byte) ([]byte, error) {
	creds, err := google.CredentialsFromJSON(ctx, data)
	return creds.JSON, err
}

func named(ctx context.Context) (oauth2.TokenSource, error) {
	ts, err := google.DefaultTokenSource(ctx, gmail.GmailReadonlyScope)
	return ts, err
}

func open(ctx context.Context, scopes []string) (oauth2.TokenSource, error) {
	ts, err := google.DefaultTokenSource(ctx, scopes...)
	return ts, err
}

// Its scopes are set later.
func later(data []byte) (*oauth2.Config, error) {
	conf, err := google.ConfigFromJSON(data)
	if err != nil {
		return nil, err
	}
	conf.Scopes = []string{gmail.GmailReadonlyScope}
	return conf, nil
}

// Scopes of its own come with the machine.
func machine() any { return google.ComputeTokenSource("default") }
