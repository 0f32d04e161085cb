package jwt

type Config struct {
	Email    string
	Subject  string
	Scopes   []string
	TokenURL string
	Audience string
}
