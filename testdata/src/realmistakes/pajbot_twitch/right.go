package pajbot

import "golang.org/x/oauth2"

func right(id, secret string) (bot *oauth2.Config) {
	bot = &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: twitch}
	bot.Scopes = []string{
		"user:read:email",
		"chat:edit",
		"chat:read",
	}
	return bot
}
