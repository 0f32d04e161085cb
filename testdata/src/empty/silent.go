package empty

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
)

var none = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{}}

var null = oauth2.Config{Endpoint: github.Endpoint, Scopes: nil}

func joined(all []string) oauth2.Config {
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: strings.Split(strings.Join(all, " "), " ")}
}

func cleared(conf *oauth2.Config) { conf.Scopes = nil }

// One text may be empty: the parameter is then left out, or means the default.
func text(conf *oauth2.Config) string {
	return conf.AuthCodeURL("", oauth2.SetAuthURLParam("scope", ""))
}

const chosen = ""

// A constant is there to be filled in.
var template = oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"repo", chosen}}

func fields(text string) oauth2.Config {
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: strings.Fields(text + " ")}
}

// The part is only put there if it is not empty.
func guarded(more bool) oauth2.Config {
	var extra string
	if more {
		extra = "repo"
	}
	scopes := []string{"gist"}
	if extra != "" {
		scopes = append(scopes, extra)
	}
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: scopes}
}

func guardedText(conf *oauth2.Config, extra string) string {
	scope := "gist"
	if extra != "" {
		scope += " " + extra
	}
	return conf.AuthCodeURL("", oauth2.SetAuthURLParam("scope", scope))
}

func guardedJoin(conf *oauth2.Config, extra ...string) string {
	scope := "gist"
	if len(extra) > 0 {
		scope += " " + strings.Join(extra, " ")
	}
	return conf.AuthCodeURL("", oauth2.SetAuthURLParam("scope", scope))
}

func left(conf *oauth2.Config, extra string) string {
	if extra == "" {
		return conf.AuthCodeURL("", oauth2.SetAuthURLParam("scope", "gist"))
	}
	return conf.AuthCodeURL("", oauth2.SetAuthURLParam("scope", "gist "+extra))
}

func callers(conf *oauth2.Config) []string {
	return []string{
		guardedText(conf, ""), guardedText(conf, "repo"), guardedJoin(conf), guardedJoin(conf, "repo"),
		left(conf, ""), left(conf, "repo"), together(conf, ""), together(conf, " repo"),
	}
}

// The blank comes with the part.
func together(conf *oauth2.Config, extra string) string {
	return conf.AuthCodeURL("", oauth2.SetAuthURLParam("scope", "gist"+extra))
}

func trimmed(conf *oauth2.Config, more bool) string {
	extra := ""
	if more {
		extra = "repo"
	}
	return conf.AuthCodeURL("", oauth2.SetAuthURLParam("scope", strings.TrimSpace("gist "+extra)))
}

// What is set at start is not known here.
var extra = ""

func init() { extra = os.Args[1] }

func configured(conf *oauth2.Config) string {
	return conf.AuthCodeURL("", oauth2.SetAuthURLParam("scope", "gist "+extra))
}

func given(conf *oauth2.Config, extra string) string {
	return conf.AuthCodeURL("", oauth2.SetAuthURLParam("scope", "gist "+extra))
}

// A loop puts it together, which is run.
func looped(conf *oauth2.Config, write bool) string {
	scope, sep := "", ""
	for _, s := range []string{"repo", "gist"} {
		scope += sep + s
		sep = " "
	}
	if write {
		scope += " workflow"
	}
	return conf.AuthCodeURL("", oauth2.SetAuthURLParam("scope", scope))
}

// The cases may be all there are.
func byCase(kind string) oauth2.Config {
	var scope string
	switch kind {
	case "read":
		scope = "public_repo"
	case "write":
		scope = "repo"
	}
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{scope, "gist"}}
}

func byElse(read, write bool) oauth2.Config {
	var scope string
	if read {
		scope = "public_repo"
	} else if write {
		scope = "repo"
	}
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{scope, "gist"}}
}

func scopeFor(kind string) (string, bool) {
	if kind == "read" {
		return "public_repo", true
	}
	return "", false
}

func byResult(kind string) oauth2.Config {
	scope, ok := scopeFor(kind)
	if !ok {
		return oauth2.Config{}
	}
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{"gist", scope}}
}

// A key may always be there.
var byKind = map[string][]string{"code": {"repo", "gist"}, "org": {"read:org"}}

func ofKind(kind string) oauth2.Config {
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: []string{strings.Join(byKind[kind], " ")}}
}

// What is empty is taken out.
func thinned(more bool) oauth2.Config {
	extra := ""
	if more {
		extra = "repo"
	}
	scopes := slices.DeleteFunc([]string{"gist", extra}, func(s string) bool { return s == "" })
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: scopes}
}

func split(more bool) oauth2.Config {
	extra := ""
	if more {
		extra = "repo"
	}
	return oauth2.Config{Endpoint: github.Endpoint, Scopes: strings.Fields("gist " + extra)}
}

var _ = fmt.Sprint(os.Args, given(nil, os.Getenv("EXTRA_SCOPE")))
