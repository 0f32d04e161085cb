// Package govet is as much of the protocol between go vet and its tools as can
// be read before a program is initialised: it imports little.
package govet

import (
	"encoding/json"
	"os"
	"strings"
)

// A Unit is what the go command says of one package in a .cfg file, as far as
// it tells whether facts are to be gathered. Before Go 1.27 there is no Module
// in it, but the module's path and version only.
type Unit struct {
	ModulePath    string
	ModuleVersion string
	Module        *json.RawMessage // an analysis.Module
	VetxOnly      bool             // only facts are asked for
	VetxOutput    string           // where to write them
}

// Config returns the path of the .cfg file with which the go command has
// started a vet tool with these arguments, or "" where it has not. Flags stand
// before it.
func Config(args []string) string {
	for i, arg := range args {
		if i == len(args)-1 && strings.HasSuffix(arg, ".cfg") {
			return arg
		}
		if !strings.HasPrefix(arg, "-") {
			break
		}
	}
	return ""
}

// Ours reports whether the package is of a module that is worked on, as opposed
// to a dependency. Only of those facts are gathered: they hold the wrappers
// that matter, and dependencies are far too many.
func (u *Unit) Ours() bool {
	if u.Module == nil {
		return u.ModulePath != "" && u.ModuleVersion == ""
	}
	var module struct{ Main bool }
	return json.Unmarshal(*u.Module, &module) == nil && module.Main
}

// WriteFacts writes the facts for the packages that import this one. The go
// command wants the file even if there are none, or it would ask again.
func (u *Unit) WriteFacts(data []byte) error {
	if u.VetxOutput == "" {
		return nil
	}
	return os.WriteFile(u.VetxOutput, data, 0o666)
}
