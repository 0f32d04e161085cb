package main

import (
	"bytes"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/scopevet/scopevet/internal/lsp/lsptest"
)

// The kinds of command lines, as what can be wrong concerns them, with the exit
// code that each has when nothing is. -fix comes last as it changes the module.
var (
	ofModule = []wanted{
		{"./...", 1}, {"-f=sarif ./...", 1}, {"-diff ./...", 1}, {"list ./...", 0}, {"lock -o=new.lock", 0}, {"lock -check", 0},
		{"init -o=new.toml", 0}, {"report -markdown", 0}, {"report -html=page.html", 0}, {"-fix ./...", 1},
	}
	ofCatalogue = []wanted{{"check -provider=github repoo", 1}, {"scopes github", 0}}
	ofNothing   = []wanted{{"explain misspelled", 0}, {"version", 0}, {"help", 0}, {"help lock", 0}, {"completion bash", 0}}
	ofEditors   = []wanted{{"lsp", 1}, {"gopls", 1}} // as the editor says nothing
)

type wanted struct {
	line string
	code int
}

// Whatever is wrong, each command says what, in words and with the place; the
// exit code tells the kind, nothing panics or hangs, and nothing is lost.
func TestWrong(t *testing.T) {
	tool, err := exec.LookPath("scopevet")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{"go.mod": loginMod, "login.go": loginGo}
	const usual = -1
	all := slices.Concat(ofCatalogue, ofNothing, ofEditors, ofModule)
	notEditors := slices.Concat(ofCatalogue, ofNothing, ofModule)
	for _, test := range []struct {
		name    string
		prepare string // to be run by a shell in the module
		run     string // what the shell runs, with the command in $C
		lines   []wanted
		code    int
		said    string // on standard error
	}{
		{"nothing", "", "$C </dev/null", all, usual, ""},
		{"a broken scopes.toml", "printf '[checks]\nx = [' >scopes.toml", "$C", append(ofCatalogue, ofModule...), 3, `scopes\.toml:\d+: `},
		{"a broken scopes.toml for nothing", "printf 'x = [' >scopes.toml", "$C", ofNothing, usual, ""},
		{"a file of 50 MB", "truncate -s 50M scopes.toml", "$C", append(ofCatalogue, ofModule...), 3, `scopes\.toml: it has more than 8388608 bytes`},
		{"a file of 50 MB by flag", "truncate -s 50M big.toml", "$C -config=big.toml", append(ofCatalogue, ofModule...), 3, `big\.toml: it has more than 8388608 bytes`},
		{"a file of 50 MB by the environment", "truncate -s 50M big.toml", "SCOPEVET_CONFIG=$PWD/big.toml $C", append(ofCatalogue, ofModule...), 3, `big\.toml: it has more than 8388608 bytes`},
		{"no such file", "", "$C -config=no.toml", slices.Concat(ofCatalogue, ofEditors, ofModule), 2, `-config: .*no\.toml`},
		{"no such file by the environment", "", "SCOPEVET_CONFIG=no.toml $C", slices.Concat(ofCatalogue, ofEditors, ofModule), 2, `SCOPEVET_CONFIG: .*no\.toml`},
		{"an unknown flag", "", "$C -nosuch", slices.Concat(ofCatalogue, ofNothing, ofEditors[:1], ofModule), 2, `unknown flag -nosuch`},
		{"a package that does not type-check", `sed -i.old 's/^var/var wrong int = ""\n\nvar/' login.go`, "$C", ofModule, 3, `login\.go:\d+:\d+: cannot use "" `},
		{"a package that does not parse", "echo '}{' >>login.go", "$C", ofModule, 3, `login\.go:\d+:\d+: expected `},
		{"nothing but nothing", "rm -r *", "$C </dev/null", append(ofCatalogue, ofNothing...), usual, ""},
		{"an empty folder", "rm -r *", "$C", ofModule, -2, `go\.mod`},
		{"no go.mod", "rm go.mod", "$C", ofModule, -2, `go\.mod`},
		{"a broken go.mod", "echo '}' >>go.mod", "$C", ofModule, 3, `go\.mod:\d+`},
		{"no go command", "", "PATH= $C </dev/null", append(ofCatalogue, ofNothing...), usual, ""},
		{"no go command for packages", "", "PATH= $C", ofModule, 3, `scopevet: the go command is not installed, or not in PATH\n`},
		{"GOFLAGS=-mod=mod", "", "GOFLAGS=-mod=mod $C", ofModule, usual, ""},
		{"a full disk behind the output", "", "$C >/dev/full", notEditors, -3, `scopevet: write /dev/stdout: no space left on device\n`},
		{"output that is closed", "", "$C >&-", notEditors, usual, ""},
		{"output that nobody reads", "", "{ $C; echo $? >code; } | true; exit $(sed s/141/0/ code)", notEditors, -4, ""},
		{"input that is closed", "", "$C <&-", notEditors, usual, ""},
		{"no such folder for a file", "", "$C", []wanted{{"lock -o=no/x", 3}, {"init -o=no/x", 3}, {"report -html=no/x", 3}}, 3, `write in .*/no: there is no such folder\n`},
		{"a read-only folder for a file", "mkdir ro; chmod 555 ro", "$C", []wanted{{"lock -o=ro/x", 3}, {"init -o=ro/x", 3}, {"report -html=ro/x", 3}}, 3, `write in .*/ro: it is read-only\n`},
		{"a folder for a file", "", "$C", []wanted{{"lock -o=oauth2", 3}, {"init -force -o=oauth2", 3}, {"report -html=oauth2", 3}}, 3, `oauth2: it is there and is no file\n`},
		{"no such folder", "", "$C -C nowhere", ofModule, 2, `nowhere: no such file or directory`},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			dir := workspace(t, files)
			sh := func(script string, env ...string) (string, string, int) {
				t.Helper()
				cmd := exec.Command("sh", "-c", script)
				cmd.Dir, cmd.Env = dir, slices.Concat(command().Env, []string{"PWD=" + dir}, env)
				var out, errs bytes.Buffer
				cmd.Stdout, cmd.Stderr = &out, &errs
				cmd.Run()
				return out.String(), errs.String(), cmd.ProcessState.ExitCode()
			}
			if _, errs, code := sh(tool + " lock -o=scopes.lock && " + strings.Trim("true\n"+test.prepare, "\n")); code != 0 {
				t.Fatal(errs)
			}
			before := contents(t, dir)
			for _, w := range test.lines {
				if strings.Contains(test.run, ">") && strings.Contains(w.line, "html") { // it prints nothing
					continue
				}
				_, errs, code := sh(strings.ReplaceAll(test.run, "$C", tool+" "+w.line))
				want := test.code == code
				switch test.code {
				case usual:
					want = code == w.code
				case -2: // what needs a module's root, or not
					want = code == 2 || code == 3
				case -3:
					want = code == 3 || strings.Contains("lock -o=new.lock lock -check init -o=new.toml -fix ./...", w.line) && code == w.code
				case -4:
					want = code == 0 || code == w.code
				}
				if !want {
					t.Errorf("%s: exit code %d, want %d (%d): %s", w.line, code, test.code, w.code, errs)
				}
				if said := regexp.MustCompile(test.said); !said.MatchString(errs) && !(test.code == -3 && code != 3) {
					t.Errorf("%s: want %s: %s", w.line, test.said, errs)
				}
				if regexp.MustCompile(`panic|goroutine |internal error|nil pointer|%!|Incorrect Usage`).MatchString(errs) || strings.Count(errs, "\n") > 4 {
					t.Errorf("%s says %s", w.line, errs)
				}
				after := contents(t, dir)
				maps.DeleteFunc(after, func(name, _ string) bool {
					return strings.HasPrefix(name, "new.") || name == "page.html" || name == "code"
				})
				if text := before["login.go"]; w.line == "-fix ./..." && text != "" && after["login.go"] == strings.Replace(text, "repoo", "repo", 1) {
					after["login.go"] = text
				}
				if !maps.Equal(before, after) {
					t.Errorf("%s has changed files: %q", w.line, slices.Sorted(maps.Keys(after)))
				}
			}
		})
	}
}

// contents are the texts of all files of a folder.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := make(map[string]string)
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile(path)
		all[strings.TrimPrefix(path, dir+"/")] = string(text[:min(len(text), 1<<16)])
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// What keeps a server from finding anything is shown, and it stays alive.
func TestLSPWrong(t *testing.T) {
	for _, test := range []struct {
		name  string
		files map[string]string
		env   string
		said  string
	}{
		{"no go command", nil, "PATH=", "the go command is not installed, or not in PATH"},
		{"a broken go.mod", map[string]string{"go.mod": loginMod + "}"}, "X=", "go.mod:"},
	} {
		t.Run(test.name, func(t *testing.T) {
			files := map[string]string{"go.mod": loginMod, "login.go": loginGo}
			maps.Copy(files, test.files)
			cmd := command("lsp")
			cmd.Env = append(cmd.Env, test.env)
			c := lsptest.Start(t, workspace(t, files), cmd)
			c.Initialize(lsptest.Capabilities, nil)
			c.Open("login.go")
			c.Shown(test.said)
			if code := c.Shutdown(); code != 0 {
				t.Errorf("exit code %d", code)
			}
		})
	}
}
