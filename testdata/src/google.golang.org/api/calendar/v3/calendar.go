package calendar

const (
	CalendarScope         = "https://www.googleapis.com/auth/calendar"
	CalendarReadonlyScope = "https://www.googleapis.com/auth/calendar.readonly"
)
