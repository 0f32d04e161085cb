// Package impl implements the interfaces of package iface. // want package:`implements\(wrappers/iface.Asker.Ask, wrappers/iface.Chooser.Chosen, wrappers/iface.Sender.Send, wrappers/iface.Lister.ScopesFor\)`
package impl

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"

	"wrappers/iface"
)

type list struct{}

func NewLister() iface.Lister { return list{} }

func (list) ScopesFor() []string { return []string{"repo", "gistt"} }

type asker struct{}

func NewAsker() iface.Asker { return asker{} }

func (asker) Ask(scopes ...string) string { // want Ask:`wraps\(0 space github\)`
	c := &oauth2.Config{Endpoint: github.Endpoint, Scopes: scopes}
	return c.AuthCodeURL("state")
}

type first struct{}

var _ iface.Chooser = first{}

func (first) Chosen() []string { return []string{"reppo"} }

var _ iface.Sender = first{}

func (first) Send(scopes []string) { // want Send:`wraps\(0 space github\)`
	(asker{}).Ask(scopes...)
}
