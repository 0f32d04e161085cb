package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const header = "repo\tfile\tline\tscope\tlabel\tflow\tsink\n"

func TestParseLabels(t *testing.T) {
	got, err := parseLabels(strings.NewReader(header + "a/b\tx.go\t3\t\"say \"\"hi\"\"\"\tvalid\tdirect\tf\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := label{"a/b", "x.go", 3, `say "hi"`, "valid", "direct", "f"}
	if len(got) != 1 || got[0] != want {
		t.Errorf("got %v, want %v", got, want)
	}
	for name, text := range map[string]string{
		"empty":     "",
		"no column": "repo\tfile\n",
		"line":      header + "a/b\tx.go\tthree\trepo\tvalid\t\t\n",
		"short":     header + "a/b\tx.go\n",
	} {
		if _, err := parseLabels(strings.NewReader(text)); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestCompare(t *testing.T) {
	all := labels{
		{file: "x.go", line: 1, scope: "repo", kind: "valid"},
		{file: "x.go", line: 2, scope: "openid email", kind: "space-joined"},
		{file: "x.go", line: 3, scope: "gist", kind: "misspelled"},
		{file: "x.go", line: 4, scope: "read", kind: "not-oauth"},
		{file: "x.go", line: 5, scope: "user", kind: "not-oauth"},
		{file: "x.go", line: 1, scope: "repo", kind: "not-oauth"}, // beside the request of the same text
		{file: "y.go", line: 1, scope: "foo", kind: "test-fixture"},
	}
	list := []written{
		{text: "repo", line: line{"z.go", 9}, way: []line{{"x.go", 1}}},
		{text: "openid", line: line{"x.go", 2}},
		{text: "user", line: line{"x.go", 3}},
		{text: "read", line: line{"x.go", 4}},
		{text: "foo", line: line{"y.go", 1}},
	}
	s := compare("a/b", all, list)
	if s.requests != 3 || s.listed != 2 || s.scopes != 5 {
		t.Errorf("got %d of %d requests, %d scopes; want 2 of 3, 5", s.listed, s.requests, s.scopes)
	}
	if len(s.missed) != 1 || s.missed[0].line != 3 {
		t.Errorf("missed %v, want line 3", s.missed)
	}
	if len(s.wrong) != 1 || s.wrong[0].line != 4 {
		t.Errorf("wrong %v, want line 4", s.wrong)
	}
}

// TestRun compares a repository of two modules with its labels.
func TestRun(t *testing.T) {
	repos := t.TempDir()
	for name, text := range map[string]string{
		"a/b/go.mod":      "module example.com/b\n\ngo 1.26\n",
		"a/b/url.go":      "package b\n\nimport \"net/url\"\n\nvar q = url.Values{\n\t\"scope\": {\"openid\"},\n\t\"client_id\": {\"x\"}, \"response_type\": {\"code\"},\n}\n",
		"a/b/sub/go.mod":  "module example.com/sub\n\ngo 1.26\n",
		"a/b/sub/none.go": "package sub\n\nvar word = \"email\"\n\nvar scope = \"openid\"\n",
		"labels": header + "a/b\turl.go\t6\topenid\tvalid\tdirect\tnet/url.Values\n" +
			"a/b\tsub/none.go\t3\temail\tvalid\tdirect\t-\na/b\tsub/none.go\t5\topenid\tvalid\tdirect\t-\nc/d\tx.go\t1\trepo\tvalid\tdirect\t-\n",
	} {
		name = filepath.Join(repos, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	var out strings.Builder
	o := options{repos: repos, labels: filepath.Join(repos, "labels"), misses: true}
	if err := o.run(t.Context(), &out); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"c/d: not checked out\n", "3       2      1  66.7 ", "missed\ta/b\tsub/none.go:3\temail\t"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("output has no %q:\n%s", want, out.String())
		}
	}
}
