// Package auth stands for the package of that path.
package auth

import "context"

func AppendScopes(ctx context.Context, scopes ...string) context.Context { return ctx }
