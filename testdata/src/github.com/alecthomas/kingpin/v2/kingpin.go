// Package kingpin stands for github.com/alecthomas/kingpin/v2.
package kingpin

type FlagClause struct{}

func Flag(name, help string) *FlagClause { return nil }

func (f *FlagClause) Default(values ...string) *FlagClause { return f }

func (*FlagClause) Strings() *[]string { return nil }

func (*FlagClause) String() *string { return nil }
