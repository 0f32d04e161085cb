// Package defaults asks for what configuration libraries were told is the
// default of a name.
package defaults

import (
	"strings"

	"github.com/alecthomas/kingpin/v2"
	"github.com/spf13/pflag"
	"github.com/spf13/viper"
	"github.com/urfave/cli/v3"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
)

func ask(scopes []string) *oauth2.Config {
	return &oauth2.Config{Endpoint: github.Endpoint, Scopes: scopes}
}

func flags(set *pflag.FlagSet) {
	set.StringSlice("scopes", []string{"repo", "user:emial"}, "") // want `github: "user:emial" .* \[misspelled\]`
	scopes, _ := set.GetStringSlice("scopes")
	ask(scopes)
	set.StringP("scope", "s", "gistt read:org", "") // want `github: "gistt" .* \[misspelled\]`
	scope, _ := set.GetString("scope")
	ask(strings.Fields(scope))
	set.StringP("scopes-file", "f", "reppo", "")
	other, _ := set.GetString("file")
	ask([]string{other})
}

func settings() {
	viper.SetDefault("oauth.scopes", []string{"notificatons"}) // want `github: "notificatons" .* \[misspelled\]`
	ask(viper.GetStringSlice("OAuth.Scopes"))
	viper.SetDefault("oauth.name", "reppo")
	ask([]string{viper.GetString("oauth.id")})
}

// Where nothing binds flags, viper does not know them.
func unbound(set *pflag.FlagSet) {
	set.StringSlice("names", []string{"reppo"}, "")
	ask(viper.GetStringSlice("names"))
}

var command = cli.Command{Flags: []cli.Flag{
	&cli.StringSliceFlag{Name: "scope", Value: []string{"admin:orgg"}}, // want `github: "admin:orgg" .* \[misspelled\]`
	&cli.StringFlag{Name: "name", Value: "reppo"},
}}

func run(c *cli.Command) {
	ask(c.StringSlice("scope"))
	ask([]string{c.String("id")})
}

var (
	granted = kingpin.Flag("scope", "").Default("read:usr").Strings() // want `github: "read:usr" .* \[misspelled\]`
	named   = kingpin.Flag("name", "").Default("reppo").String()
)

func parsed() {
	ask(*granted)
	ask(nil)
}

// A field's tag has the default; go-flags repeats the key for each element.
type options struct {
	Scopes []string `long:"scope" default:"repo" default:"user:emial" description:"default:\"gistt\""` // want Scopes:"wraps" `github: "user:emial" .* \[misspelled\]`
	Scope  string   `envDefault:"gist read:orgg"`                                                      // want Scope:"wraps" `github: "read:orgg" .* \[misspelled\]`
	Joined []string `def:"repo,user:folow"`                                                            // want Joined:"wraps" `github: "user:folow" .* \[misspelled\]`
	Name   string   `default:"reppo"`
}

func (o *options) config() {
	ask(o.Scopes)
	ask(strings.Fields(o.Scope))
	ask(o.Joined)
}
