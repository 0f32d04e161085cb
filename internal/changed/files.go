package changed

import (
	"bytes"
	"context"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// A file is one that is not as it was; one of old and new may be missing.
type file struct {
	name     string // relative to the root
	object   string // git's name of the old text
	old, new []byte
	had, has bool // an old and a new text
}

// errMissing is the error of a text that the clone does not have.
var errMissing = errors.New("is not in this clone")

// committed returns git's names of the texts of all Go files of a commit.
func committed(ctx context.Context, dir, commit string) (map[string]string, error) {
	list, err := git(ctx, dir, nil, "ls-tree", "-r", "-z", "--full-tree", commit)
	if err != nil {
		return nil, err
	}
	base := make(map[string]string)
	for entry := range strings.SplitSeq(list, "\x00") {
		about, name, _ := strings.Cut(entry, "\t")
		if f := strings.Fields(about); len(f) == 3 && strings.HasPrefix(f[0], "100") && isGo(name) { // else a link or a submodule
			base[name] = f[2]
		}
	}
	return base, nil
}

func isGo(name string) bool { return strings.HasSuffix(name, ".go") }

// differing notes which files git knows, and returns those that are not as they
// were, with their new text.
func (l *Lines) differing(ctx context.Context, dir string, base map[string]string) ([]*file, error) {
	list, err := git(ctx, dir, nil, "ls-files", "-z", "-t", "--full-name", "--", ":/")
	if err != nil {
		return nil, err
	}
	var files []*file
	added, absent := false, make(map[string]bool)
	for entry := range strings.SplitSeq(list, "\x00") {
		tag, name, _ := strings.Cut(entry, " ")
		if !isGo(name) || l.tracked[name] {
			continue
		}
		l.tracked[name] = true
		text, ok, err := l.text(name)
		if err != nil {
			return nil, err
		}
		object, had := base[name]
		switch {
		case !ok:
			absent[name] = tag != "S" // of those that are to be absent nothing is known
		case !had:
			added = true
			fallthrough
		case !isText(object, text):
			files = append(files, &file{name: name, object: object, had: had, new: text, has: true})
		}
	}
	if !added { // nothing can have been renamed
		return files, nil
	}
	for name, object := range base {
		if absent[name] || !l.tracked[name] {
			files = append(files, &file{name: name, object: object, had: true})
		}
	}
	return files, nil
}

// largest is how many bytes a file has at most in which something can be found.
const largest = 512 << 20

// text is the text of a file, each line with the end that Go takes it for; not
// ok without such a file.
func (l *Lines) text(name string) (text []byte, ok bool, err error) {
	path := filepath.Join(l.root, filepath.FromSlash(name))
	if info, err := os.Lstat(path); err != nil || !info.Mode().IsRegular() || info.Size() > largest {
		return nil, false, nil
	}
	text, err = os.ReadFile(path)
	return text, err == nil, err
}

// isText reports whether a text is the one that git has by a name, perhaps with
// other ends of lines.
func isText(object string, text []byte) bool {
	return object == objectOf(text, len(object)) || object == objectOf(plain(text), len(object))
}

// plain is a text with each line ended as Go's compiler takes it.
func plain(text []byte) []byte { return bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")) }

// objectOf is git's name of a text, of as many characters as names have in the
// repository.
func objectOf(text []byte, length int) string {
	var h hash.Hash
	if h = sha1.New(); length != 2*h.Size() {
		h = sha256.New()
	}
	fmt.Fprintf(h, "blob %d\x00", len(text))
	h.Write(text)
	return hex.EncodeToString(h.Sum(nil))
}

// readOld reads the old texts of files. One that is only wanted in order to know
// whether a file was renamed may be missing, as in a partial clone.
func readOld(ctx context.Context, dir string, files []*file) error {
	files = slices.DeleteFunc(slices.Clone(files), func(f *file) bool { return !f.had })
	for len(files) > 0 {
		var wanted strings.Builder
		for _, f := range files {
			fmt.Fprintln(&wanted, f.object)
		}
		// Where git would have to fetch one it ends, after those before.
		out, err := git(ctx, dir, strings.NewReader(wanted.String()), "cat-file", "--batch")
		for len(files) > 0 {
			f := files[0]
			about, rest, _ := strings.Cut(out, "\n")
			size, wrong := strconv.Atoi(about[strings.LastIndex(about, " ")+1:])
			switch {
			case wrong == nil && size < len(rest):
				f.old, out = []byte(rest[:size]), rest[size+1:]
			case f.has:
				return fmt.Errorf("%s %w", f.name, errMissing)
			default:
				f.had, out = false, rest
			}
			files = files[1:]
			if out == "" && err != nil {
				break
			}
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
	return nil
}
