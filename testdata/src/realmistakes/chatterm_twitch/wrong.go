// The blanks between the scopes are not escaped in the URL.
//
// https://github.com/zigzter/chatterm/blob/90096a1211f797c32da5550ce7d8bddb1ee58169/twitch/auth.go
package twitch

import (
	"fmt"
	"strings"
)

func wrong(clientID, address, state string) string {
	scopes := []string{
		"chat:read",
		"chat:edit",
		"moderator:read:followers",
	}
	scope := strings.Join(scopes, " ") // want `twitch: "chat:read chat:edit" is not escaped in the URL; write "chat:read\+chat:edit" \[encoding\]`
	return fmt.Sprintf(
		"https://id.twitch.tv/oauth2/authorize?response_type=token&client_id=%s&redirect_uri=http://%s&scope=%s&state=%s",
		clientID,
		address,
		scope,
		state,
	)
}
