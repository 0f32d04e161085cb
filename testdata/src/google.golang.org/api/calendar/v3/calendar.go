package calendar

import (
	"context"

	"google.golang.org/api/option"
)

const (
	CalendarScope         = "https://www.googleapis.com/auth/calendar"
	CalendarReadonlyScope = "https://www.googleapis.com/auth/calendar.readonly"
)

type Service struct{}

func NewService(ctx context.Context, opts ...option.ClientOption) (*Service, error) { return nil, nil }
