package gmail

import (
	"context"

	"google.golang.org/api/option"
)

const (
	MailGoogleComScope = "https://mail.google.com/"
	GmailLabelsScope   = "https://www.googleapis.com/auth/gmail.labels"
	GmailReadonlyScope = "https://www.googleapis.com/auth/gmail.readonly"
	GmailSendScope     = "https://www.googleapis.com/auth/gmail.send"
)

type Service struct{}

func NewService(ctx context.Context, opts ...option.ClientOption) (*Service, error) { return nil, nil }
