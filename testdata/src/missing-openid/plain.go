package openid

import (
	"context"
	"errors"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/gitlab"
)

// This file does not import what has a constant of the scope.
var code = oauth2.Config{
	Endpoint: gitlab.Endpoint,
	Scopes:   []string{"read_user"}, // want `gitlab: an ID token is taken from the answer, .* \[missing-openid\]`
}

func user(ctx context.Context, answer string) (string, error) {
	if answer == "" {
		return code.AuthCodeURL("state"), nil
	}
	tok, err := code.Exchange(ctx, answer)
	if err != nil {
		return "", err
	}
	raw, ok := tok.Extra("id_token").(string)
	if !ok {
		return "", errors.New("not signed in")
	}
	return raw, nil
}
