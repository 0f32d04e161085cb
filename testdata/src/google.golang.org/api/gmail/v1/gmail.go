package gmail

const (
	MailGoogleComScope = "https://mail.google.com/"
	GmailLabelsScope   = "https://www.googleapis.com/auth/gmail.labels"
	GmailReadonlyScope = "https://www.googleapis.com/auth/gmail.readonly"
	GmailSendScope     = "https://www.googleapis.com/auth/gmail.send"
)
