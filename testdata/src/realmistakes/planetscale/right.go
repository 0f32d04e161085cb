package planetscale

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strings"
)

func right(ctx context.Context, clientID string) (*http.Request, error) {
	oauthScopes := []string{"read_databases", "write_databases", "read_user", "read_organization"}
	payload := strings.NewReader(fmt.Sprintf("client_id=%s&scope=%s", clientID, url.QueryEscape(strings.Join(oauthScopes, " "))))
	return newFormRequest(ctx, http.MethodPost, "oauth/authorize_device", payload)
}
