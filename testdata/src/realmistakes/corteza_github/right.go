package corteza

import (
	"github.com/markbates/goth/providers/facebook"
	"github.com/markbates/goth/providers/github"
)

func right(name, key, secret, redirect string) (provider any) {
	switch name {
	case "github":
		provider = github.New(key, secret, redirect, "user:email")
	case "facebook":
		provider = facebook.New(key, secret, redirect, "email")
	}
	return provider
}
