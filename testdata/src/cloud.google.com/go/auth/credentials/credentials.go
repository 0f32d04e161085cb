package credentials

type DetectOptions struct {
	Scopes   []string
	Audience string
}
