package openid

import (
	"context"
	"errors"
	"log"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
)

var errNone = errors.New("none")

func must(tok *oauth2.Token) (string, error) {
	raw, ok := tok.Extra("id_token").(string)
	if !ok {
		return "", errNone
	}
	return raw, nil
}

// It is asked for.
func asked(ctx context.Context, p *oidc.Provider) string {
	conf := oauth2.Config{Endpoint: p.Endpoint(), Scopes: []string{oidc.ScopeOpenID, "email"}}
	log.Print(conf.AuthCodeURL("state"))
	tok, _ := conf.Exchange(ctx, "code")
	return tok.Extra("id_token").(string)
}

// Google answers one to whoever asks for the address.
func address(ctx context.Context) string {
	conf := oauth2.Config{Endpoint: google.Endpoint, Scopes: []string{"https://www.googleapis.com/auth/userinfo.email"}}
	log.Print(conf.AuthCodeURL("state"))
	tok, _ := conf.Exchange(ctx, "code")
	return tok.Extra("id_token").(string)
}

// Apple answers one to everybody.
func apple(ctx context.Context) string {
	conf := oauth2.Config{Endpoint: endpoints.Apple, Scopes: []string{"name", "email"}}
	log.Print(conf.AuthCodeURL("state"))
	tok, _ := conf.Exchange(ctx, "code")
	return tok.Extra("id_token").(string)
}

// GitHub has no such scope: adding it would not help.
func none(ctx context.Context) string {
	conf := oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"user:email"}}
	log.Print(conf.AuthCodeURL("state"))
	tok, _ := conf.Exchange(ctx, "code")
	return tok.Extra("id_token").(string)
}

// It does without.
func optional(ctx context.Context, p *oidc.Provider) string {
	conf := oauth2.Config{Endpoint: p.Endpoint(), Scopes: []string{"email"}}
	log.Print(conf.AuthCodeURL("state"))
	tok, _ := conf.Exchange(ctx, "code")
	if raw, ok := tok.Extra("id_token").(string); ok {
		return raw
	}
	return tok.AccessToken
}

func fallback(ctx context.Context, p *oidc.Provider) (string, error) {
	conf := oauth2.Config{Endpoint: p.Endpoint(), Scopes: []string{"email"}}
	log.Print(conf.AuthCodeURL("state"))
	tok, err := conf.Exchange(ctx, "code")
	if err != nil {
		return "", err
	}
	raw, ok := tok.Extra("id_token").(string)
	if !ok {
		log.Print("no id_token; the profile will do")
		return profile(tok)
	}
	return raw, nil
}

func profile(*oauth2.Token) (string, error) { return "", nil }

// It needs one on some ways only.
func sometimes(ctx context.Context, p *oidc.Provider, v *oidc.IDTokenVerifier) (string, error) {
	conf := oauth2.Config{Endpoint: p.Endpoint(), Scopes: []string{"email"}}
	log.Print(conf.AuthCodeURL("state"))
	tok, err := conf.Exchange(ctx, "code")
	if err != nil {
		return "", err
	}
	if v == nil {
		return profile(tok)
	}
	return tok.Extra("id_token").(string), nil
}

// What is asked for is decided elsewhere.
func open(ctx context.Context, p *oidc.Provider, scopes []string) string {
	conf := oauth2.Config{Endpoint: p.Endpoint(), Scopes: append([]string{"email"}, scopes...)}
	log.Print(conf.AuthCodeURL("state"))
	tok, _ := conf.Exchange(ctx, "code")
	return tok.Extra("id_token").(string)
}

// The browser asks.
func elsewhere(ctx context.Context, p *oidc.Provider) string {
	conf := oauth2.Config{Endpoint: p.Endpoint(), Scopes: []string{"email"}}
	tok, _ := conf.Exchange(ctx, "code")
	return tok.Extra("id_token").(string)
}

// The scopes are set once more.
func added(ctx context.Context, p *oidc.Provider) string {
	conf := oauth2.Config{Endpoint: p.Endpoint(), Scopes: []string{"email"}}
	conf.Scopes = append(conf.Scopes, "openid")
	log.Print(conf.AuthCodeURL("state"))
	tok, _ := conf.Exchange(ctx, "code")
	return tok.Extra("id_token").(string)
}

// Of several configurations it is not known which one answers.
func several(ctx context.Context, p *oidc.Provider, repos bool) (string, error) {
	identity := &oauth2.Config{Endpoint: p.Endpoint(), Scopes: []string{"openid"}}
	api := &oauth2.Config{Endpoint: p.Endpoint(), Scopes: []string{"email"}}
	conf := identity
	if repos {
		conf = api
	}
	log.Print(conf.AuthCodeURL("state"))
	tok, err := conf.Exchange(ctx, "code")
	if err != nil {
		return "", err
	}
	return tok.Extra("id_token").(string), nil
}

// Nobody needs one.
func access(ctx context.Context, p *oidc.Provider) string {
	conf := oauth2.Config{Endpoint: p.Endpoint(), Scopes: []string{"email"}}
	log.Print(conf.AuthCodeURL("state"))
	tok, _ := conf.Exchange(ctx, "code")
	return tok.AccessToken
}

// What it is told of the missing one does not stop it.
func tolerant(ctx context.Context, p *oidc.Provider) string {
	conf := oauth2.Config{Endpoint: p.Endpoint(), Scopes: []string{"email"}}
	log.Print(conf.AuthCodeURL("state"))
	tok, _ := conf.Exchange(ctx, "code")
	raw, err := verify(tok)
	if err != nil {
		log.Print(err)
	}
	return raw
}

func verify(tok *oauth2.Token) (string, error) {
	raw, ok := tok.Extra("id_token").(string)
	if !ok {
		return "", errors.New("no id_token in the answer")
	}
	return raw, nil
}
