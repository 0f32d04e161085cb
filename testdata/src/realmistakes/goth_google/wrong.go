// A scope of Google's was written as its console shows it, and Google answered
// "Error 400: invalid_scope".
//
// https://github.com/markbates/goth/issues/445
package google

import (
	"os"

	"github.com/markbates/goth/providers/google"
)

func wrong() *google.Provider {
	return google.New(
		os.Getenv("GOOGLE_CLIENT_ID"),
		os.Getenv("GOOGLE_SECRET"),
		"http://localhost:5000/auth/google/callback", "email", "profile", "user.birthday.read", // want `google: "user\.birthday\.read" lacks the prefix "https://www\.googleapis\.com/auth/"; write "https://www\.googleapis\.com/auth/user\.birthday\.read" \[missing-prefix\]`
	)
}
