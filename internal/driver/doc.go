// Package driver is everything around the analyzer: it loads and type-checks
// packages, runs the analyzer on them and prints or applies what it found. It
// has two faces: [Vet] speaks the protocol of "go vet -vettool", [Check] is the
// stand-alone command.
//
// Both read the types of imported packages from the compiler's export data and
// type-check only packages in which a scope can stand at all.
package driver
