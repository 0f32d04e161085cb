package quiet

import (
	"fmt"
	"net/http"
	"net/url"
	"os"
	"strings"

	"golang.org/x/oauth2"
)

// Programs as their providers' guides have them.
var programs = []oauth2.Config{
	{Endpoint: oauth2.Endpoint{AuthURL: "https://www.dropbox.com/oauth2/authorize"}, Scopes: []string{"account_info.read", "files.content.read", "files.metadata.read"}},
	{Endpoint: oauth2.Endpoint{AuthURL: "https://account.box.com/api/oauth2/authorize"}, Scopes: []string{"root_readwrite"}},
	{Endpoint: oauth2.Endpoint{AuthURL: "https://linear.app/oauth/authorize"}, Scopes: []string{"read,write,issues:create"}},
	{Endpoint: oauth2.Endpoint{AuthURL: "https://www.figma.com/oauth"}, Scopes: []string{"current_user:read", "file_content:read", "file_comments:write"}},
	{Endpoint: oauth2.Endpoint{AuthURL: "https://app.hubspot.com/oauth/authorize"}, Scopes: []string{"oauth", "crm.objects.contacts.read", "crm.objects.contacts.write"}},
	{Endpoint: oauth2.Endpoint{AuthURL: "https://login.salesforce.com/services/oauth2/authorize"}, Scopes: []string{"api", "refresh_token", "offline_access"}},
	{Endpoint: oauth2.Endpoint{AuthURL: "https://zoom.us/oauth/authorize"}, Scopes: []string{"meeting:read", "user:read"}},
	{Endpoint: oauth2.Endpoint{AuthURL: "https://cloud.digitalocean.com/v1/oauth/authorize"}, Scopes: []string{"read", "write"}},
	{Endpoint: oauth2.Endpoint{AuthURL: "https://app.asana.com/-/oauth_authorize"}, Scopes: []string{"tasks:read", "projects:read", "users:read"}},
	{Endpoint: oauth2.Endpoint{AuthURL: "https://todoist.com/oauth/authorize"}, Scopes: []string{"data:read_write,data:delete"}},
	{Endpoint: oauth2.Endpoint{AuthURL: "https://airtable.com/oauth2/v1/authorize"}, Scopes: []string{"data.records:read", "schema.bases:read", "user.email:read"}},
	{Endpoint: oauth2.Endpoint{AuthURL: "https://www.patreon.com/oauth2/authorize"}, Scopes: []string{"identity", "identity[email]", "campaigns"}},
	{Endpoint: oauth2.Endpoint{AuthURL: "https://www.tiktok.com/v2/auth/authorize/"}, Scopes: []string{"user.info.basic,video.list"}},
	{Endpoint: oauth2.Endpoint{AuthURL: "https://twitter.com/i/oauth2/authorize"}, Scopes: []string{"tweet.read", "users.read", "offline.access"}},
	{Endpoint: oauth2.Endpoint{AuthURL: "https://www.reddit.com/api/v1/authorize"}, Scopes: []string{"identity", "read", "history", "mysubreddits"}},
	{Endpoint: oauth2.Endpoint{AuthURL: "https://kauth.kakao.com/oauth/authorize"}, Scopes: []string{"profile_nickname", "profile_image", "account_email"}},
	{Endpoint: oauth2.Endpoint{AuthURL: "https://access.line.me/oauth2/v2.1/authorize"}, Scopes: []string{"profile", "openid", "email"}},
	{Endpoint: oauth2.Endpoint{AuthURL: "https://appcenter.intuit.com/connect/oauth2"}, Scopes: []string{"com.intuit.quickbooks.accounting", "openid", "profile", "email"}},
	{Endpoint: oauth2.Endpoint{AuthURL: "https://accounts.zoho.com/oauth/v2/auth"}, Scopes: []string{"ZohoCRM.modules.ALL,ZohoCRM.settings.ALL"}},
	{Endpoint: oauth2.Endpoint{AuthURL: "https://codeberg.org/login/oauth/authorize"}, Scopes: []string{"read:user", "write:repository"}},
	{Endpoint: oauth2.Endpoint{AuthURL: "https://dev-1234.okta.com/oauth2/default/v1/authorize"}, Scopes: []string{"openid", "profile", "groups", "custom_scope"}},
	{Endpoint: oauth2.Endpoint{AuthURL: "https://tenant.eu.auth0.com/authorize"}, Scopes: []string{"openid", "profile", "email", "offline_access", "read:messages"}},
	{Endpoint: oauth2.Endpoint{AuthURL: "https://auth.atlassian.com/authorize"}, Scopes: []string{"offline_access", "read:jira-user", "read:jira-work", "write:jira-work", "read:me"}},
	{Endpoint: oauth2.Endpoint{AuthURL: "https://slack.com/oauth/v2/authorize"}, Scopes: []string{"chat:write,channels:read,users:read,team:read,commands,incoming-webhook,app_mentions:read"}},
	{Endpoint: oauth2.Endpoint{AuthURL: "https://open.feishu.cn/open-apis/authen/v1/authorize"}, Scopes: []string{"contact:user.email:readonly", "offline_access"}},
	{Endpoint: oauth2.Endpoint{AuthURL: "https://open.weixin.qq.com/connect/qrconnect"}, Scopes: []string{"snsapi_login"}},
	{Endpoint: oauth2.Endpoint{AuthURL: "https://mastodon.social/oauth/authorize"}, Scopes: []string{"read:accounts", "write:statuses", "push"}},
	{Endpoint: oauth2.Endpoint{AuthURL: "https://id.example.com/realms/main/protocol/openid-connect/auth"}, Scopes: []string{"openid", "groups", "roles", "my-scope"}},
}

// An option adds to what other configurations have been given.
func withMore(scopes ...string) func(*oauth2.Config) {
	return func(c *oauth2.Config) { c.Scopes = append(c.Scopes, scopes...) }
}

func stravaURL(clientID, redirect string) string {
	q := url.Values{}
	q.Set("client_id", clientID)
	q.Set("redirect_uri", redirect)
	q.Set("response_type", "code")
	q.Set("scope", strings.Join([]string{"read", "activity:read_all", "profile:read_all"}, ","))
	return "https://www.strava.com/oauth/authorize?" + q.Encode()
}

func shopifyURL(shop, key, redirect, nonce string) string {
	return fmt.Sprintf("https://%s.myshopify.com/admin/oauth/authorize?client_id=%s&scope=read_products,write_orders&redirect_uri=%s&state=%s", shop, key, url.QueryEscape(redirect), nonce)
}

func graphToken(refresh string) (*http.Response, error) {
	return http.PostForm("https://login.microsoftonline.com/common/oauth2/v2.0/token", url.Values{
		"client_id": {os.Getenv("ID")}, "grant_type": {"refresh_token"}, "refresh_token": {refresh},
		"scope": {"https://graph.microsoft.com/Mail.Read offline_access"},
	})
}

func twitchDevice() (*http.Response, error) {
	return http.PostForm("https://id.twitch.tv/oauth2/device", url.Values{"client_id": {"x"}, "scopes": {"chat:read chat:edit"}})
}

func slackInstall(state string) string {
	c := oauth2.Config{Endpoint: oauth2.Endpoint{AuthURL: "https://slack.com/oauth/v2/authorize"}, Scopes: []string{"chat:write", "users:read", "im:history"}}
	return c.AuthCodeURL(state, oauth2.SetAuthURLParam("user_scope", "search:read,users.profile:write"))
}

func wechatURL(id, redirect string) string {
	return fmt.Sprintf("https://open.weixin.qq.com/connect/oauth2/authorize?appid=%s&redirect_uri=%s&response_type=code&scope=%s&state=STATE#wechat_redirect", id, url.QueryEscape(redirect), "snsapi_userinfo")
}
