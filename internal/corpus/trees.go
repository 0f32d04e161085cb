package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"
)

// A tree is what running the tool over all packages of a folder's module has
// shown.
type tree struct {
	dir      string
	packages int
	findings []string // lines of the check
	requests int      // listed requests, and other scopes that are named
	problems []string // lines of what the tool could not read, and how it failed
	differs  []string // what came out otherwise in another run
}

// A way of running the tool has to make no difference to what it prints.
var ways = [][]string{{"GOMAXPROCS=1"}, {"GOMAXPROCS=4"}, {"GOMAXPROCS=4"}}

// runTrees checks and lists all packages of the folders, some at a time, and
// prints what it found, what went wrong, and whether that was the same each time.
func (o *options) runTrees(ctx context.Context, tool string, dirs []string, w io.Writer) error {
	var all []*tree
	for _, dir := range dirs {
		t := &tree{dir: dir}
		packages, err := packagesIn(ctx, dir)
		if err != nil {
			return err
		}
		t.packages = len(packages)
		for some := range slices.Chunk(packages, o.chunk) {
			t.check(ctx, tool, some)
		}
		t.print(w)
		all = append(all, t)
	}
	columns := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(columns, "packages\tfindings\trequests\tproblems\tdiffer\t")
	for _, t := range all {
		fmt.Fprintf(columns, "%d\t%d\t%d\t%d\t%d\t %s\n", t.packages, len(t.findings), t.requests, len(t.problems), len(t.differs), t.dir)
	}
	return columns.Flush()
}

// packagesIn are the import paths of the packages in a folder and below.
func packagesIn(ctx context.Context, dir string) ([]string, error) {
	cmd := exec.CommandContext(ctx, "go", "list", "-e", "./...")
	cmd.Dir, cmd.Env = dir, environment()
	out, err := cmd.Output()
	if err != nil {
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			err = fmt.Errorf("%w\n%s", err, exit.Stderr)
		}
		return nil, fmt.Errorf("%s: go list: %w", dir, err)
	}
	return strings.Fields(string(out)), nil
}

// check checks and lists packages, each in all ways.
func (t *tree) check(ctx context.Context, tool string, packages []string) {
	for _, command := range [][]string{{"-test=false", "-color=never"}, {"list"}} {
		first := t.runs(ctx, tool, append(command, packages...), ways[0])
		for _, way := range ways[1:] {
			if again := t.runs(ctx, tool, append(command, packages...), way); again != first {
				t.differs = append(t.differs, fmt.Sprintf("%s, %s: %s", strings.Join(command, " "), strings.Join(way, " "), packages[0]))
			}
		}
		if command[0] == "list" {
			t.requests += countRequests(first.stdout)
		} else {
			t.findings = append(t.findings, lines(first.stdout)...)
		}
		t.problems = append(t.problems, lines(first.stderr)...)
	}
}

// output is all that one run has said.
type output struct{ stdout, stderr, status string }

func (t *tree) runs(ctx context.Context, tool string, args, env []string) output {
	cmd := exec.CommandContext(ctx, tool, args...)
	cmd.Dir, cmd.Env = t.dir, append(environment(), env...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	status := fmt.Sprint(err)
	if code := cmd.ProcessState.ExitCode(); code != 0 && code != 1 {
		fmt.Fprintln(&stderr, status)
	}
	return output{stdout.String(), stderr.String(), status}
}

// countRequests counts the places in a listing, which are indented by two blanks.
func countRequests(list string) int {
	n := 0
	for _, line := range lines(list) {
		if strings.HasPrefix(line, "  ") && !strings.HasPrefix(line, "   ") {
			n++
		}
	}
	return n
}

func lines(text string) []string {
	if text = strings.TrimRight(text, "\n"); text == "" {
		return nil
	}
	return strings.Split(text, "\n")
}

func (t *tree) print(w io.Writer) {
	for _, part := range []struct {
		what  string
		lines []string
	}{{"finding", t.findings}, {"problem", t.problems}, {"differs", t.differs}} {
		for _, line := range part.lines {
			fmt.Fprintf(w, "%s\t%s\t%s\n", filepath.Base(t.dir), part.what, line)
		}
	}
}

// environment is that of the go command and of the tool: without cgo, no C
// compiler and no C libraries are asked for.
func environment() []string {
	return append(os.Environ(), "CGO_ENABLED=0", "GOWORK=off")
}
