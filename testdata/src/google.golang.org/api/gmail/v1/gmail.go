package gmail

const (
	MailGoogleComScope = "https://mail.google.com/"
	GmailReadonlyScope = "https://www.googleapis.com/auth/gmail.readonly"
)
