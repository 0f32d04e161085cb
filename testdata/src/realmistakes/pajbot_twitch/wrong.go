// Twitch no longer gives chat_login to new applications.
//
// https://github.com/pajbot/pajbot2/pull/19
package pajbot

import "golang.org/x/oauth2"

var twitch = oauth2.Endpoint{
	AuthURL:  "https://id.twitch.tv/oauth2/authorize",
	TokenURL: "https://id.twitch.tv/oauth2/token",
}

func wrong(id, secret string) (bot *oauth2.Config) {
	bot = &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: twitch}
	bot.Scopes = []string{
		"user_read",  // want `twitch: "user_read" is deprecated; use "user:read:email" \[deprecated\]`
		"chat_login", // want `twitch: "chat_login" has not been granted since 2020-04; use "chat:read" and "chat:edit" \[removed\]`
	}
	return bot
}
