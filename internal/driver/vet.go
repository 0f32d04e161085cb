package driver

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/scopevet/scopevet/analyzer"
	"github.com/scopevet/scopevet/internal/crash"
	"github.com/scopevet/scopevet/internal/govet"
	"github.com/scopevet/scopevet/internal/visible"
)

// The go command runs a vet tool three ways: with -flags and with -V=full, in
// the folder where it was started itself, and then for each package in the
// import closure with the path of a .cfg file, in the package's folder. See
// golang.org/x/tools/go/analysis/unitchecker, which is the same for any
// analyzer; it type-checks the whole closure from source.

// IsVet reports whether these arguments, without the program's name, come from
// "go vet -vettool" or "go fix -fixtool".
func IsVet(args []string) bool {
	return len(args) == 1 && (args[0] == "-flags" || args[0] == "-V=full") || govet.Config(args) != ""
}

// Vet answers the go command, on stdout and stderr as it expects, and returns
// the exit code.
func Vet(args []string, stdout, stderr io.Writer) int {
	opts, rest, err := vetOptions(args, stderr)
	if err == nil {
		err = crash.Guard("go vet's tool", nil, func() error { return opts.answer(rest, stdout, stderr) })
	}
	switch {
	case err == nil:
		return 0
	case errors.Is(err, flag.ErrHelp):
		return 2
	case !errors.Is(err, errFound):
		fmt.Fprintln(stderr, visible.Text(err.Error()))
	}
	return 1
}

// errFound says that what is wrong has been printed, and go vet is to fail.
var errFound = errors.New("printed")

// vetFlags are the flags of one run by the go command.
type vetFlags struct {
	describe        bool
	version         string
	json, fix, diff bool
	checks          string
}

func (v *vetFlags) set() *flag.FlagSet {
	fs := flag.NewFlagSet("scopevet", flag.ContinueOnError)
	fs.BoolVar(&v.describe, "flags", false, "print the flags as JSON")
	fs.StringVar(&v.version, "V", "", "print the version")
	fs.BoolVar(&v.json, "json", false, "print findings and fixes as JSON")
	fs.BoolVar(&v.fix, "fix", false, "apply the fix of each finding instead of printing it")
	fs.BoolVar(&v.diff, "diff", false, "with -fix, print the change as a unified diff instead of applying it")
	fs.StringVar(&v.checks, "scopevet.checks", "", "names of checks to switch on, or off with a leading \"-\", separated by commas")
	return fs
}

func vetOptions(args []string, stderr io.Writer) (v *vetFlags, rest []string, err error) {
	v = new(vetFlags)
	fs := v.set()
	fs.SetOutput(stderr)
	err = fs.Parse(args)
	return v, fs.Args(), err
}

func (v *vetFlags) answer(args []string, stdout, stderr io.Writer) error {
	switch {
	case v.describe:
		return v.printFlags(stdout)
	case v.version != "":
		return printBuildID(stdout)
	}
	u, err := readVetUnit(args[0])
	if err != nil {
		return err
	}
	return v.vet(u, stdout, stderr)
}

// printFlags lists the flags that the go command may hand through. The path of
// a scopes.toml is not among them: the go command caches what a tool says and
// knows nothing of the file's content, so it is named by SCOPEVET_CONFIG.
func (v *vetFlags) printFlags(w io.Writer) error {
	type description struct {
		Name  string
		Bool  bool
		Usage string
	}
	var all []description
	v.set().VisitAll(func(f *flag.Flag) {
		if f.Name != "flags" && f.Name != "V" {
			b, ok := f.Value.(interface{ IsBoolFlag() bool })
			all = append(all, description{f.Name, ok && b.IsBoolFlag(), f.Usage})
		}
	})
	return json.NewEncoder(w).Encode(all)
}

// vet analyses one package and delivers what it found. Of a dependency there is
// nothing to tell.
func (v *vetFlags) vet(u *vetUnit, stdout, stderr io.Writer) error {
	if u.VetxOnly && !u.Ours() {
		return u.writeFacts(newFactStore())
	}
	collectLate()
	a := analyzer.New(analyzer.Options{Checks: SplitChecks(v.checks)})
	facts, err := u.readFacts(a.FactTypes)
	if err != nil {
		return err
	}
	var result *Result
	err = crash.Guard("package "+u.ID, nil, func() (err error) {
		result, err = u.analyze(a, facts)
		return err
	})
	if err != nil && (!u.VetxOnly || crash.As(err) != nil) { // where facts only are wanted, other runs say what is wrong
		return err
	}
	if err := u.writeFacts(facts); err != nil || u.VetxOnly {
		return err
	}
	if len(result.Problems) > 0 && u.SucceedOnTypecheckFailure {
		return nil
	}
	if u.Stdout != "" {
		f, err := os.Create(u.Stdout)
		if err != nil {
			return err
		}
		defer f.Close()
		stdout = f
	}
	return v.deliver(u, result, stdout, stderr)
}

func (v *vetFlags) deliver(u *vetUnit, result *Result, stdout, stderr io.Writer) error {
	switch {
	case len(result.Problems) > 0:
		for _, p := range result.Problems {
			fmt.Fprintln(stderr, p.visible())
		}
		return errFound
	case v.fix && v.diff:
		return printVetDiff(stdout, result.Findings)
	case v.fix && u.FixArchive != "":
		return archiveFixes(u.FixArchive, u.ID, result.Findings)
	case v.fix:
		_, err := ApplyFixes(result.Findings)
		return err
	case v.json:
		return PrintJSON(stdout, result)
	case len(result.Findings) > 0:
		for _, f := range result.Findings {
			fmt.Fprintf(stderr, "%s: %s\n", visible.Line(f.Pos.String()), visible.Line(f.Message))
		}
		return errFound
	}
	return nil
}

// SplitChecks reads the value of a -checks flag: names of checks separated by
// commas, "-" before one that is switched off and perhaps "+" before one that
// is switched on.
func SplitChecks(value string) []string {
	var names []string
	for name := range strings.SplitSeq(value, ",") {
		if name = strings.TrimPrefix(strings.TrimSpace(name), "+"); name != "" {
			names = append(names, name)
		}
	}
	return names
}
