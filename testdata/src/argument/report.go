package argument

import (
	"context"
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
	"google.golang.org/api/option"
	"google.golang.org/grpc/credentials/oauth"
)

func names(ctx context.Context) {
	google.DefaultTokenSource(ctx, "credentials.json")               // want `google: "credentials.json" is the name of a file, not a scope; write the scopes here \[argument\]`
	google.DefaultClient(ctx, "GOOGLE_APPLICATION_CREDENTIALS")      // want `google: "GOOGLE_APPLICATION_CREDENTIALS" is the name of an environment variable, not a scope; .* \[argument\]`
	option.WithScopes("https://mail.google.com/", "config/key.json") // want `google: "config/key.json" is the name of a file, .* \[argument\]`
}

const keyFile = "/etc/keys/robot.p12" // want `google: "/etc/keys/robot.p12" is the name of a file, .* \[argument\]`

func constant(data []byte) {
	google.JWTConfigFromJSON(data, keyFile)
}

var conf = oauth2.Config{
	Endpoint: github.Endpoint,
	Scopes:   []string{"repo", "GITHUB_TOKEN"}, // want `github: "GITHUB_TOKEN" is the name of an environment variable, .* \[argument\]`
}

var nobody = oauth2.Config{Scopes: []string{"OAUTH_CLIENT_ID"}} // want `oauth2: "OAUTH_CLIENT_ID" is the name of an environment variable, .* \[argument\]`

func source(ctx context.Context) (*oauth2.Token, error) {
	ts, err := google.DefaultTokenSource(ctx) // want `google: no scope is given, and the key of a service account gets no token without one; name the scopes that are needed \[argument\]`
	if err != nil {
		return nil, err
	}
	return ts.Token()
}

func credentials(ctx context.Context) (oauth2.TokenSource, string, error) {
	creds, err := google.FindDefaultCredentials(ctx) // want `google: no scope is given, .* \[argument\]`
	if err != nil {
		return nil, "", err
	}
	return creds.TokenSource, creds.ProjectID, nil
}

func key(ctx context.Context, use func(*google.Credentials)) error {
	data, err := os.ReadFile("credentials.json")
	if err != nil {
		return err
	}
	creds, err := google.CredentialsFromJSON(ctx, data) // want `google: no scope is given, .* \[argument\]`
	use(creds)
	return err
}

func found(ctx context.Context) (*google.Credentials, error) {
	return google.FindDefaultCredentials(ctx) // want `google: no scope is given, .* \[argument\]`
}

func rpc() (any, error) {
	return oauth.NewServiceAccountFromFile("key.json") // want `google: no scope is given, .* \[argument\]`
}

func calls(ctx context.Context) (any, error) {
	return oauth.NewApplicationDefault(ctx) // want `google: no scope is given, .* \[argument\]`
}
