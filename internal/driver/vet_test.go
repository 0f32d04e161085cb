package driver

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestIsVet(t *testing.T) {
	for _, args := range []string{"-flags", "-V=full", "x/vet.cfg", "-json x/vet.cfg", "-scopevet.checks=-duplicate -fix -diff vet.cfg"} {
		if !IsVet(strings.Fields(args)) {
			t.Errorf("scopevet %s is not taken for a call by go vet", args)
		}
	}
	for _, args := range []string{"", "./...", "-fix ./...", "-flags ./...", "version", "-V", "check x.cfg", "vet.cfg ./..."} {
		if IsVet(strings.Fields(args)) {
			t.Errorf("scopevet %s is taken for a call by go vet", args)
		}
	}
	if IsVet([]string{"", "x.cfg"}) {
		t.Error("an empty argument is taken for a flag")
	}
}

// A unit that only facts are asked of is neither read nor type-checked: these
// files do not even exist.
func TestVetxOnly(t *testing.T) {
	dir := t.TempDir()
	facts := filepath.Join(dir, "vet.out")
	cfg := write(t, "vet.cfg", `{"ID": "p", "ImportPath": "p", "GoFiles": ["nowhere.go"], "VetxOnly": true, "VetxOutput": "`+facts+`"}`)
	var out bytes.Buffer
	if code := Vet([]string{"-json", cfg}, &out, &out); code != 0 || out.Len() > 0 {
		t.Errorf("exit code %d: %s", code, &out)
	}
	if text, err := os.ReadFile(facts); err != nil || len(text) > 0 {
		t.Errorf("facts %q, %v; want an empty file", text, err)
	}
}

// With SucceedOnTypecheckFailure the go command says itself what is wrong.
func TestSucceedOnTypecheckFailure(t *testing.T) {
	file := write(t, "p.go", "package p\n\nvar scope = undefined\n")
	for _, test := range []struct {
		succeed string
		code    int
		out     string
	}{
		{"true", 0, ""},
		{"false", 1, file + ":3:13: undefined: undefined\n"},
	} {
		cfg := write(t, "vet.cfg", `{"ID": "p", "ImportPath": "p", "GoFiles": ["`+file+`"], "SucceedOnTypecheckFailure": `+test.succeed+`}`)
		var out bytes.Buffer
		if code := Vet([]string{"-json", cfg}, &out, &out); code != test.code || out.String() != test.out {
			t.Errorf("succeed=%s: exit code %d, %q; want %d, %q", test.succeed, code, &out, test.code, test.out)
		}
	}
}

func TestSplitChecks(t *testing.T) {
	got := SplitChecks(" +unknown, -duplicate,,empty ")
	if want := []string{"unknown", "-duplicate", "empty"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestCanMatter(t *testing.T) {
	for _, src := range []string{
		"package p\n\nvar Scopes []string\n",
		"package p\n\nvar c = config{reqSCOPEs: nil}\n",
		"package p\n\nvar scopeDefault, ScopedScope string\n",
		"package p\n\nimport \"golang.org/x/oauth2\"\n",
		"package p\n\nimport \"golang.org/x/oauth2/google\"\n",
		"package p\n\nimport x \"google.golang.org/api/option\"\n",
		"package p\n\nimport \"github.com/markbates/goth/providers/github\"\n",
		"package p\n\nimport \"github.com/nicklaw5/helix/v2\"\n",
		"package p\n\nimport \"github.com/zitadel/oidc/v3/pkg/client/rp\"\n",
	} {
		if !canMatter([]string{write(t, "p.go", src)}, nil, nil, os.ReadFile) {
			t.Errorf("passed over:\n%s", src)
		}
	}
	for _, src := range []string{
		"package p\n",
		"package p\n\n// See golang.org/x/oauth2.\nvar s = \"scop\"\n",
		"package p\n\nimport \"golang.org/x/oauth2fake\"\n",
		"package p\n\nimport \"github.com/markbates/goth/gothic\"\n",
		"package p\n\nimport \"/x/y\"\n",
		"package p\n\nvar sScOp, e int",
		"package p\n\nvar NamespaceScoped bool // SCOPED to it\n",
	} {
		if canMatter([]string{write(t, "p.go", src)}, nil, nil, os.ReadFile) {
			t.Errorf("not passed over:\n%s", src)
		}
	}
	names := nameSet{"WithPermissions": true}
	for src, want := range map[string]bool{
		"package p\n\nvar x = base.WithPermissions(\"a\")\n":  true,
		"package p\n\nvar x = base.WithPermissions2(\"a\")\n": false,
		"package p\n\nvar x = base.New(\"a\")\n":              false,
	} {
		if got := canMatter([]string{write(t, "p.go", src)}, nil, names, os.ReadFile); got != want {
			t.Errorf("matters: %t, want %t:\n%s", got, want, src)
		}
	}
	if !canMatter([]string{"nowhere.go"}, nil, nil, os.ReadFile) {
		t.Error("a file that cannot be read is passed over")
	}
}

// A module may be of a newer Go than scopevet was built with.
func TestKnownVersion(t *testing.T) {
	for version, want := range map[string]string{"go1.21": "go1.21", "go1.999": "", "go1.999.1": "", "": ""} {
		if got := knownVersion(version); got != want {
			t.Errorf("%q becomes %q, want %q", version, got, want)
		}
	}
	file := write(t, "p.go", "//go:build go1.999\n\npackage p\n\nvar scope int\n")
	cfg := write(t, "vet.cfg", `{"ID": "p", "ImportPath": "p", "GoVersion": "go1.999.1", "GoFiles": ["`+file+`"]}`)
	var out bytes.Buffer
	if code := Vet([]string{cfg}, &out, &out); code != 0 || out.Len() > 0 {
		t.Errorf("exit code %d: %s", code, &out)
	}
}

func TestUsedModules(t *testing.T) {
	work := write(t, "go.work", "go 1.26\n\nuse (\n\t.\n\t./a\n\t/b\n)\n")
	root := filepath.Dir(work)
	if got, want := usedModules(work), []string{root, filepath.Join(root, "a"), "/b"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := usedModules(write(t, "go.work", "use (")); got != nil {
		t.Errorf("a broken go.work uses %q", got)
	}
	t.Setenv("GOWORK", "off")
	if got := findWorkspace(root); got != "" {
		t.Errorf("GOWORK=off, and yet %s", got)
	}
	t.Setenv("GOWORK", "")
	if got := findWorkspace(filepath.Join(root, "a", "b")); got != work {
		t.Errorf("found %q, want %q", got, work)
	}
}
