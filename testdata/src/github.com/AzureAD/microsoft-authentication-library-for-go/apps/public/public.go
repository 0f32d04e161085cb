// Package public stands for the package of that path.
package public

import "context"

type Client struct{}

type AcquireInteractiveOption interface{}

func (Client) AcquireTokenInteractive(ctx context.Context, scopes []string, opts ...AcquireInteractiveOption) (any, error) {
	return nil, nil
}
