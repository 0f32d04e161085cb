// Package app is three packages away from the OAuth library.
package app

import "wrappers/login"

var _ = login.Login("repo", "user:emial") // want `github: "user:emial" .* \[misspelled\]`

var _ = login.Login("repo", "user:email")
