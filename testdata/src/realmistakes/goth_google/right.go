package google

import (
	"os"

	"github.com/markbates/goth/providers/google"
)

func right() *google.Provider {
	return google.New(
		os.Getenv("GOOGLE_CLIENT_ID"),
		os.Getenv("GOOGLE_SECRET"),
		"http://localhost:5000/auth/google/callback", "email", "profile", "https://www.googleapis.com/auth/user.birthday.read",
	)
}
