// Package mastodon stands for the package of that path.
package mastodon

type AppConfig struct {
	Server, ClientName string
	Scopes             string
}
