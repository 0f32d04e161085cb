// Package store keeps scopes behind methods, fields and an interface.
package store

// A Keeper has one implementation.
type Keeper interface {
	Kept() []string // want Kept:`holds\(gistt\)`
}

type keeper struct{}

func NewKeeper() Keeper { return keeper{} }

func (keeper) Kept() []string { return []string{"gistt"} }

// A Lister has two implementations.
type Lister interface{ Listed() []string }

type one struct{}

func (one) Listed() []string { return []string{"reppo"} }

type two struct{}

func (two) Listed() []string { return []string{"gistt"} }

// A Config is filled in by its constructors.
type Config struct {
	Name        string
	Permissions []string // want Permissions:`holds\(repo, user:emial, https://www.googleapis.com/auth/drive, …\)`
	Scope       string   // want Scope:`holds\(repo gistt, …\)`
}

func GitHub() *Config {
	return &Config{Name: "gh", Permissions: []string{"repo", "user:emial"}, Scope: "repo gistt"}
}

func Google() *Config {
	c := &Config{Name: "google"}
	c.Permissions = []string{"https://www.googleapis.com/auth/drive"}
	return c
}

// Allowed returns what to ask for, whatever it is called.
func (c *Config) Allowed(all bool) []string { // want Allowed:`holds\(repo, public_repo\)`
	if all {
		return []string{"repo"}
	}
	return []string{"public_repo"}
}
