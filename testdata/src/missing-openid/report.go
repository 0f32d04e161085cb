package openid

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net/http"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
)

var errNoIDToken = errors.New("the answer has no ID token")

// The provider is not known: the standard leaves open what it does.
func callback(w http.ResponseWriter, r *http.Request, provider *oidc.Provider) {
	conf := oauth2.Config{
		Endpoint: provider.Endpoint(),
		Scopes:   []string{"profile", "email"}, // want `oauth2: an ID token is taken from the answer, and "openid" is not asked for; add it \[missing-openid\]`
	}
	http.Redirect(w, r, conf.AuthCodeURL("state"), http.StatusFound)
	tok, err := conf.Exchange(r.Context(), r.FormValue("code"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	raw, ok := tok.Extra("id_token").(string)
	if !ok {
		http.Error(w, "No id_token field in the answer", http.StatusInternalServerError)
		return
	}
	fmt.Fprint(w, raw)
}

var drive = &oauth2.Config{
	Endpoint: google.Endpoint,
	Scopes: []string{ // want `google: an ID token is taken from the answer, .* \[missing-openid\]`
		"https://www.googleapis.com/auth/drive.file",
		"https://www.googleapis.com/auth/calendar",
	},
}

func login() string { return drive.AuthCodeURL("state") }

func identity(ctx context.Context, code string) (string, error) {
	tok, err := drive.Exchange(ctx, code)
	if err != nil {
		return "", fmt.Errorf("exchanging the code: %w", err)
	}
	log.Println("have a token")
	return tok.Extra("id_token").(string), nil
}

// A server keeps its configuration in a field.
type server struct {
	conf     *oauth2.Config
	verifier *oidc.IDTokenVerifier
}

const issuer = "https://login.microsoftonline.com/contoso/v2.0"

func newServer(ctx context.Context) (*server, error) {
	provider, err := oidc.NewProvider(ctx, issuer)
	if err != nil {
		return nil, err
	}
	return &server{
		conf: &oauth2.Config{
			Endpoint: provider.Endpoint(),
			Scopes:   []string{"User.Read"}, // want `microsoft: an ID token is taken from the answer, .* \[missing-openid\]`
		},
		verifier: provider.Verifier(&oidc.Config{ClientID: "x"}),
	}, nil
}

func (s *server) start() string { return s.conf.AuthCodeURL("state") }

func (s *server) finish(ctx context.Context, code string) (*oidc.IDToken, error) {
	var tok *oauth2.Token
	var err error
	if tok, err = s.conf.Exchange(ctx, code); err != nil {
		return nil, err
	}
	raw, _ := tok.Extra("id_token").(string)
	id, err := s.verifier.Verify(ctx, raw)
	if err != nil {
		return nil, err
	}
	return id, nil
}

func device(ctx context.Context) (any, error) {
	conf := oauth2.Config{
		Endpoint: oauth2.Endpoint{TokenURL: "https://contoso.okta.com/oauth2/v1/token"},
		Scopes:   []string{"profile", "groups"}, // want `okta: an ID token is taken from the answer, .* \[missing-openid\]`
	}
	started, err := conf.DeviceAuth(ctx)
	if err != nil {
		return nil, err
	}
	tok, err := conf.DeviceAccessToken(ctx, started)
	if err != nil {
		return nil, err
	}
	id := tok.Extra("id_token")
	if id == nil {
		return nil, errNoIDToken
	}
	return id, nil
}

var joined = oauth2.Config{
	Endpoint: oauth2.Endpoint{AuthURL: "https://contoso.okta.com/oauth2/v1/authorize"},
	Scopes:   []string{oidc.ScopeProfile}, // want `okta: an ID token is taken from the answer, .* \[missing-openid\]`
}

func handle(ctx context.Context, code string) {
	fmt.Println(joined.AuthCodeURL("state"))
	tok, err := joined.Exchange(ctx, code)
	if err != nil {
		log.Fatal(err)
	}
	if raw, ok := tok.Extra("id_token").(string); !ok || raw == "" {
		log.Fatal("no ID token")
	}
}
