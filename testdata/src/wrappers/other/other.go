// Package other implements interfaces of package iface once more. // want package:`implements\(wrappers/iface.Chooser.Chosen, wrappers/iface.Sender.Send\)`
package other

import "wrappers/iface"

type second struct{ scopes []string }

var _ iface.Chooser = second{}

func (s second) Chosen() []string { return s.scopes }

var _ iface.Sender = second{}

func (second) Send(scopes []string) {}
