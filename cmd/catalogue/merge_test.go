package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// one refreshes a copy of testdata/scopes.toml with facts and returns what is
// printed and what the file then holds.
func one(t *testing.T, confirm bool, facts string) (printed, file string, err error) {
	t.Helper()
	dir := t.TempDir()
	text, err := os.ReadFile("testdata/scopes.toml")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "scopes.toml")
	source := filepath.Join(dir, "acme.tsv")
	for name, content := range map[string]string{path: string(text), source: facts} {
		if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	var out strings.Builder
	err = refresh(options{catalogue: path, confirm: confirm}, []string{"facts=" + source}, &out)
	after, readErr := os.ReadFile(path)
	if readErr != nil {
		t.Fatal(readErr)
	}
	return out.String(), string(after), err
}

const own = "acme/docs@1:scopes.md"

func TestMerge(t *testing.T) {
	facts := "scope\tstatus\treplacement\timplies\tsource\n" +
		"read\t\t\t\t" + own + "\n" +
		"write\t\t\tread\t" + own + "\n" +
		"list\tdeprecated\tread\t\thttps://acme.example/changes\n" +
		"admin\t\t\t\t" + own + "\n" + // stays deprecated: the source says nothing of it
		"search\t\t\t\t" + own + "\n" + // is no longer second-hand
		"write:user\t\t\t\t" + own + "\n" +
		"new\t\t\t\t" + own + "\n"
	printed, file, err := one(t, true, facts)
	if err != nil {
		t.Fatal(err)
	}
	want := `acme: dropped delete
acme: renamed user:write to write:user
acme: added new
acme: changed write
           to write | implies read
acme: changed list
           to list | deprecated | use read
`
	if printed != want {
		t.Errorf("printed\n%swant\n%s", printed, want)
	}
	rows := `
[provider.acme.scopes]
"acme/docs@1:scopes.md" = [
  "new",
  "read",
  "search",
  "write | implies read",
  "write:user",
]
"https://acme.example/blog" = [
  "admin | deprecated 2023 | use write",
]
"https://acme.example/changes" = [
  "list | deprecated | use read",
]
`
	if !strings.HasSuffix(file, rows) {
		t.Errorf("the file holds\n%s", file)
	}
}

func TestShrunkSourceIsRefused(t *testing.T) {
	facts := "scope\tsource\nread\t" + own + "\n"
	_, file, err := one(t, false, facts)
	if err == nil || !strings.Contains(err.Error(), "acme would lose 4 of the 5 scopes that this source gave; -confirm") {
		t.Errorf("error is %v", err)
	}
	if !strings.Contains(file, "user:write") {
		t.Error("the file was written")
	}
}

func TestUnchangedSourceChangesNothing(t *testing.T) {
	facts := "scope\tsource\n"
	for _, name := range []string{"delete", "list", "read", "user:write", "write"} {
		facts += name + "\t" + own + "\n"
	}
	printed, _, err := one(t, false, facts)
	if err != nil || printed != "" {
		t.Errorf("printed %q, error %v", printed, err)
	}
}

func TestUsage(t *testing.T) {
	var out, errs strings.Builder
	if err := run(nil, &out, &errs); err == nil || !strings.Contains(err.Error(), "usage: catalogue refresh") {
		t.Errorf("error is %v", err)
	}
	if err := run([]string{"refresh"}, &out, &errs); err == nil || !strings.Contains(err.Error(), "no source given") {
		t.Errorf("error is %v", err)
	}
	_ = run([]string{"refresh", "-help"}, &out, &errs)
	for _, f := range formats {
		if !strings.Contains(errs.String(), f.name) || !strings.Contains(errs.String(), f.about) {
			t.Errorf("-help does not tell of %s", f.name)
		}
	}
}
