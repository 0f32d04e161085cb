// Package changed tells which lines of a repository's Go files are other than at
// a revision.
//
// A repository may come with a configuration that names programs: filters for
// the files of its working tree, tools that compare, hooks, and where to fetch
// objects that are missing. So git is only asked for what is committed, which
// runs none of them, and compares copies that are in no repository.
package changed

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
)

// ErrRevision is the error of a revision that the repository does not have.
var ErrRevision = errors.New("no such revision")

// Lines are the lines that have changed.
type Lines struct {
	root    string             // of the repository
	tracked map[string]bool    // files that git knows, relative to root
	spans   map[string][]lines // of tracked files
}

// lines are the lines first to last.
type lines struct{ first, last int }

// Since returns the lines of the working tree that are not as they were at a
// revision: a commit, a branch, a tag, HEAD~3. How a line ends does not count.
// dir is any folder of the repository. The error is ErrRevision, or says why git
// does not answer.
func Since(ctx context.Context, dir, revision string) (*Lines, error) {
	root, err := git(ctx, dir, nil, "rev-parse", "--show-toplevel")
	if err != nil {
		return nil, err
	}
	l := &Lines{root: strings.TrimSuffix(root, "\n"), tracked: make(map[string]bool), spans: make(map[string][]lines)}
	commit, err := git(ctx, dir, nil, "rev-parse", "--verify", "--quiet", "--end-of-options", revision+"^{commit}")
	if err != nil {
		return nil, fmt.Errorf("%w: %q", ErrRevision, revision)
	}
	base, err := committed(ctx, dir, strings.TrimSpace(commit))
	if err != nil {
		return nil, err
	}
	files, err := l.differing(ctx, dir, base)
	if err != nil {
		return nil, err
	}
	if err := readOld(ctx, dir, files); err != nil {
		return nil, fmt.Errorf("%w as it was at %s, and scopevet fetches nothing; \"git diff %[2]s\" does", err, revision)
	}
	return l, l.compare(ctx, files)
}

// Has reports whether one of the lines first to last of a file has changed. All
// have of a file that git does not know, or that is not in the repository.
func (l *Lines) Has(file string, first, last int) bool {
	if real, err := filepath.EvalSymlinks(file); err == nil {
		file = real // as git names the root
	}
	name, err := filepath.Rel(l.root, file)
	if name = filepath.ToSlash(name); err != nil || !l.tracked[name] {
		return true
	}
	for _, s := range l.spans[name] {
		if s.first <= last && first <= s.last {
			return true
		}
	}
	return false
}
