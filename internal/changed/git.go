package changed

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
)

// git runs the git command in a folder and returns what it prints. It runs no
// hook, asks no monitor of files, and fetches nothing.
func git(ctx context.Context, dir string, stdin io.Reader, args ...string) (string, error) {
	options := []string{"--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=" + os.DevNull}
	cmd := exec.CommandContext(ctx, "git", append(options, args...)...)
	cmd.Dir, cmd.Stdin = dir, stdin
	// The first is not known to every git: then any way to fetch is forbidden.
	cmd.Env = append(os.Environ(), "GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=none", "GIT_TERMINAL_PROMPT=0", "GIT_LITERAL_PATHSPECS=0")
	return output(cmd, args[0])
}

// gitDiff returns what git diff prints of two folders within dir. No repository
// and no configuration but the user's counts.
func gitDiff(ctx context.Context, dir, before, after string) (string, error) {
	// Whatever the user's configuration says, the form is this.
	cmd := exec.CommandContext(ctx, "git", "--no-pager", "diff", "--no-index", "--no-color", "--no-ext-diff", "--no-textconv", "--text",
		"--unified=0", "--inter-hunk-context=0", "--find-renames", "--src-prefix=", "--dst-prefix=", "--", before, after)
	cmd.Dir = dir
	cmd.Env = slices.DeleteFunc(os.Environ(), func(v string) bool {
		return strings.HasPrefix(v, "GIT_WORK_TREE=") || strings.HasPrefix(v, "GIT_INDEX_FILE=")
	})
	cmd.Env = append(cmd.Env, "GIT_DIR="+os.DevNull)
	return output(cmd, "diff", 1) // when they differ
}

// output returns what a command prints; the error says why it fails with other
// codes than those.
func output(cmd *exec.Cmd, name string, codes ...int) (string, error) {
	var out, complaint bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &complaint
	err := cmd.Run()
	if errors.Is(err, exec.ErrNotFound) {
		return "", errors.New("git is not installed, or not in PATH")
	}
	if err != nil && !slices.Contains(codes, cmd.ProcessState.ExitCode()) {
		if text := strings.TrimSpace(complaint.String()); text != "" {
			err = errors.New(strings.TrimPrefix(text, "fatal: "))
		}
		return out.String(), fmt.Errorf("git %s: %w", name, err)
	}
	return out.String(), nil
}
