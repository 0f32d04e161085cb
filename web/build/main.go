// Command build writes the web page into web/dist or the folder that it is
// given, and says how large it is. It is run in the module's folder:
//
//	go run ./web/build [folder]
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/scopevet/scopevet/web"
)

func main() {
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: go run ./web/build [folder]")
	}
	flag.Parse()
	dir := filepath.Join("web", "dist")
	switch flag.NArg() {
	case 0:
	case 1:
		dir = flag.Arg(0)
	default:
		flag.Usage()
		os.Exit(2)
	}
	if err := build(dir); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

func build(dir string) error {
	assets, err := web.Build(".", dir)
	if err != nil {
		return err
	}
	var size, zipped int64
	for _, a := range assets {
		fmt.Printf("%9d bytes %9d in gzip  %s\n", a.Size, a.Zipped, a.Name)
		size, zipped = size+a.Size, zipped+a.Zipped
	}
	fmt.Printf("%9d bytes %9d in gzip  all of %s\n", size, zipped, dir)
	return nil
}
