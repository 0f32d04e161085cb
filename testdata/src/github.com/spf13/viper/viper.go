// Package viper stands for github.com/spf13/viper.
package viper

import "github.com/spf13/pflag"

func SetDefault(key string, value any) {}

func GetString(key string) string { return "" }

func GetStringSlice(key string) []string { return nil }

func BindPFlags(flags *pflag.FlagSet) error { return nil }

func Unmarshal(into any) error { return nil }

func UnmarshalKey(key string, into any) error { return nil }
