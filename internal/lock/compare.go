package lock

import (
	"slices"
	"strings"
)

// Changes are what the code asks for, compared with a lock file.
type Changes struct {
	Added   []Line // asked for, and not in the file: this needs a review
	Gone    []Line // in the file, and asked for no more
	Updated []Line // by other packages, or of another sensitivity, than the file says
}

// Compare tells how now differs from what the file says. Where only the form of
// the scopes tells the provider, another guess is no addition. More scopes than
// can be seen are an addition for each package that asks so.
func (f *File) Compare(now *File) Changes {
	var c Changes
	for _, l := range now.Lines {
		switch old := f.find(l.key()); {
		case old != nil && old.Sensitivity == l.Sensitivity && slices.Equal(old.Packages, l.Packages):
		case f.covers(&l):
			c.Updated = append(c.Updated, l)
		default:
			c.Added = append(c.Added, l)
		}
	}
	for _, l := range f.Lines {
		if !now.touches(&l) {
			c.Gone = append(c.Gone, l)
		}
	}
	return c
}

func (f *File) find(k key) *Line {
	if i := slices.IndexFunc(f.Lines, func(l Line) bool { return l.key() == k }); i >= 0 {
		return &f.Lines[i]
	}
	return nil
}

// covers reports whether the file has the scope for each provider that may be
// asked for it. Where the code did not tell the provider, and now does, nothing
// is new; nor where the guess is right.
func (f *File) covers(l *Line) bool {
	for p := range strings.SplitSeq(l.Provider, several) {
		if !slices.ContainsFunc(f.Lines, func(have Line) bool {
			if have.Scope != l.Scope {
				return false
			}
			same := subset(l.Packages, have.Packages)
			if of, is := strings.CutSuffix(p, guessed); is && same && have.mayAsk(of) {
				return true
			}
			return have.mayAsk(p) && (l.Scope != More || same) || untold(have.Provider) && same
		}) {
			return false
		}
	}
	return true
}

// touches reports whether the file has the scope for a provider that can be one
// of the line's.
func (f *File) touches(l *Line) bool {
	return slices.ContainsFunc(f.Lines, func(have Line) bool {
		return have.Scope == l.Scope && (untold(have.Provider) || untold(l.Provider) ||
			slices.ContainsFunc(strings.Split(l.Provider, several), have.mayAsk))
	})
}

// mayAsk reports whether the provider is one of the line's.
func (l *Line) mayAsk(provider string) bool {
	if untold(provider) {
		return untold(l.Provider)
	}
	return slices.Contains(strings.Split(l.Provider, several), provider)
}

// untold reports whether the code does not tell the provider.
func untold(provider string) bool {
	return provider == Nothing || strings.HasSuffix(provider, guessed)
}

func subset(some, all []string) bool {
	return !slices.ContainsFunc(some, func(s string) bool { return !slices.Contains(all, s) })
}
