// Types type-checks packages and does nothing with them: the least that an
// analyzer of whole programs costs.
//
//	types [-test] [packages]
package main

import (
	"flag"
	"fmt"
	"os"

	"golang.org/x/tools/go/packages"
)

func main() {
	tests := flag.Bool("test", false, "tests too")
	flag.Parse()
	// The mode for type-checking from source what the patterns name and from
	// export data what it imports.
	const mode = packages.NeedName | packages.NeedFiles | packages.NeedCompiledGoFiles | packages.NeedImports |
		packages.NeedTypes | packages.NeedTypesSizes | packages.NeedSyntax | packages.NeedTypesInfo | packages.NeedExportFile
	loaded, err := packages.Load(&packages.Config{Mode: mode, Tests: *tests}, flag.Args()...)
	if err != nil {
		fmt.Fprintln(os.Stderr, "types:", err)
		os.Exit(1)
	}
	fmt.Println(len(loaded), "packages")
}
