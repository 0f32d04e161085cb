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

// The token goes through a function that wants an ID token.
type client struct{ conf oauth2.Config }

func newClient() *client {
	return &client{oauth2.Config{Endpoint: gitlab.Endpoint, Scopes: []string{"email"}}} // want `gitlab: an ID token is taken from the answer, .* \[missing-openid\]`
}

func (c *client) login() string { return c.conf.AuthCodeURL("state") }

func (c *client) callback(ctx context.Context, answer string) (string, error) {
	tok, err := c.conf.Exchange(ctx, answer)
	if err != nil {
		return "", err
	}
	id, err := c.verify(tok)
	if err != nil {
		return "", err
	}
	return id, nil
}

func (c *client) verify(tok *oauth2.Token) (string, error) {
	raw, ok := tok.Extra("id_token").(string)
	if !ok {
		return "", errors.New("no id_token in the answer")
	}
	return raw, nil
}
