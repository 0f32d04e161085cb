package twitch

import (
	"fmt"
	"net/url"
	"strings"
)

func right(clientID, address, state string) string {
	scope := strings.Join([]string{"chat:read", "chat:edit", "moderator:read:followers"}, " ")
	return fmt.Sprintf(
		"https://id.twitch.tv/oauth2/authorize?response_type=token&client_id=%s&redirect_uri=http://%s&scope=%s&state=%s",
		clientID,
		address,
		url.QueryEscape(scope),
		state,
	)
}
