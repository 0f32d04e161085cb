package every

import (
	"context"

	"google.golang.org/api/calendar/v3"
	"google.golang.org/api/gmail/v1"
	"google.golang.org/api/option"
	"google.golang.org/api/run/v2"
)

func scoped(ctx context.Context) (*gmail.Service, error) {
	return gmail.NewService(ctx, option.WithScopes(gmail.GmailReadonlyScope))
}

func other(ctx context.Context) (*gmail.Service, error) {
	return gmail.NewService(ctx, option.WithCredentialsFile("credentials.json"))
}

func both(ctx context.Context) (*calendar.Service, error) {
	return calendar.NewService(ctx, option.WithCredentialsFile("key.json"), option.WithScopes(calendar.CalendarScope))
}

func given(ctx context.Context, opts ...option.ClientOption) (*calendar.Service, error) {
	return calendar.NewService(ctx, opts...)
}

func collected(ctx context.Context) (*calendar.Service, error) {
	var opts []option.ClientOption
	opts = append(opts, option.WithScopes(calendar.CalendarReadonlyScope))
	return calendar.NewService(ctx, opts...)
}

// The API has one scope.
func one(ctx context.Context) (*run.Service, error) { return run.NewService(ctx) }

// A value, not a call.
var make = gmail.NewService

// One's own.
type Service struct{}

func NewService(ctx context.Context) *Service { return nil }

func own(ctx context.Context) *Service { return NewService(ctx) }
