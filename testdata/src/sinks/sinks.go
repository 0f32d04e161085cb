// Package sinks has one wrong scope for each form of sink.
package sinks

import (
	"context"
	"fmt"
	"net/url"
	"strings"

	"cloud.google.com/go/auth"
	"cloud.google.com/go/auth/credentials"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/jws"
	"golang.org/x/oauth2/jwt"
	"google.golang.org/api/option"
)

const wrong = "https://www.googleapis.com/auth/calender" // want `\[misspelled\]`

var (
	_ = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"gistt"}}                                        // want `\[misspelled\]`
	_ = []*oauth2.Config{{Endpoint: github.Endpoint, Scopes: []string{"reppo"}}}                                   // want `\[misspelled\]`
	_ = oauth2.Config{"", "", github.Endpoint, "", []string{"notificatons"}}                                       // want `\[misspelled\]`
	_ = clientcredentials.Config{TokenURL: "https://gitlab.com/oauth/token", Scopes: []string{"read_usr"}}         // want `\[misspelled\]`
	_ = jwt.Config{TokenURL: google.JWTTokenURL, Scopes: []string{"https://www.googleapis.com/auth/drve"}}         // want `\[misspelled\]`
	_ = jws.ClaimSet{Scope: "https://www.googleapis.com/auth/drive https://www.googleapis.com/auth/drvie"}         // want `\[misspelled\]`
	_ = google.CredentialsParams{Scopes: []string{"https://www.googleapis.com/auth/bigqueryy"}}                    // want `\[misspelled\]`
	_ = auth.Options2LO{TokenURL: google.JWTTokenURL, Scopes: []string{"https://www.googleapis.com/auth/pubsubb"}} // want `\[misspelled\]`
	_ = auth.Options3LO{AuthURL: "https://github.com/login/oauth/authorize", Scopes: []string{"delete_rep"}}       // want `\[misspelled\]`
	_ = credentials.DetectOptions{Scopes: []string{"https://www.googleapis.com/auth/cloud-platfrom"}}              // want `\[misspelled\]`
	_ = option.WithScopes("https://www.googleapis.com/auth/datastor")                                              // want `\[misspelled\]`
)

func calls(ctx context.Context, conf *oauth2.Config) {
	google.ConfigFromJSON(nil, wrong)
	google.JWTConfigFromJSON(nil, "https://www.googleapis.com/auth/spreadsheet")                  // want `\[misspelled\]`
	google.FindDefaultCredentials(ctx, []string{"https://www.googleapis.com/auth/youtub"}...)     // want `\[misspelled\]`
	google.CredentialsFromJSON(ctx, nil, "openid", "https://www.googleapis.com/auth/gmail.modfy") // want `\[misspelled\]`
	google.ComputeTokenSource("", "https://www.googleapis.com/auth/devstorage.read_onlyy")        // want `\[misspelled\]`
	conf.Endpoint = github.Endpoint
	conf.Scopes = []string{"user:folow"}                                          // want `\[misspelled\]`
	conf.Scopes = append(conf.Scopes, "read:orgg")                                // want `\[misspelled\]`
	conf.AuthCodeURL("", oauth2.SetAuthURLParam("scope", "read:user write:orgs")) // want `\[misspelled\]`
}

func form() {
	v := url.Values{}
	v.Set("client_id", "id")
	v.Set("scope", "read:packagse") // want `\[misspelled\]`
	post("https://github.com/login/oauth/access_token", v)
	more := url.Values{"client_id": {"id"}}
	more.Add("scope", strings.Join([]string{"repo", "workflwo"}, " ")) // want `\[misspelled\]`
	post("https://github.com/login/oauth/access_token", more)
}

func literal() string {
	return "https://github.com/login/oauth/authorize?" + url.Values{
		"client_id": {"id"},
		"scope":     []string{"repo admin:repo_hok"}, // want `\[misspelled\]`
	}.Encode()
}

func index() {
	v := make(url.Values)
	v["grant_type"] = []string{"client_credentials"}
	v["scope"] = []string{"read_apii"} // want `\[misspelled\]`
	post("https://gitlab.com/oauth/token", v)
}

const authorize = "https://github.com/login/oauth/authorize"

func urls(id string, scopes []string) []string {
	return []string{
		"https://github.com/login/oauth/authorize?client_id=x&scope=repo+user%3Aemial&state=1", // want `github: "user:emial" .* \[misspelled\]`
		fmt.Sprintf("%s?client_id=%s&scope=repo%%20gistt", authorize, id),                      // want `github: "gistt" .* \[misspelled\]`
		authorize + "?scope=" + url.QueryEscape("repo read:orgg") + "&client_id=" + id,         // want `github: "read:orgg" .* \[misspelled\]`
		authorize + "?scope=" + strings.Join(scopes, "+"),
		fmt.Sprintf(format, "id", "notificatons+user"), // want `github: "notificatons" .* \[misspelled\]`
	}
}

const format = authorize + "?client_id=%s&scope=%s"

func post(endpoint string, v url.Values) {}
