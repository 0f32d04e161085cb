// Package fixed implements interfaces that it does not know.
package fixed

type Scopes struct{}

func (Scopes) ScopesFor() []string { // want ScopesFor:`holds\(user:emial\)`
	return []string{"user:emial"}
}
