package changed

import (
	"context"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/sourcegraph/go-diff/diff"
)

// compare finds the lines in which files differ, by what git says of copies.
func (l *Lines) compare(ctx context.Context, files []*file) (err error) {
	if len(files) == 0 {
		return nil
	}
	dir, err := os.MkdirTemp("", "scopevet")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	const before, after = "before", "after"
	for i, f := range files {
		// git tells renamed files by their names too.
		name := filepath.Join(strconv.Itoa(i), path.Base(f.name))
		if f.had {
			err = write(filepath.Join(dir, before, name), f.old)
		}
		if f.has && err == nil {
			err = write(filepath.Join(dir, after, name), f.new)
		}
		if err != nil {
			return err
		}
	}
	for _, side := range []string{before, after} {
		if err := os.MkdirAll(filepath.Join(dir, side), 0o700); err != nil {
			return err
		}
	}
	patch, err := gitDiff(ctx, dir, before, after)
	if err != nil {
		return err
	}
	all, err := diff.ParseMultiFileDiff([]byte(patch))
	if err != nil {
		return fmt.Errorf("git diff: %w", err)
	}
	for _, one := range all {
		number, _, _ := strings.Cut(strings.TrimPrefix(strings.Trim(one.NewName, `"`), after+"/"), "/")
		i, err := strconv.Atoi(number)
		if err != nil || i >= len(files) { // no new text
			continue
		}
		for _, h := range one.Hunks {
			first := int(h.NewStartLine)
			l.spans[files[i].name] = append(l.spans[files[i].name], lines{first, first + int(h.NewLines) - 1})
		}
	}
	return nil
}

func write(name string, text []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
		return err
	}
	return os.WriteFile(name, plain(text), 0o600)
}
