package check

import "slices"

var missingOpenID = &Check{
	Name:       "missing-openid",
	Title:      `the program needs an ID token and does not ask for "openid"`,
	NotInTests: true,
	Run:        runMissingOpenID,
}

// openID is the scope that makes a request one of OpenID Connect: "OpenID
// Connect requests MUST contain the openid scope value" (OpenID Connect Core
// 1.0, section 3.1.2.1).
const openID = "openid"

// runMissingOpenID is silent where the provider answers an ID token all the
// same, and where it has no scope of that name.
func runMissingOpenID(r *Request) []Finding {
	if !r.IDToken || r.Open || len(r.Elements) == 0 {
		return nil
	}
	tokens := r.Tokens()
	if slices.ContainsFunc(tokens, r.identifies) {
		return nil
	}
	severity := Error
	switch {
	case r.Provider == nil || r.Guessed:
		severity = Warning // section 3.1.2.1 leaves open what a server does
	case r.lookup(openID) == nil:
		return nil
	}
	f := Token{Element: Whole}.finding(severity, "an ID token is taken from the answer, and %q is not asked for; add it", openID)
	if r.Wire == BySpace && len(r.Elements[0].Choices) == 0 {
		f.Fix = &Fix{Message: `add "openid"`, Edits: []Edit{{Elements: []string{openID}}}}
	}
	return []Finding{f}
}

// identifies reports whether an ID token is answered for the scope, if nothing
// hinders it.
func (r *Request) identifies(t Token) bool {
	return t.Text == openID || r.mend(t.Text) == openID || r.Provider != nil && r.Provider.Identifies(t.Text)
}
