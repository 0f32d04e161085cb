// Commas joined the scopes in the form that a program put together itself.
//
// https://github.com/planetscale/cli/commit/7d8140662b91a713b14e2d06c1a14bbb0e936505
//
// Not caught: nothing is known of PlanetScale.
package planetscale

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"strings"
)

const baseURL = "https://auth.planetscaledb.io/"

func wrong(ctx context.Context, clientID string) (*http.Request, error) {
	oauthScopes := []string{"read_databases", "write_databases", "read_user", "read_organization"}
	payload := strings.NewReader(fmt.Sprintf("client_id=%s&scope=%s", clientID, strings.Join(oauthScopes, ",")))
	return newFormRequest(ctx, http.MethodPost, "oauth/authorize_device", payload)
}

func newFormRequest(ctx context.Context, method, path string, body io.Reader) (*http.Request, error) {
	req, err := http.NewRequestWithContext(ctx, method, baseURL+path, body)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return req, nil
}
