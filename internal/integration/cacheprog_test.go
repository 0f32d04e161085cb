//go:build integration

package integration

import (
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const toolCache = "github.com/bradfitz/go-tool-cache@v0.0.0-20260722201841-0bb331e19f64"

// TestCacheProgram shares what go vet has found between machines: each has a
// GOCACHE and a cache program of its own, which talk to one server. What the
// first machine has vetted, the second prints without running scopevet.
func TestCacheProgram(t *testing.T) {
	source := module(t, toolCache)
	for _, name := range []string{"go-cacher", "go-cacher-server"} {
		output(t, in(source, "go", "build", "-mod=readonly", "-o", bin, "./cmd/"+name), 0)
	}
	url := startCacheServer(t)

	// A vet tool that writes down which packages it is asked about.
	asked := filepath.Join(t.TempDir(), "asked")
	tool := filepath.Join(t.TempDir(), "tool")
	write(t, tool, "#!/bin/sh\ncase \"$*\" in *.cfg) echo \"$*\" >>'"+asked+"';; esac\nexec scopevet \"$@\"\n")
	if err := os.Chmod(tool, 0o777); err != nil {
		t.Fatal(err)
	}

	dir := app(t)
	machine := func() func() (printed string, ran int) {
		cache, program := t.TempDir(), t.TempDir()
		return func() (string, int) {
			write(t, asked, "")
			cmd := in(dir, "go", "vet", "-vettool="+tool, "./...")
			cmd.Env = append(cmd.Env, "GOCACHE="+cache, "GOCACHEPROG=go-cacher -cache-dir="+program+" -cache-server="+url)
			_, errs := output(t, cmd, 1)
			return findings(dir, errs), strings.Count(read(t, asked), "\n")
		}
	}
	first, second := machine(), machine()
	if got, ran := first(); got != all || ran == 0 {
		t.Fatalf("the first machine runs scopevet %d times and prints\n%s", ran, got)
	}
	if got, ran := second(); got != all || ran != 0 {
		t.Errorf("the second machine runs scopevet %d times and prints\n%s", ran, got)
	}
	edit(t, filepath.Join(dir, "scopes.toml"), `"write_multipass"`, `"write_multipas"`)
	if got, ran := second(); got != rest || ran == 0 {
		t.Errorf("with another scopes.toml, the second machine runs scopevet %d times and prints\n%s", ran, got)
	}
	if got, ran := first(); got != rest || ran != 0 {
		t.Errorf("then the first machine runs scopevet %d times and prints\n%s", ran, got)
	}
}

// startCacheServer starts the server that the cache programs share and returns
// its address.
func startCacheServer(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := l.Addr().String()
	l.Close()
	server := in(t.TempDir(), filepath.Join(bin, "go-cacher-server"), "-cache-dir="+t.TempDir(), "-listen="+address)
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		server.Process.Kill()
		server.Wait()
	})
	for range 100 {
		if c, err := net.Dial("tcp", address); err == nil {
			c.Close()
			return "http://" + address
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatal(fmt.Errorf("%s does not answer", address))
	return ""
}
