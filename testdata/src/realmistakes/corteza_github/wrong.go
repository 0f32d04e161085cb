// One list was handed to the providers of goth alike; at GitHub it is
// user:email that gives the address.
//
// https://github.com/cortezaproject/corteza/issues/21
package corteza

import (
	"github.com/markbates/goth/providers/facebook"
	"github.com/markbates/goth/providers/github"
)

func wrong(name, key, secret, redirect string) (provider any) {
	scopes := []string{"email"} // want `github: "email" lacks the prefix "user:"; write "user:email" \[missing-prefix\]`
	switch name {
	case "github":
		provider = github.New(key, secret, redirect, scopes...)
	case "facebook":
		provider = facebook.New(key, secret, redirect, scopes...)
	}
	return provider
}
