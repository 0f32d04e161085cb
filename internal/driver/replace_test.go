package driver

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// The longest name that a file can have leaves no room for that of a temporary
// one, so nothing can be written, as on a full disk.
const longestName = 255

func TestReplaceFileFails(t *testing.T) {
	file := write(t, strings.Repeat("n", longestName), "old")
	if err := WriteFile(file, []byte("new")); err == nil {
		t.Error("no error")
	}
	only(t, filepath.Dir(file), map[string]string{filepath.Base(file): "old"})
}

// Of several files none is written if one cannot be.
func TestWriteAllFails(t *testing.T) {
	dir, long := t.TempDir(), strings.Repeat("n", longestName)
	old := map[string]string{"a": "old", "b": "old", long: "old"}
	var files []fixedFile
	for _, name := range []string{"a", long, "b"} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte("old"), 0o644); err != nil {
			t.Fatal(err)
		}
		files = append(files, fixedFile{name: path, new: []byte("new")})
	}
	if err := writeAll(files); err == nil {
		t.Error("no error")
	}
	only(t, dir, old)
	if err := writeAll([]fixedFile{files[0], files[2]}); err != nil {
		t.Error(err)
	}
	only(t, dir, map[string]string{"a": "new", "b": "new", long: "old"})
}

// What nobody may write to is left alone, by root too.
func TestWriteReadOnly(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "a")
	if err := os.WriteFile(file, []byte("old"), 0o444); err != nil {
		t.Fatal(err)
	}
	if err := WriteFile(file, []byte("new")); !errors.Is(err, errReadOnly) {
		t.Errorf("the file: %v", err)
	}
	if err := os.Chmod(file, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(dir, 0o755)
	for _, name := range []string{"a", "new"} {
		if err := WriteFile(filepath.Join(dir, name), []byte("new")); !errors.Is(err, errReadOnly) {
			t.Errorf("%s in the folder: %v", name, err)
		}
	}
	only(t, dir, map[string]string{"a": "old"})
}

// only fails the test unless a folder has these files and no others.
func only(t *testing.T, dir string, want map[string]string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		got, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if text, ok := want[e.Name()]; err != nil || !ok || string(got) != text {
			t.Errorf("there is %s with %.20q, %v", e.Name(), got, err)
		}
	}
	if len(entries) != len(want) {
		t.Errorf("there are %d files, want %d", len(entries), len(want))
	}
}

// writers is the argument by which the test binary is a process that writes for
// ever; see TestKilled.
const writers = "write for ever: "

func TestMain(m *testing.M) {
	if dir, ok := strings.CutPrefix(os.Args[len(os.Args)-1], writers); ok {
		os.Stdout.WriteString("now\n")
		for i := 0; ; i++ {
			var files []fixedFile
			for _, name := range []string{"a.go", "b.go"} {
				files = append(files, fixedFile{name: filepath.Join(dir, name), new: textOf(i)})
			}
			if err := writeAll(files); err != nil {
				panic(err)
			}
		}
	}
	os.Exit(m.Run())
}

// textOf is one of three texts of a megabyte or so.
func textOf(i int) []byte { return bytes.Repeat([]byte{'a' + byte(i%3)}, 1<<20+i%3) }

// A process that is killed while it writes leaves each file as it was, or as it
// is to be, whenever that happens.
func TestKilled(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.go", "b.go"} {
		if err := os.WriteFile(filepath.Join(dir, name), textOf(0), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	whole := func(text []byte) bool {
		return bytes.Equal(text, textOf(0)) || bytes.Equal(text, textOf(1)) || bytes.Equal(text, textOf(2))
	}
	for i := range 40 {
		cmd := exec.Command(os.Args[0], writers+dir)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		if _, err := out.Read(make([]byte, 1)); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(i) * time.Millisecond) // whatever it is at by then
		cmd.Process.Kill()
		cmd.Wait()
		for _, name := range []string{"a.go", "b.go"} {
			text, err := os.ReadFile(filepath.Join(dir, name))
			if err != nil || !whole(text) {
				t.Fatalf("%s has %d bytes, %v", name, len(text), err)
			}
		}
		left, err := filepath.Glob(filepath.Join(dir, ".*"))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range left { // the go command takes none of them for a source
			if filepath.Ext(name) == ".go" {
				t.Errorf("%s is left", name)
			}
			os.Remove(name)
		}
	}
}
