package main

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/urfave/cli/v3"

	"github.com/scopevet/scopevet/internal/driver"
	"github.com/scopevet/scopevet/internal/visible"
)

// moduleQuery is query, but for all packages of the module where none are
// named: what a module asks for is not what its root folder does.
func moduleQuery(c *cli.Command) (driver.Query, error) {
	q := query(c)
	if len(q.Patterns) > 0 {
		return q, nil
	}
	root, err := moduleRoot()
	q.Dir, q.Patterns = root, []string{"./..."}
	return q, err
}

var errNoModule = errors.New("there is no go.mod here or above; -C names the folder of a module")

func moduleRoot() (string, error) {
	here, err := filepath.Abs(".")
	if err != nil {
		return "", err
	}
	root := driver.ModuleRoot(here)
	if root == "" {
		return "", usageError{errNoModule}
	}
	return root, nil
}

func incompleteFlag() cli.Flag {
	return &cli.BoolFlag{Name: "e", Usage: "take a package that does not compile as far as it is understood, instead of failing"}
}

// whole prints what could not be analysed and returns an error unless -e allows
// it: the file is to say what the module asks for, and not a part of it.
func whole(c *cli.Command, result *driver.Result, file string) error {
	err := problems(result, c.Root().ErrWriter)
	if err == nil || c.Bool("e") {
		return nil
	}
	fmt.Fprintf(c.Root().ErrWriter, "scopevet: %s has not been written; -e takes what is understood\n", visible.Line(file))
	return err
}

// moduleFile is the path that -o gives, or that of the file of that name in the
// module's root.
func moduleFile(c *cli.Command, name string) (string, error) {
	if path := c.String("o"); path != "" {
		return filepath.Abs(path)
	}
	root, err := moduleRoot()
	return filepath.Join(root, name), err
}
