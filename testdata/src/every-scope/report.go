package every

import (
	"context"

	"google.golang.org/api/calendar/v3"
	"google.golang.org/api/gmail/v1"
)

func services(ctx context.Context) error {
	_, err := gmail.NewService(ctx) // want `google: no scope is given, so that the library asks for all 4 of the API; name those that are needed with option.WithScopes \[every-scope\]`
	if err != nil {
		return err
	}
	mail, err := gmail.NewService(context.Background()) // want `google: .* all 4 of the API; .* \[every-scope\]`
	_ = mail
	return err
}

type server struct{ dates *calendar.Service }

func newServer(ctx context.Context) (s server, err error) {
	s.dates, err = calendar.NewService(ctx) // want `google: .* all 2 of the API; .* \[every-scope\]`
	return s, err
}

func dates(ctx context.Context) (*calendar.Service, error) {
	return calendar.NewService(ctx) // want `google: .* all 2 of the API; .* \[every-scope\]`
}

var mail, _ = gmail.NewService(context.Background()) // want `google: .* all 4 of the API; .* \[every-scope\]`
