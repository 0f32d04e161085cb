package auth

type Options2LO struct {
	Email    string
	TokenURL string
	Scopes   []string
}

type Options3LO struct {
	ClientID string
	Scopes   []string
	AuthURL  string
	TokenURL string
}
