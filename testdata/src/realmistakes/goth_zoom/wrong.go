// The example of a library asks Zoom in GitHub's words.
//
// https://github.com/markbates/goth/blob/v1.82.0/examples/main.go
package zoom

import (
	"os"

	"github.com/markbates/goth/providers/zoom"
)

var wrong = zoom.New(os.Getenv("ZOOM_KEY"), os.Getenv("ZOOM_SECRET"), "http://localhost:3000/auth/zoom/callback", "read:user") // want `zoom: "read:user" is a scope of Gitea and GitHub; did you mean "user:read"\? \[wrong-provider\]`
