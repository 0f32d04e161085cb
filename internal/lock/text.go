package lock

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
)

// header begins each lock file; it is the description of the form.
const header = `# The OAuth 2.0 scopes that this module asks for. Written by "scopevet lock";
# "scopevet lock -check" fails when the code asks for more than stands here.
#
# A line is: provider, scope, sensitivity, packages. The provider "-" is not
# known, "google?" is told by the form of the scopes alone, and "github,gitlab"
# is one of these. The scope "..." stands for those that are chosen at run time.
# The sensitivity is what the provider calls it, "-" when it says nothing.
`

// String returns the text of the file: the header and the lines.
func (f *File) String() string {
	var b strings.Builder
	b.WriteString(header)
	for i, l := range f.Lines {
		if i == 0 || l.Provider != f.Lines[i-1].Provider {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s %s %s %s\n", l.Provider, quote(l.Scope), l.Sensitivity, strings.Join(l.Packages, " "))
	}
	return b.String()
}

// bare is a scope that can be told from the rest of its line.
var bare = regexp.MustCompile(`^[!#-\[\]-~]+$`)

func quote(scope string) string {
	if bare.MatchString(scope) {
		return scope
	}
	return strconv.QuoteToASCII(scope)
}

// An Error is a mistake in a lock file.
type Error struct {
	File string
	Line int
	Err  error
}

// Error returns "file:line: what is wrong".
func (e *Error) Error() string { return fmt.Sprintf("%s:%d: %v", e.File, e.Line, e.Err) }

// Unwrap returns what is wrong.
func (e *Error) Unwrap() error { return e.Err }

// Read reads the lock file at path; its errors are those of Parse, or say that
// it cannot be read.
func Read(path, name string) (*File, error) {
	text, err := catalog.ReadText(path, Name)
	if err != nil {
		return nil, err
	}
	return Parse(name, text)
}

// most is how many mistakes of one file are worth reading.
const most = 10

// Parse reads the text of a lock file, whose name is for people. Lines may stand
// in any order, and several of one scope are as one, as after a merge. Each
// mistake is an [*Error]; several are joined, up to ten of them.
func Parse(name, text string) (*File, error) {
	f := &File{Name: name}
	var errs []error
	number := 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		l, err := parseLine(line)
		if err != nil {
			if errs = append(errs, &Error{name, number, err}); len(errs) == most {
				break // it is another file altogether
			}
			continue
		}
		l.Number = number
		f.Lines = append(f.Lines, l)
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	f.merge()
	return f, nil
}

// The forms of fields. A conflict that git has marked has none of them.
var (
	providerForm    = regexp.MustCompile(`^(-|[a-z0-9][a-z0-9-]*(\?|(,[a-z0-9][a-z0-9-]*)*))$`)
	sensitivityForm = regexp.MustCompile(`^(-|[a-z]+(-[a-z]+)*)$`)
)

func parseLine(line string) (l Line, err error) {
	var rest string
	l.Provider, rest, _ = strings.Cut(line, " ")
	if !providerForm.MatchString(l.Provider) {
		return l, fmt.Errorf("%.40q is no provider", l.Provider)
	}
	if l.Scope, rest, err = cutScope(strings.TrimLeft(rest, " ")); err != nil {
		return l, err
	}
	fields := strings.Fields(rest)
	if len(fields) < 2 {
		return l, errors.New("want a provider, a scope, its sensitivity and packages, with blanks between them")
	}
	if l.Sensitivity, l.Packages = fields[0], fields[1:]; !sensitivityForm.MatchString(l.Sensitivity) {
		return l, fmt.Errorf("%.40q is no sensitivity", l.Sensitivity)
	}
	return l, nil
}

// cutScope cuts the scope off the rest of a line.
func cutScope(text string) (scope, rest string, err error) {
	if !strings.HasPrefix(text, `"`) {
		scope, rest, _ = strings.Cut(text, " ")
		if scope != "" && !bare.MatchString(scope) {
			return "", "", fmt.Errorf("scope %.40q: want quotes around it", scope)
		}
		return scope, rest, nil
	}
	quoted, err := strconv.QuotedPrefix(text)
	if err != nil {
		return "", "", errors.New("the quoted scope has no end")
	}
	if scope, err = strconv.Unquote(quoted); err != nil || scope == "" {
		return "", "", fmt.Errorf("%.40s is no scope", quoted)
	}
	if rest = text[len(quoted):]; rest != "" && rest[0] != ' ' {
		return "", "", fmt.Errorf("want a blank behind %.40s", quoted)
	}
	return scope, rest, nil
}
