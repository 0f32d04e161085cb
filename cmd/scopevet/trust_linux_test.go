package main

import (
	"bytes"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/scopevet/scopevet/internal/lsp/lsptest"
)

// harmful is a module that does harm wherever something of it is run: it leaves
// a file in the folder that HARM names. Its dependencies are vendored, and one of
// them is replaced by a folder of its own.
const harmful = `
-- go.mod --
module example.com/app

go 1.26

toolchain go1.99.0

tool example.com/app/tool

require (
	example.com/dependency v1.0.0
	golang.org/x/oauth2 v0.0.0
)

replace (
	example.com/dependency => ./dependency
	golang.org/x/oauth2 => ./oauth2
)
-- vendor/modules.txt --
# example.com/dependency v1.0.0 => ./dependency
## explicit; go 1.26
example.com/dependency
# golang.org/x/oauth2 v0.0.0 => ./oauth2
## explicit; go 1.25.0
golang.org/x/oauth2
golang.org/x/oauth2/endpoints
# example.com/dependency => ./dependency
# golang.org/x/oauth2 => ./oauth2
-- main.go --
package main

//go:generate sh -c "touch $HARM/generate"

import (
	"os"

	"example.com/dependency"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
)

func init() { os.Create(os.Getenv("HARM") + "/init") }

var harm, _ = os.Create(os.Getenv("HARM") + "/variable")

var c = oauth2.Config{Endpoint: endpoints.GitHub, Scopes: []string{"user:emial", dependency.Scope}}

func main() { os.Create(os.Getenv("HARM") + "/main") }
-- main_test.go --
package main

import (
	"os"
	"testing"
)

func TestMain(m *testing.M) { os.Create(os.Getenv("HARM") + "/test"); m.Run() }
-- tool/tool.go --
package main

import "os"

func main() { os.Create(os.Getenv("HARM") + "/tool") }
-- dependency/go.mod --
module example.com/dependency

go 1.26
-- dependency/dependency.go --
package dependency

import "os"

func init() { os.Create(os.Getenv("HARM") + "/dependency") }

const Scope = "repoo"
-- gopackagesdriver --
#!/bin/sh
touch "$HARM/driver"
-- gopls --
#!/bin/sh
touch "$HARM/gopls"
-- git --
#!/bin/sh
touch "$HARM/git"
-- go --
#!/bin/sh
touch "$HARM/go"
-- gcc --
#!/bin/sh
touch "$HARM/gcc"
-- .gitattributes --
*.go filter=short diff=tool
main.go filter=long
dependency/*.go diff=text
-- config --
[core]
	repositoryformatversion = 1
	fsmonitor = "touch $HARM/fsmonitor; false"
	hooksPath = hooks
	pager = "touch $HARM/pager; cat"
	editor = "touch $HARM/editor; true"
	askPass = "touch $HARM/askpass; true"
	sshCommand = "touch $HARM/ssh; false"
	alternateRefsCommand = "touch $HARM/alternate; true"
	attributesFile = attributes
[include]
	path = more
[extensions]
	partialClone = origin
[remote "origin"]
	url = "ext::sh -c touch% $HARM/fetch"
	promisor = true
	partialclonefilter = blob:none
[remote "near"]
	url = .
	promisor = true
	uploadpack = "touch $HARM/uploadpack; false"
[protocol]
	allow = always
[protocol "ext"]
	allow = always
[credential]
	helper = "!touch $HARM/credential; true"
[alias]
	ls-files = "!touch $HARM/alias; true"
[diff]
	external = "touch $HARM/external; true"
	submodule = diff
[diff "text"]
	textconv = "touch $HARM/textconv; cat"
[submodule "submodule"]
	active = true
	update = "!touch $HARM/update; true"
[status]
	submoduleSummary = true
-- more --
[filter "short"]
	clean = "touch $HARM/clean; cat"
	smudge = "touch $HARM/smudge; cat"
	required = true
[filter "long"]
	process = "touch $HARM/process; false"
	required = true
[diff "tool"]
	command = "touch $HARM/command; true"
-- config.submodule --
[core]
	repositoryformatversion = 0
	fsmonitor = "touch $HARM/submodule; false"
-- submodule/file --
of another repository
-- hooks/post-index-change --
#!/bin/sh
touch "$HARM/hook"
-- cgo/flags.go --
package cgo

// #cgo CFLAGS: -fplugin=./evil.so
// #cgo LDFLAGS: -Wl,--plugin=./evil.so
import "C"

var scope = "repo"
-- cgo/pkgconfig/pkgconfig.go --
package pkgconfig

// #cgo pkg-config: --define-variable=x=$(touch$HARM/pkgconfig) evil
import "C"

var scope = "repo"
`

// harmfulModule writes the module, in a repository whose configuration does harm.
func harmfulModule(t *testing.T) string {
	dir := workspace(t, nil)
	for _, f := range txtar.Parse([]byte(harmful)).Files {
		path := filepath.Join(dir, f.Name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, f.Data, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for from, to := range map[string]string{"oauth2": "vendor/golang.org/x/oauth2", "dependency": "vendor/example.com/dependency"} {
		if err := os.CopyFS(filepath.Join(dir, to), os.DirFS(filepath.Join(dir, from))); err != nil {
			t.Fatal(err)
		}
	}
	// At the tag lost there is another main.go, whose text is not there any more.
	// What the next commit has is not what stands in the files then.
	git := exec.Command("sh", "-ec", `
		commit() { git -c user.name=x -c user.email=x@example.com commit -qm x; }
		git init -q submodule
		(cd submodule && git add . && commit)
		mv config config.submodule ..
		git init -q
		git -c advice.addEmbeddedRepo=false add -A
		echo // >>main.go
		git add main.go
		commit
		git tag lost
		sed 's/user:emial/gist/' main.go >old
		mv old main.go
		git add main.go
		commit
		sed 's/"gist"/"gist", "user:emial"/' main.go >new
		mv new main.go
		touch submodule/file
		lost=$(git rev-parse lost:main.go)
		rm -f .git/objects/$(echo $lost | sed 's/../&\//')
		mv ../config.submodule submodule/.git/config
		mv more .git/more
		mv ../config .git/config`)
	git.Dir = dir
	if out, err := git.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return dir
}

// gitHarm is what git does in the module that scopevet must not have done.
const gitHarm = `
	echo // | tee -a oauth2/oauth2.go >>dependency/dependency.go
	git status
	git diff HEAD
	git diff HEAD -- oauth2 dependency
	git -c diff.external= diff HEAD -- oauth2
	git diff --no-ext-diff --textconv HEAD -- dependency
	git checkout -f HEAD -- oauth2
	git cat-file -p lost:main.go
	git ls-remote ssh://localhost/x
	echo url=http://localhost | git credential fill
	PATH=.:$PATH
	git
	gopls
	gopackagesdriver
	true`

// withoutNetwork has a command run where there is no network. Where the machine
// does not allow that, it reports so, and the other means of the test are left.
func withoutNetwork(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{
		Cloneflags:  syscall.CLONE_NEWUSER | syscall.CLONE_NEWNET,
		UidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}},
		GidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}},
	}
}

// Nothing of a module is run, and nobody is called, whatever the command. It is
// looked at in two ways: first without any network; and then with one, in which
// each way out that the go command and HTTP know of leads to this test.
func TestTrust(t *testing.T) {
	tool, err := exec.LookPath("scopevet")
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	var calls atomic.Int32
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			calls.Add(1)
			conn.Close()
		}
	}()
	proxy := "http://" + listener.Addr().String()
	dir, harm := harmfulModule(t), t.TempDir()
	for _, line := range []string{
		"scopevet ./...", "scopevet -diff .", "scopevet -new-from=HEAD .", "scopevet -new-from=lost ./...", "scopevet -f=sarif ./...", "scopevet list ./...", "scopevet lock -e",
		"scopevet report -html=page.html -markdown", "scopevet init -e -force", "scopevet -fix .",
		"go vet -vettool=" + tool + " .", "scopevet scopes github", "scopevet check -provider=github repoo",
		"scopevet -tags=x -test=false ./cgo/...", "go fix -fixtool=" + tool + " .",
		// The module has programs of these names in its folder.
		"PATH=. scopevet ./...", "PATH=. scopevet -new-from=HEAD ./...", "PATH=. scopevet gopls version", "PATH=. scopevet gopls", "PATH=. scopevet init -force",
	} {
		for _, network := range []bool{false, true} {
			command, here := strings.CutPrefix(line, "PATH=. ")
			args := strings.Split(command, " ")
			cmd := exec.Command(args[0], args[1:]...)
			cmd.Dir = dir
			cmd.Env = append(os.Environ(), "PWD="+dir, "HARM="+harm, "GOPROXY="+proxy, "GOSUMDB=sum.golang.org", "GOFLAGS=", "GOWORK=",
				"GOTOOLCHAIN=local", "HTTP_PROXY="+proxy, "HTTPS_PROXY="+proxy, "http_proxy="+proxy, "https_proxy="+proxy, "ALL_PROXY="+proxy, "SCOPEVET_CONFIG=")
			if here {
				cmd.Env = append(cmd.Env, "PATH=.:"+os.Getenv("PATH"))
			}
			var out bytes.Buffer
			cmd.Stdout, cmd.Stderr = &out, &out
			if !network {
				withoutNetwork(cmd)
			}
			err := cmd.Run()
			if errors.Is(err, syscall.EPERM) || errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EINVAL) {
				t.Logf("this machine has no namespaces for us: %v", err)
				continue
			}
			if code := cmd.ProcessState.ExitCode(); code < 0 || code == exitUsage || strings.Contains(out.String(), "internal error") {
				t.Errorf("%s: %v: %s", line, err, &out)
			}
			if strings.HasSuffix(line, " .") && !strings.Contains(line, "fix") && !strings.Contains(out.String(), "user:email") {
				t.Errorf("%s finds nothing: %v: %s", line, err, &out)
			}
			done, err := os.ReadDir(harm)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range done {
				t.Errorf("%s (network: %v) has run %s", line, network, f.Name())
				os.Remove(filepath.Join(harm, f.Name()))
			}
			if n := calls.Swap(0); n > 0 {
				t.Errorf("%s has made %d calls", line, n)
			}
		}
	}
	// To be sure that harm would be seen, and calls.
	cmd := exec.Command("sh", "-c", "go run . "+gitHarm)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "PWD="+dir, "HARM="+harm, "GOTOOLCHAIN=local", "GOFLAGS=")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for _, name := range strings.Fields("init variable main dependency clean smudge process command textconv external submodule fsmonitor hook fetch uploadpack ssh credential git gopls driver") {
		if _, err := os.Stat(filepath.Join(harm, name)); err != nil {
			t.Errorf("the module does no harm: %v\n%s", err, out)
		}
	}
	if conn, err := net.Dial("tcp", listener.Addr().String()); err != nil {
		t.Error(err)
	} else {
		conn.Close()
	}
}

// The same holds of what an editor starts.
func TestTrustInEditor(t *testing.T) {
	dir, harm := harmfulModule(t), t.TempDir()
	for _, args := range [][]string{{"lsp"}, {"gopls"}} {
		cmd := command(args...)
		cmd.Env = append(cmd.Env, "HARM="+harm, "GOTOOLCHAIN=local", "GOSUMDB=off", "PATH=.:"+os.Getenv("PATH"))
		if args[0] == "lsp" { // where the go command can be found
			cmd.Env = append(cmd.Env, "PATH="+os.Getenv("PATH"))
		}
		probe := exec.Command("true")
		if withoutNetwork(probe); probe.Run() == nil {
			withoutNetwork(cmd)
		}
		c := lsptest.Start(t, dir, cmd)
		c.Initialize(lsptest.Capabilities, nil)
		c.Open("main.go")
		if args[0] == "lsp" {
			c.Found("main.go", "user:emial misspelled", "dependency.Scope misspelled")
		} else {
			c.Shown("gopls cannot be run")
		}
		if code := c.Shutdown(); code != 0 {
			t.Errorf("exit code %d", code)
		}
		done, err := os.ReadDir(harm)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range done {
			t.Errorf("%s has run %s", args[0], f.Name())
		}
	}
}

// Two builds in two folders are the same to the byte, and do not have the
// folders in them.
func TestReproducible(t *testing.T) {
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	var builds [2][]byte
	for i := range builds {
		dir := filepath.Join(t.TempDir(), fmt.Sprint("folder ", i))
		for _, name := range []string{"analyzer", "cmd", "internal"} {
			if err := os.CopyFS(filepath.Join(dir, name), os.DirFS(filepath.Join(root, name))); err != nil {
				t.Fatal(err)
			}
		}
		for _, name := range []string{"go.mod", "go.sum", "scopevet.go", "scopes.toml", "docs/checks.md"} {
			text, err := os.ReadFile(filepath.Join(root, name))
			if err != nil {
				t.Fatal(err)
			}
			if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(dir, name), text, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-o", "scopevet", "./cmd/scopevet")
		cmd.Dir, cmd.Env = dir, append(os.Environ(), "GOFLAGS=", "GOWORK=off", "PWD="+dir)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		if builds[i], err = os.ReadFile(filepath.Join(dir, "scopevet")); err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(builds[i], []byte(dir)) {
			t.Errorf("%s stands in what was built there", dir)
		}
	}
	if !bytes.Equal(builds[0], builds[1]) {
		t.Error("two builds differ")
	}
}
