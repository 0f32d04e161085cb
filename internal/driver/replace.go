package driver

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// WriteFile gives the file at path its content, new or in place of the old and
// with its mode: through a file beside it that takes its name at the end, so
// that a killed process or a full disk leaves what was there as it was. Where
// path is a symbolic link, the file that it leads to is replaced.
func WriteFile(path string, content []byte) error {
	r, err := prepare(path, content)
	if err != nil {
		return err
	}
	return r.carryOut()
}

// A replacement is a file that is ready to take the place of another.
type replacement struct{ path, tmp string }

var (
	errNoFile   = errors.New("it is there and is no file")
	errNoFolder = errors.New("there is no such folder")
	errReadOnly = errors.New("it is read-only")
)

// prepare writes the content beside the file at path.
func prepare(path string, content []byte) (_ *replacement, err error) {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	info, err := os.Stat(path)
	switch {
	case err == nil && !info.Mode().IsRegular():
		return nil, &fs.PathError{Op: "write", Path: path, Err: errNoFile}
	case err == nil && isReadOnly(info):
		return nil, &fs.PathError{Op: "write", Path: path, Err: errReadOnly}
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return nil, err
	}
	dir := filepath.Dir(path)
	switch folder, err := os.Stat(dir); {
	case errors.Is(err, fs.ErrNotExist):
		return nil, &fs.PathError{Op: "write in", Path: dir, Err: errNoFolder}
	case err == nil && isReadOnly(folder):
		return nil, &fs.PathError{Op: "write in", Path: dir, Err: errReadOnly}
	}
	mode := fs.FileMode(0o666) // less what the umask takes away
	if info != nil {
		mode = 0o600 // until it has content, and the old file's mode
	}
	name := filepath.Join(dir, "."+filepath.Base(path)+"."+rand.Text())
	tmp, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return nil, err
	}
	r := &replacement{path, name}
	defer func() {
		if err != nil {
			tmp.Close()
			r.drop()
		}
	}()
	if _, err = tmp.Write(content); err != nil {
		return nil, err
	}
	if info != nil {
		if err = tmp.Chmod(info.Mode().Perm()); err != nil {
			return nil, err
		}
	}
	if err = tmp.Sync(); err != nil {
		return nil, err
	}
	return r, tmp.Close()
}

// isReadOnly reports whether nobody may write to a file or folder. Root can all
// the same, and a rename asks the folder alone; neither is what was meant.
func isReadOnly(info fs.FileInfo) bool { return info.Mode().Perm()&0o222 == 0 }

// carryOut replaces the file.
func (r *replacement) carryOut() error {
	if err := os.Rename(r.tmp, r.path); err != nil {
		r.drop()
		return err
	}
	return nil
}

// drop leaves the file as it is.
func (r *replacement) drop() { os.Remove(r.tmp) }

// writeAll writes several files: none, if one of them cannot be written beside
// what is there, for which a disk that is full or a folder that is read-only are
// the usual reasons.
func writeAll(files []fixedFile) error {
	var ready []*replacement
	for _, f := range files {
		r, err := prepare(f.name, f.new)
		if err != nil {
			dropAll(ready)
			return err
		}
		ready = append(ready, r)
	}
	for i, r := range ready {
		if err := r.carryOut(); err != nil {
			dropAll(ready[i+1:])
			return err
		}
	}
	return nil
}

func dropAll(all []*replacement) {
	for _, r := range all {
		r.drop()
	}
}
