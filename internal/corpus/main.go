// Corpus compares what "scopevet list" finds in real repositories with labels
// that people gave to the scopes in them:
//
//	go run ./internal/corpus -repos folder -labels file [-folders] [-misses] [-false] [owner/name ...]
//
// The folder holds a checkout of each repository as owner/name, with the
// modules it needs in the module cache. It prints, for each repository, how
// many of the labelled requests are listed, how many of them only as scopes that
// are named, and how many of the listed scopes are labelled as no scopes at all;
// with -misses and -false, also these rows.
//
//	go run ./internal/corpus -trees [-chunk 50] folder ...
//
// checks and lists all packages of modules instead, some at a time and each
// several times, and prints the findings, what went wrong, and where the tool
// said something else than the time before.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"text/tabwriter"
)

func main() {
	var o options
	flag.StringVar(&o.repos, "repos", "", "folder with the checkouts")
	flag.StringVar(&o.labels, "labels", "", "file of labels")
	flag.BoolVar(&o.folders, "folders", false, "list only packages in which something is labelled, not whole modules")
	flag.BoolVar(&o.misses, "misses", false, "print the requests that are not listed")
	flag.BoolVar(&o.wrong, "false", false, "print what is listed and is no scope")
	flag.BoolVar(&o.trees, "trees", false, "check and list all packages of the folders' modules")
	flag.IntVar(&o.chunk, "chunk", 50, "with -trees, how many packages at a time")
	flag.Parse()
	o.only = flag.Args()
	if o.trees && (len(o.only) == 0 || o.chunk < 1) || !o.trees && (o.repos == "" || o.labels == "") {
		fmt.Fprintln(os.Stderr, "usage: corpus -repos folder -labels file [-folders] [-misses] [-false] [owner/name ...]")
		fmt.Fprintln(os.Stderr, "       corpus -trees [-chunk 50] folder ...")
		os.Exit(2)
	}
	if err := o.run(context.Background(), os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "corpus:", err)
		os.Exit(1)
	}
}

type options struct {
	repos, labels string
	folders       bool
	misses, wrong bool
	trees         bool
	chunk         int
	only          []string // names of repositories; none: all that are there; of trees, the folders
}

func (o *options) run(ctx context.Context, w io.Writer) error {
	tools, err := os.MkdirTemp("", "corpus")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tools)
	tool := filepath.Join(tools, "scopevet")
	if out, err := exec.CommandContext(ctx, "go", "build", "-o", tool, "github.com/scopevet/scopevet/cmd/scopevet").CombinedOutput(); err != nil {
		return fmt.Errorf("building scopevet: %w\n%s", err, out)
	}
	if o.trees {
		return o.runTrees(ctx, tool, o.only, w)
	}
	labels, err := readLabels(o.labels)
	if err != nil {
		return err
	}
	var all []score
	for _, repo := range labels.repos() {
		dir := filepath.Join(o.repos, filepath.FromSlash(repo))
		if len(o.only) > 0 && !slices.Contains(o.only, repo) {
			continue
		}
		if _, err := os.Stat(dir); err != nil {
			fmt.Fprintf(w, "%s: not checked out\n", repo)
			continue
		}
		listed, problems := list(ctx, tool, dir, labels.of(repo), o.folders)
		s := compare(repo, labels.of(repo), listed)
		s.problems = problems
		all = append(all, s)
	}
	return o.print(w, all)
}

func (o *options) print(w io.Writer, all []score) error {
	total := score{repo: "all"}
	columns := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(columns, "requests\tlisted\tnamed\t%\tlisted scopes\tno scopes\t%\tproblems\t")
	for _, s := range all {
		s.print(columns)
		total.add(s)
	}
	total.print(columns)
	if err := columns.Flush(); err != nil {
		return err
	}
	if o.misses {
		printRows(w, "missed", total.missed)
	}
	if o.wrong {
		printRows(w, "no scope", total.wrong)
	}
	return nil
}

func printRows(w io.Writer, what string, rows []label) {
	for _, l := range rows {
		fmt.Fprintf(w, "%s\t%s\t%s:%d\t%s\t%s\t%s\t%s\n", what, l.repo, l.file, l.line, l.scope, l.kind, l.flow, l.sink)
	}
}
