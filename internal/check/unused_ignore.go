package check

// UnusedIgnore is the check of comments that hide findings. The analyzer finds
// what it reports, as it is about comments and not about a request.
var UnusedIgnore = &Check{
	Name:  "unused-ignore",
	Title: "a scopevet:ignore comment hides nothing, or does not say what and why",
}
