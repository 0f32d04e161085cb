package zoom

import (
	"os"

	"github.com/markbates/goth/providers/zoom"
)

var right = zoom.New(os.Getenv("ZOOM_KEY"), os.Getenv("ZOOM_SECRET"), "http://localhost:3000/auth/zoom/callback", "user:read")
