package run

import (
	"context"

	"google.golang.org/api/option"
)

const CloudPlatformScope = "https://www.googleapis.com/auth/cloud-platform"

type Service struct{}

func NewService(ctx context.Context, opts ...option.ClientOption) (*Service, error) { return nil, nil }
