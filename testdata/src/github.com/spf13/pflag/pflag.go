// Package pflag stands for github.com/spf13/pflag.
package pflag

type FlagSet struct{}

func (*FlagSet) StringSlice(name string, value []string, usage string) *[]string { return nil }

func (*FlagSet) StringP(name, shorthand, value, usage string) *string { return nil }

func (*FlagSet) GetStringSlice(name string) ([]string, error) { return nil, nil }

func (*FlagSet) GetString(name string) (string, error) { return "", nil }

func (*FlagSet) Lookup(name string) *Flag { return nil }

type Flag struct{}
