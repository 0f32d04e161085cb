// Package integration drives scopevet through the tools that Go developers
// have: the real ones, built from the module proxy. Its tests take minutes of
// processor time when the build cache is cold, and need a network, so they have
// a build tag of their own:
//
//	go test -tags integration ./internal/integration
//
// The configuration files that they use and the commands that they run are
// those of docs/integrations.md.
package integration
