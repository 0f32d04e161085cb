package check

var everyScope = &Check{
	Name:       "every-scope",
	Title:      "no scope is given, so that the library asks for all that the API has",
	Works:      true,
	NotInTests: true,
	Run:        runEveryScope,
}

func runEveryScope(r *Request) []Finding {
	if r.Default != Everything || len(r.Elements) > 0 || r.Open || r.All < 2 {
		return nil
	}
	f := Token{Element: Whole}.finding(Note, "no scope is given, so that the library asks for all %d of the API; name those that are needed with option.WithScopes", r.All)
	return []Finding{f}
}
