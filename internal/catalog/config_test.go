package catalog

import (
	"os"
	"path/filepath"
	"testing"
)

func TestFindConfig(t *testing.T) {
	t.Setenv(ConfigVariable, "")
	root := t.TempDir()
	for _, file := range []string{"scopes.toml", "module/go.mod", "module/scopes.toml", "module/sub/scopes.toml", "bare/go.mod", "bare/x/.keep", "module/scopes/scopes.toml/.keep"} {
		path := filepath.Join(root, filepath.FromSlash(file))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for dir, want := range map[string]string{
		"module":        "module/scopes.toml",
		"module/sub":    "module/sub/scopes.toml", // the nearest
		"module/other":  "module/scopes.toml",     // need not exist
		"module/scopes": "module/scopes.toml",     // a folder of that name is none
		"bare/x":        "",                       // not beyond the module
	} {
		got, err := FindConfig(filepath.Join(root, filepath.FromSlash(dir)))
		if err != nil {
			t.Fatal(err)
		}
		if want != "" {
			want = filepath.Join(root, filepath.FromSlash(want))
		}
		if got != want {
			t.Errorf("%s: found %q, want %q", dir, got, want)
		}
	}
	t.Setenv(ConfigVariable, "elsewhere.toml")
	if got, _ := FindConfig(root); got != "elsewhere.toml" {
		t.Errorf("%s is not obeyed: %q", ConfigVariable, got)
	}
}
