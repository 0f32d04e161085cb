// Package early answers go vet for dependencies before the rest of the program
// is initialised. Of a dependency there is nothing to tell, but the go command
// starts a vet tool for each package of the import closure, hundreds of times,
// and to initialise a program of this size takes longer than the answer.
//
// Packages are initialised in the order of their import paths, each as soon as
// all that it imports is (https://go.dev/ref/spec#Program_initialization). This
// one imports little, and so it comes before those that take time.
package early

import (
	"encoding/json"
	"os"

	"github.com/scopevet/scopevet/internal/govet"
)

func init() {
	if config := govet.Config(os.Args[1:]); config != "" && answer(config) {
		os.Exit(0)
	}
}

// answer reports whether the question has been answered. Where anything goes
// wrong it has not: the driver asks again, and says what it is.
func answer(config string) bool {
	data, err := os.ReadFile(config)
	if err != nil {
		return false
	}
	u := new(govet.Unit)
	return json.Unmarshal(data, u) == nil && u.VetxOnly && !u.Ours() && u.WriteFacts(nil) == nil
}
