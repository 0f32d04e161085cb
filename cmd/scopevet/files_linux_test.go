package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// shellIn runs a script in a folder, in namespaces of its own, and returns what
// it prints. It reports false where the machine does not allow that.
func shellIn(t *testing.T, dir, script string, namespaces uintptr, uid int) (string, bool) {
	t.Helper()
	cmd := exec.Command("sh", "-c", script)
	cmd.Dir, cmd.Env = dir, append(command().Env, "PWD="+dir)
	cmd.SysProcAttr = &syscall.SysProcAttr{
		Cloneflags:  syscall.CLONE_NEWUSER | namespaces,
		UidMappings: []syscall.SysProcIDMap{{ContainerID: uid, HostID: os.Getuid(), Size: 1}},
		GidMappings: []syscall.SysProcIDMap{{ContainerID: uid, HostID: os.Getgid(), Size: 1}},
	}
	out, err := cmd.CombinedOutput()
	if errors.Is(err, syscall.EPERM) || errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EINVAL) || bytes.Contains(out, []byte("mount: ")) {
		t.Logf("this machine has no namespaces for us: %v", err)
		return "", false
	}
	if err != nil {
		t.Errorf("%v: %s", err, out)
	}
	return string(out), true
}

// A disk, here one of a megabyte, fills up while files are written beside the
// old ones: the second of three has no room. Nothing has changed then, nothing is
// left, and with more room all are fixed.
func TestDiskFull(t *testing.T) {
	files := map[string]string{"go.mod": loginMod}
	for _, name := range []string{"a", "b", "c"} {
		files[name+"/"+name+".go"] = strings.Replace(loginGo, "package login", "package "+name, 1) + strings.Repeat("// more\n", 6000)
	}
	dir := t.TempDir()
	if err := os.Rename(workspace(t, files), filepath.Join(dir, "old")); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "disk"), 0o755); err != nil {
		t.Fatal(err)
	}
	out, ok := shellIn(t, dir, `set -e
		mount -t tmpfs -o size=1m none disk
		cp -r old/. disk
		dd if=/dev/zero of=disk/fill bs=1k 2>/dev/null || true
		truncate -s -70K disk/fill
		cd disk
		for what in "-fix ./..." "report -html=../disk/page.html" "lock -o=full.lock"; do
			test "$what" = "-fix ./..." || dd if=/dev/zero of=more bs=1k 2>/dev/null || true
			scopevet $what || echo code $?
			rm -f more
		done
		mv fill ../fill
		diff -r . ../old && echo as before
		scopevet -fix ./... || echo code $?`, syscall.CLONE_NEWNS, 0)
	if want := regexp.MustCompile(`(?s)^(scopevet: write \S+/disk/\S+: no space left on device\ncode 3\n){3}as before\n.*fixed 3 of 6 findings in 3 files\n.*code 1\n$`); ok && !want.MatchString(out) {
		t.Errorf("%s\nwant %s", out, want)
	}
}

// A tree that nobody can write to is checked as any other; what is to be written
// into it is an error.
func TestReadOnlyTree(t *testing.T) {
	dir := workspace(t, map[string]string{"go.mod": loginMod, "login.go": loginGo})
	out, ok := shellIn(t, dir, `set -e
		mount --bind . . && mount -o remount,ro,bind . && cd "$PWD"
		scopevet || echo code $?
		for what in -fix lock "lock -o=x" init "report -html=page.html"; do
			scopevet $what || echo code $?
		done
		scopevet list >/dev/null && scopevet report -markdown >/dev/null && scopevet lock -o=../scopes.lock && rm ../scopes.lock && echo written elsewhere
		ls -A`, syscall.CLONE_NEWNS, 0)
	if want := regexp.MustCompile(`^login\.go:9:\d+: .*"repoo".*\nlogin\.go:14:.*\ncode 1\n(scopevet: .*: read-only file system\ncode 3\n){5}written elsewhere\ngo\.mod\nlogin\.go\noauth2\n$`); ok && !want.MatchString(out) {
		t.Errorf("%s\nwant %s", out, want)
	}
}

// What may not be read is named, and what may is checked.
func TestUnreadable(t *testing.T) {
	for _, test := range []struct{ locked, run, want string }{
		{"b/b.go", "scopevet ./...", `^a/a\.go:9:\d+: .*"repoo".*\n(?s:.*)b/b\.go: permission denied\n(?s:.*)code 3\n$`},
		{"b", "scopevet ./a ./b", `^a/a\.go:9:\d+: .*"repoo".*\n(?s:.*)b: permission denied\n(?s:.*)code 3\n$`},
		{"b/b.go", "scopevet -fix ./a ./b", `b/b\.go: permission denied\n(?s:.*)code 3\n$`},
		{"b/b.go", "scopevet lock", `b/b\.go: permission denied\nscopevet: \S*scopes\.lock has not been written; .*\ncode 3\n$`},
		{"go.mod", "scopevet ./a", `go\.mod: permission denied\n(?s:.*)code 3\n$`},
		{"scopes.toml", "scopevet ./a", `scopes\.toml: permission denied\n(?s:.*)code 3\n$`},
		{"scopes.toml", "scopevet check -provider=github repo", `^scopevet: .*scopes\.toml: permission denied\ncode 3\n$`},
		{"scopes.toml", "scopevet -config=scopes.toml ./a", `scopes\.toml: permission denied\n(?s:.*)code 3\n$`},
		{"scopes.lock", "scopevet lock -check", `^scopevet: .*scopes\.lock: permission denied\ncode 3\n$`},
	} {
		t.Run(test.locked+" "+test.run, func(t *testing.T) {
			dir := workspace(t, map[string]string{
				"go.mod": loginMod, "scopes.toml": "[checks]\n", "scopes.lock": "",
				"a/a.go": strings.Replace(loginGo, "package login", "package a", 1), "b/b.go": strings.Replace(loginGo, "package login", "package b", 1),
			})
			locked := filepath.Join(dir, test.locked)
			if err := os.Chmod(locked, 0); err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { os.Chmod(locked, 0o755) })
			// Root may read all, so it is another user in there.
			out, ok := shellIn(t, dir, test.run+" 2>&1; echo code $?", 0, 1000)
			if ok && (!regexp.MustCompile(test.want).MatchString(out) || strings.Contains(out, "internal error")) {
				t.Errorf("%s\nwant %s", out, test.want)
			}
		})
	}
}

// The command is killed while it fixes 100 files, at whatever moment: each file
// is the old one or the new one, what is left beside them is no Go file, and the
// next run does the rest.
func TestFixKilled(t *testing.T) {
	const n = 100
	text := func(i int) string { return strings.Replace(loginGo, "package login", fmt.Sprint("package p", i), 1) }
	interrupted := 0
	for try := range 8 {
		files := map[string]string{"go.mod": loginMod}
		for i := range n {
			files[fmt.Sprintf("p/file%d.go", i)] = strings.NewReplacer("github =", fmt.Sprintf("github%d =", i), "linkedin =", fmt.Sprintf("linkedin%d =", i)).Replace(text(0))
		}
		dir := workspace(t, files)
		pkg := filepath.Join(dir, "p")
		aside := func() int {
			entries, err := os.ReadDir(pkg)
			if err != nil {
				t.Fatal(err)
			}
			return len(slices.DeleteFunc(entries, func(e os.DirEntry) bool { return e.Name()[0] != '.' }))
		}
		cmd := command("-fix", "./p")
		cmd.Dir = dir
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		ended := make(chan struct{})
		go func() {
			cmd.Wait()
			close(ended)
		}()
		// Half of the tries end while files are written beside the old ones, half
		// while they take their names.
		from := 1
		if try%2 == 1 {
			from = n - 1
		}
		for running := true; running && aside() < from; {
			select {
			case <-ended:
				running = false
			default:
			}
		}
		time.Sleep(time.Duration(try) * 600 * time.Microsecond)
		cmd.Process.Kill()
		<-ended
		left, fixed := aside(), 0
		for name, old := range files {
			got, err := os.ReadFile(filepath.Join(dir, name))
			if err != nil {
				t.Fatal(err)
			}
			switch string(got) {
			case old:
			case strings.Replace(old, "repoo", "repo", 1):
				fixed++
			default:
				t.Fatalf("%s is neither as before nor fixed: %q", name, got)
			}
		}
		if left > 0 || fixed > 0 && fixed < n {
			interrupted++
		}
		if extra, _ := filepath.Glob(filepath.Join(pkg, ".*.go")); len(extra) > 0 {
			t.Errorf("a Go file is left: %q", extra)
		}
		again := command("-fix", "./p")
		again.Dir = dir
		if out, err := again.CombinedOutput(); again.ProcessState.ExitCode() != 1 || fixed < n && !strings.Contains(string(out), fmt.Sprintf("fixed %d of %d findings", n-fixed, 2*n-fixed)) {
			t.Fatalf("the next run, after %d of %d: %v: %.300s", fixed, n, err, out)
		}
	}
	if interrupted == 0 {
		t.Error("none of the runs was interrupted")
	}
	t.Logf("%d runs were interrupted", interrupted)
}
