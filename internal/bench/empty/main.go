// Empty is a vet tool with an analyzer that does nothing, on x/tools'
// unitchecker.
package main

import (
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/unitchecker"
)

func main() {
	unitchecker.Main(&analysis.Analyzer{
		Name: "empty",
		Doc:  "report nothing",
		Run:  func(*analysis.Pass) (any, error) { return nil, nil },
	})
}
