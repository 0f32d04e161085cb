// Package changed tells which lines of a repository's Go files are other than at
// a revision, by what git says.
package changed

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/sourcegraph/go-diff/diff"
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
// revision: a commit, a branch, a tag, HEAD~3. dir is any folder of the
// repository. The error is ErrRevision, or says why git does not answer.
func Since(ctx context.Context, dir, revision string) (*Lines, error) {
	root, err := git(ctx, dir, "rev-parse", "--show-toplevel")
	if err != nil {
		return nil, err
	}
	l := &Lines{root: strings.TrimSuffix(root, "\n"), tracked: make(map[string]bool), spans: make(map[string][]lines)}
	commit, err := git(ctx, dir, "rev-parse", "--verify", "--quiet", "--end-of-options", revision+"^{commit}")
	if err != nil {
		return nil, fmt.Errorf("%w: %q", ErrRevision, revision)
	}
	files, err := git(ctx, l.root, "ls-files", "-z", "--", "*.go")
	if err != nil {
		return nil, err
	}
	for name := range strings.SplitSeq(files, "\x00") {
		l.tracked[name] = true
	}
	// Whatever the user's configuration says, the form is this.
	patch, err := git(ctx, l.root, "diff", "--no-color", "--no-ext-diff", "--no-textconv", "--text", "--no-relative",
		"--unified=0", "--inter-hunk-context=0", "--find-renames", "--src-prefix=a/", "--dst-prefix=b/",
		strings.TrimSpace(commit), "--", "*.go")
	if err != nil {
		return nil, err
	}
	return l, l.read(patch)
}

func (l *Lines) read(patch string) error {
	files, err := diff.ParseMultiFileDiff([]byte(patch))
	if err != nil {
		return fmt.Errorf("git diff: %w", err)
	}
	for _, f := range files {
		name := strings.TrimPrefix(f.NewName, "b/")
		for _, h := range f.Hunks {
			first := int(h.NewStartLine)
			l.spans[name] = append(l.spans[name], lines{first, first + int(h.NewLines) - 1})
		}
	}
	return nil
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

// git runs the git command in a folder and returns what it prints.
func git(ctx context.Context, dir string, args ...string) (string, error) {
	// A repository may come with a configuration that names programs.
	args = append([]string{"-c", "core.fsmonitor=false", "-c", "core.hooksPath=" + os.DevNull}, args...)
	cmd := exec.CommandContext(ctx, "git", args...)
	cmd.Dir = dir
	var out, complaint bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &complaint
	err := cmd.Run()
	if errors.Is(err, exec.ErrNotFound) {
		return "", errors.New("git is not installed, or not in PATH")
	}
	if err != nil {
		if text := strings.TrimSpace(complaint.String()); text != "" {
			err = errors.New(strings.TrimPrefix(text, "fatal: "))
		}
		return "", fmt.Errorf("git %s: %w", args[4], err)
	}
	return out.String(), nil
}
