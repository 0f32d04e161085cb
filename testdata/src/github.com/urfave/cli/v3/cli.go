// Package cli stands for github.com/urfave/cli/v3.
package cli

type Flag interface{}

type StringSliceFlag struct {
	Name  string
	Value []string
}

type StringFlag struct {
	Name  string
	Value string
}

type Command struct{ Flags []Flag }

func (*Command) StringSlice(name string) []string { return nil }

func (*Command) String(name string) string { return "" }
