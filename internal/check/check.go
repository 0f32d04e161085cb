// Package check holds the checks: each takes a request for scopes and says
// what a provider would refuse in it. They know nothing of Go syntax, so they
// serve the analyzer and a pasted string alike.
package check

import (
	"fmt"
	"slices"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/visible"
)

// Wire tells how the scopes of a request's elements travel.
type Wire string

const (
	// BySpace: a library joins the elements with one space, as
	// golang.org/x/oauth2 does.
	BySpace Wire = "space"
	// ByComma: a library joins the elements with a comma.
	ByComma Wire = "comma"
	// Apart: each element travels alone, as in a JSON array.
	Apart Wire = "apart"
	// Verbatim: the request is one text that goes out as it stands.
	Verbatim Wire = "verbatim"
	// Repeated: each element goes out as it stands, in a parameter of its own.
	Repeated Wire = "repeated"
)

// Grant tells on whose behalf a request is made.
type Grant string

const (
	ByUser   Grant = "user"   // a user consents: RFC 6749 sections 4.1 to 4.3, RFC 8628
	ByClient Grant = "client" // the client itself: RFC 6749 section 4.4
)

// Default tells what a library asks for where it is given no scope.
type Default string

const (
	Nothing    Default = "nothing"    // no scope
	Everything Default = "everything" // every scope of the API
)

// A Request is what one place in a program asks of one provider.
type Request struct {
	Catalog  *catalog.Catalog
	Provider *catalog.Provider // nil when it is not known
	Package  string            // import path of the package that asks
	// Guessed says that only the scopes themselves told the provider. How it
	// wants them separated is then no ground for a finding.
	Guessed bool
	// ByScopes says that nothing else can tell it either.
	ByScopes bool
	Wire     Wire
	Grant    Grant // "" when it is not known
	// Holder is who gets the token, in the provider's words; "" when it is not
	// known.
	Holder   string
	Elements []Element
	// Open says that more may be asked for than Elements holds.
	Open bool
	// Default is what the library asks for where the program gives no scope at
	// all, and All of how many scopes, if it is Everything.
	Default Default
	All     int
	// Parameter is the name under which the program sends the scopes, where it
	// gives one: "scope".
	Parameter string
	// Instead are the scopes that are sent in the place of these, by a parameter
	// of the same name; nil where these are sent.
	Instead []string
	// Twice says that a parameter of the same name is given as well, and that
	// the library refuses both.
	Twice bool
	// IDToken says that the program cannot go on without an ID token in the
	// answer.
	IDToken bool
	// Escaped says that the elements are escaped on their way as a URL's query
	// is, so that the server reads them as they are.
	Escaped bool
}

// An Element is one string of a request: an element of a list, or the whole
// text of a joined one. It may hold several scope tokens, or none.
type Element struct {
	Text string
	// Gaps are the offsets in Text, in ascending order, where text that is not
	// known stands. A token that touches one is not checked.
	Gaps []int
	// Choices are the branches that must be taken for the element to be asked
	// for. Elements with no choices are always there.
	Choices []Choice
	// Guess is not zero where the element is there only if a struct is the one
	// with that number, which is not certain.
	Guess int
	// Shared says that the element may be asked of other providers instead.
	Shared bool
	// Listed says that the element is written as a literal of its own in a list
	// literal, so that it can be removed, or more be written beside it.
	Listed bool
	// Doubt says that the element may never be asked for, because of what it is.
	Doubt bool
	// Once says that the element may be there only if another is not.
	Once bool
	// Varies says that a variable stands in a list for the element, which is one
	// of its texts.
	Varies bool
	// Empty are the offsets in Text where a part stands that is empty here and
	// elsewhere is not.
	Empty []int
	// List names the list literal that it is written in, if it is Listed.
	List int
	// Joints are the separators in Text that the program writes between scopes.
	Joints []Joint
	// Bare is what goes out in a URL without being escaped, Twice what is
	// escaped more often than the server undoes.
	Bare, Twice []Span
	// Again is what is read several times from where it is written, for this
	// request or for others, so that an edit of it is one of all.
	Again []Part
}

// A Part is a stretch of an element's text, and where that is written.
type Part struct {
	Span
	At int
}

// A Choice is one arm of one branch of the program.
type Choice struct{ Branch, Arm int }

// Severity orders findings by what happens at run time.
type Severity int

const (
	Note    Severity = iota // worth knowing
	Warning                 // works today
	Error                   // the provider refuses it, or grants less
)

// String returns "note", "warning" or "error".
func (s Severity) String() string { return [...]string{"note", "warning", "error"}[s] }

// Whole and Parameter stand in the place of an element for the request itself
// and for the name of its parameter.
const (
	Whole     = -1
	Parameter = -2
)

// A Finding is one mistake in a request.
type Finding struct {
	Check    string // name of the check
	Severity Severity
	// Element and Start, End give the bytes of the request that are wrong.
	// Element may be Whole or Parameter.
	Element    int
	Start, End int
	Message    string
	Fix        *Fix // nil when a person must choose
	// Candidates are what a person may choose from where there is no fix,
	// nearest first; each is a set of scopes that are wanted together.
	Candidates [][]string
}

// A Fix is a set of edits that do not overlap.
type Fix struct {
	Message string // "replace with \"user:email\""
	Edits   []Edit
}

// An Edit changes the elements of a request. With Elements nil it replaces the
// bytes Start to End of element From with Text. Otherwise the elements From up
// to but not including To are replaced by Elements: by none (removed), by
// several (split), or many by one (joined). With To equal to From, Elements are
// written before From. With Unescape it leaves out the calls that escape the
// bytes more often than the server undoes, and the text stays.
type Edit struct {
	From, To   int
	Start, End int
	Text       string
	Elements   []string
	Unescape   bool
}

// A Check is one kind of mistake.
type Check struct {
	// Name in words; also the diagnostic's category, the flag value, the
	// anchor in docs/checks.md and the folder in testdata.
	Name string
	// Title says in one line what is wrong.
	Title string
	// Off says that the check runs only when it is asked for.
	Off bool
	// Works says that the check is of what works, so that it runs by default only
	// where a finding can be a note that fails nothing.
	Works bool
	// NotInTests says that the check takes what tests make up for wrong, and is
	// silent there.
	NotInTests bool
	// Run returns the findings of the check in the order of the request. Their
	// messages say what is wrong and what to write; provider and check are
	// added to all. It is nil for what is not about a request.
	Run func(*Request) []Finding
}

// All are the checks, in the order in which they claim a token: what an earlier
// one has reported is not reported again by a later one.
var All = []*Check{
	encoding, commaJoined, spaceJoined, repeated, empty, whitespace, argument, everyScope,
	wrongCase, missingPrefix, misspelled, conflicting, wrongProvider, missingOpenID, parameter,
	unknown, unlisted, notAllowed,
	deprecated, removed, duplicate, redundant, severalInOne, sensitive, UnusedIgnore,
}

// Run returns the findings of the checks that on says are wanted, in the order
// of the request, with fixes that lead together to where there is nothing more
// to mend.
func Run(req *Request, on func(*Check) bool) []Finding {
	all := Find(req, on)
	req.Compose(all, on, nil)
	return all
}

// Find returns the findings of the checks that on says are wanted, in the order
// of the request, each with the fix that it has for itself. Of several findings
// on overlapping text, the one of the check that stands first in All is kept.
func Find(req *Request, on func(*Check) bool) []Finding {
	var kept []Finding
	for _, c := range All {
		if c.Run == nil || !on(c) {
			continue
		}
		for _, f := range c.Run(req) {
			if f.Element >= 0 && req.Elements[f.Element].Doubt {
				continue
			}
			f.Check = c.Name
			f.Message = visible.Line(fmt.Sprintf("%s: %s [%s]", req.provider(), f.Message, c.Name))
			if !slices.ContainsFunc(kept, f.overlaps) {
				kept = append(kept, f)
			}
		}
	}
	slices.SortStableFunc(kept, func(a, b Finding) int {
		if a.Element != b.Element {
			return a.Element - b.Element
		}
		return a.Start - b.Start
	})
	req.spareDuplicates(kept)
	return kept
}

func (f Finding) overlaps(g Finding) bool {
	return f.Element == g.Element && f.Start < g.End && g.Start < f.End ||
		f.Element == g.Element && f.Start == g.Start && f.End == g.End
}
