package github_test

import (
	"testing"

	"github.com/markbates/goth/providers/github"
	"github.com/markbates/goth/providers/strava"
)

// A library's own tests have fixtures.
func TestNew(t *testing.T) {
	if github.New("key", "secret", "/callback", "user:emial") == nil {
		t.Fatal("no provider")
	}
}

func TestOther(t *testing.T) {
	strava.New("key", "secret", "/callback", "activity:raed") // want `^strava: .*\[misspelled\]`
}
