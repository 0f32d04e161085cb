// Package device stands for the package of that path.
package device

type AuthRequestEditorFn func()

func RequestCode(c any, uri string, clientID string, scopes []string, opts ...AuthRequestEditorFn) (any, error) {
	return nil, nil
}
