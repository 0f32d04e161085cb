//go:build integration

package integration

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	mod "golang.org/x/mod/module"
	"golang.org/x/mod/zip"
)

// TestGoVet installs scopevet as a tool of the module and has go vet run it.
func TestGoVet(t *testing.T) {
	dir := app(t)
	_, errs := output(t, sh(t, dir, "go vet -vettool=$(which scopevet) -scopevet.checks=-misspelled,-unknown ./..."), 1)
	if got := findings(dir, errs); strings.Contains(got, "emial") || !strings.Contains(got, "comma-joined") {
		t.Errorf("with other checks:\n%s", errs)
	}
	release(t)
	output(t, sh(t, dir, "go get -tool github.com/scopevet/scopevet/cmd/scopevet"), 0)
	_, errs = output(t, sh(t, dir, "go vet -vettool=$(go tool -n scopevet) ./..."), 1)
	if got := findings(dir, errs); got != all {
		t.Errorf("as a tool of the module:\n%s", errs)
	}
	output(t, sh(t, dir, "go vet -vettool=$(go tool -n scopevet) -fix ./..."), 0)
	if text := read(t, filepath.Join(dir, "main.go")); !strings.Contains(text, `"user:email"`) {
		t.Errorf("not corrected:\n%s", text)
	}
	t.Setenv("GOBIN", t.TempDir())
	output(t, in(dir, "go", "install", "github.com/scopevet/scopevet/cmd/scopevet@latest"), 0)
	out, _ := output(t, in(dir, filepath.Join(os.Getenv("GOBIN"), "scopevet"), "version"), 0)
	if !strings.HasPrefix(out, "scopevet "+released+" ") {
		t.Errorf("installed is %s", out)
	}
}

// released is the version that this repository has in the module proxy of
// release.
const released = "v0.0.1"

// release puts this repository into a module proxy, with the modules that have
// been downloaded, and has the go command of the test use that.
func release(t *testing.T) {
	t.Helper()
	downloads, _ := output(t, in(root, "go", "env", "GOMODCACHE"), 0)
	output(t, in(root, "go", "mod", "download"), 0)
	proxy := t.TempDir()
	at := filepath.Join(proxy, "github.com", "scopevet", "scopevet", "@v")
	write(t, filepath.Join(at, "list"), released+"\n")
	write(t, filepath.Join(at, released+".info"), `{"Version": "`+released+`"}`)
	write(t, filepath.Join(at, released+".mod"), read(t, filepath.Join(root, "go.mod")))
	archive, err := os.Create(filepath.Join(at, released+".zip"))
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	if err := zip.CreateFromDir(archive, mod.Version{Path: "github.com/scopevet/scopevet", Version: released}, root); err != nil {
		t.Fatal(err)
	}
	t.Setenv("GOPROXY", "file://"+proxy+",file://"+filepath.Join(strings.TrimSpace(downloads), "cache", "download"))
	t.Setenv("GOSUMDB", "off") // what has been downloaded has been verified
	t.Setenv("GOMODCACHE", t.TempDir())
}
