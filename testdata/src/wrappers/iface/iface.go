// Package iface declares what other packages implement.
package iface

// A Lister has one implementation, in package impl.
type Lister interface{ ScopesFor() []string }

// An Asker has one implementation, in package impl.
type Asker interface{ Ask(scopes ...string) string }

// A Chooser has two implementations, in packages impl and other.
type Chooser interface{ Chosen() []string }

// A Sender has two implementations, in packages impl and other.
type Sender interface{ Send(scopes []string) }
