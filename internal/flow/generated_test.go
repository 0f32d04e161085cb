package flow

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"go/ast"
	"go/constant"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"hash/fnv"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

var (
	units = flag.Int("units", 200, "how many units TestGenerated writes")
	seed  = flag.Uint64("seed", 10, "from which bytes it makes them")
	small = flag.Bool("shrink", false, "look for the shortest unit that fails; it takes a minute")
)

// TestGenerated compares what is said of programs that a grammar writes with
// what they print. FuzzGenerated goes on from there.
func TestGenerated(t *testing.T) {
	compare(t, random(*seed, *units))
}

// FuzzGenerated compares as TestGenerated does. Each input makes one program of
// a few units: the first is written as the input says, the others as it says in
// part. An input must not take ten seconds. What is found is best looked at with -run and -shrink.
func FuzzGenerated(f *testing.F) {
	f.Add([]byte("seed"))
	if _, err := exports(); err != nil { // which takes long where the caches are empty
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 1000 {
			return
		}
		compare(t, derived(data, 5))
	})
}

// random are the bytes for n units.
func random(seed uint64, n int) [][]byte {
	r := rand.New(rand.NewPCG(seed, 0))
	all := make([][]byte, n)
	for i := range all {
		all[i] = make([]byte, 50+r.IntN(500))
		for j := range all[i] {
			all[i][j] = byte(r.Uint32())
		}
	}
	return all
}

// derived are the data and n variants of it: with a few bytes changed, or with
// another end.
func derived(data []byte, n int) [][]byte {
	h := fnv.New64a()
	h.Write(data)
	r := rand.New(rand.NewPCG(h.Sum64(), 1))
	all := [][]byte{data}
	for len(all) <= n {
		d := slices.Clone(data)
		for i := range d {
			if r.IntN(12) == 0 {
				d[i] = byte(r.Uint32())
			}
		}
		d = d[:r.IntN(len(d)+1)]
		for range r.IntN(400) {
			d = append(d, byte(r.Uint32()))
		}
		all = append(all, d)
	}
	return all
}

// compare makes one program of a unit for each of the data.
func compare(t *testing.T, data [][]byte) {
	bad := failures(t, data)
	shown := 0
	for i, why := range bad {
		if why == "" {
			continue
		}
		if shown++; shown > 3 {
			t.Errorf("and more")
			return
		}
		failing := data[i]
		if *small {
			failing, why = shrink(t, failing, why)
		}
		t.Errorf("%s\n%s\n%#v", why, unit(1, failing), failing)
	}
}

// shrink looks for fewer and smaller bytes that still fail.
func shrink(t *testing.T, data []byte, why string) ([]byte, string) {
	var r = rand.New(rand.NewPCG(1, 2))
	for still := 0; still < 2; {
		var all [][]byte
		for range 40 {
			d := slices.Clone(data)
			switch r.IntN(4) {
			case 0:
				d = d[:r.IntN(len(d)+1)]
			case 1:
				if len(d) > 0 {
					i := r.IntN(len(d))
					d = slices.Delete(d, i, min(len(d), i+1+r.IntN(20)))
				}
			default:
				for range 1 + r.IntN(4) {
					if len(d) > 0 {
						i := r.IntN(len(d))
						for j := i; j < min(len(d), i+1+r.IntN(8)); j++ {
							d[j] = 0
						}
					}
				}
			}
			all = append(all, d)
		}
		better := false
		for i, w := range failures(t, all) {
			if w != "" && kindOf(w) == kindOf(why) && weight(all[i]) < weight(data) {
				data, why, better = all[i], w, true
			}
		}
		still++
		if better {
			still = 0
		}
	}
	return data, why
}

func kindOf(why string) string { kind, _, _ := strings.Cut(why, ":"); return kind }

func weight(data []byte) int {
	return len(unit(1, data))*10 + len(data)
}

// failures makes a program of the units, runs it, and says of each unit what
// is wrong with what flow says of it.
func failures(t *testing.T, data [][]byte) []string {
	var src strings.Builder
	src.WriteString(head)
	for i, d := range data {
		src.WriteString(unit(i+1, d))
	}
	printed := run(t, src.String(), len(data))
	return judge(t, src.String(), len(data), printed)
}

const head = `package main

import (
	"cmp"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
	"sync"
)

var (
	_ = fmt.Sprint
	_ = cmp.Or[int]
	_ = maps.Keys[map[int]int]
	_ = slices.Clone[[]int]
	_ = strings.Join
	_ = sync.OnceFunc
)

const stop = "stop"

func Ptr[T any](v T) *T                      { return &v }
func StringPtr(s string) *string             { return &s }
func same[T any](v T) T                      { return v }
func glue[T ~string](a, b T) T               { return a + b }
func before(a, _ string, _ bool) string      { return a }
func pack(all ...string) []string            { return all }
func overwrite(l []string, s string)         { l[0] = s }
func assign(p *string, s string)             { *p = s }
func first(all ...string) string {
	if len(all) == 0 {
		return ""
	}
	return all[0]
}
func each(l []string, f func(string) string) (all []string) {
	for _, s := range l {
		all = append(all, f(s))
	}
	return all
}
func sequence(l []string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, s := range l {
			if !yield(s) {
				return
			}
		}
	}
}
`

// stubs are the functions that flow must know nothing of.
const stubs = `
func cond(int) bool
func unknown(int) string
func unknownList(int) []string
func number(int) int
func more() bool
func step()
func bound(...int)
func textSink(int, string)
func listSink(int, []string)
func argSink(int, ...string)
`

const runtime = `package main

import (
	"bufio"
	"os"
	"runtime"
	"strconv"
	"time"
)

// A text that is doubled again and again would take all memory that there is.
func init() {
	go func() {
		for range time.Tick(5 * time.Millisecond) {
			var use runtime.MemStats
			if runtime.ReadMemStats(&use); use.HeapAlloc > 500_000_000 {
				os.Exit(outgrown)
			}
		}
	}()
}

var (
	state  uint64
	rounds int
	steps  int
	seen   = make(map[string]bool)
	out    = bufio.NewWriter(os.Stdout)
	words  = []string{"", "u1", "u2 u3", "u4,u5", " u6", "k0", "k1"}
)

func next() uint64 {
	step()
	state = state*6364136223846793005 + 1442695040888963407
	return state >> 33
}
func cond(int) bool           { return next()%2 == 1 }
func unknown(int) string      { return words[next()%uint64(len(words))] }
func unknownList(int) []string {
	var all []string
	for range next() % 3 {
		all = append(all, unknown(0))
	}
	return all
}
func number(int) int { return int(next() % 3) }
func more() bool {
	rounds++
	return rounds < 12 && next()%3 != 0
}
func step() {
	if steps++; steps > 400 {
		panic(stop)
	}
}
func bound(all ...int) {
	for _, n := range all {
		if n > 300 {
			panic(stop)
		}
	}
}
func textSink(at int, s string)      { listSink(at, []string{s}) }
func argSink(at int, all ...string)  { listSink(at, all) }
func listSink(at int, all []string) {
	step()
	line := strconv.Itoa(at)
	for _, s := range all {
		if len(line)+len(s) > 3000 {
			panic(stop)
		}
		line += "\t" + strconv.Quote(s)
	}
	if !seen[line] {
		seen[line] = true
		out.WriteString(line + "\n")
	}
}

func main() {
	defer out.Flush()
	for i, f := range all {
		for range 24 {
			steps, rounds = 0, 0
			func() {
				defer func() { recover() }()
				f()
			}()
		}
		_ = i
	}
}

var all = []func(){
`

// exports writes down where the compiled packages are that programs import. The
// compiler and the linker themselves, which need no more, take a fourth of the time
// that the go command does.
var exports = sync.OnceValues(func() (config []byte, err error) {
	list := exec.Command("go", "list", "-export", "-deps", "-f", "{{with .Export}}packagefile {{$.ImportPath}}={{.}}{{end}}",
		"bufio", "cmp", "fmt", "iter", "maps", "os", "runtime", "slices", "strconv", "strings", "sync", "time")
	list.Env = append(os.Environ(), "GOFLAGS=", "CGO_ENABLED=0")
	if config, err = list.Output(); err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	return config, nil
})

// outgrown is the exit code of a program that takes too much memory.
const outgrown = 9

// run builds and runs the program and returns what it printed: of each sink,
// the lists that came there. Of a program that takes too much memory, it is nothing.
func run(t *testing.T, src string, n int) map[int][][]string {
	config, err := exports()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	var main strings.Builder
	main.WriteString(strings.ReplaceAll(runtime, "outgrown", strconv.Itoa(outgrown)))
	for i := range n {
		fmt.Fprintf(&main, "unit%d,\n", i+1)
	}
	main.WriteString("}\n")
	for name, text := range map[string]string{"importcfg": string(config), "units.go": src, "main.go": main.String()} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	for _, args := range [][]string{
		{"compile", "-N", "-l", "-p", "main", "-lang", "go1.26", "-importcfg", "importcfg", "-o", "main.a", "-pack", "units.go", "main.go"},
		{"link", "-s", "-w", "-importcfg", "importcfg", "-o", "generated", "main.a"},
	} {
		tool := exec.CommandContext(ctx, "go", append([]string{"tool"}, args...)...)
		tool.Dir = dir
		if text, err := tool.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v: %s", args[0], err, text)
		}
	}
	program := exec.CommandContext(ctx, filepath.Join(dir, "generated"))
	var stderr bytes.Buffer
	program.Stderr = &stderr
	text, err := program.Output()
	if program.ProcessState != nil && program.ProcessState.ExitCode() == outgrown {
		return nil // which has nothing to compare
	}
	if err != nil {
		t.Fatalf("%v: %s", err, stderr.String()[:min(stderr.Len(), 3000)])
	}
	printed := make(map[int][][]string)
	for line := range strings.Lines(string(text)) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		at, err := strconv.Atoi(fields[0])
		if err != nil {
			t.Fatal(err)
		}
		all := []string{}
		for _, f := range fields[1:] {
			s, err := strconv.Unquote(f)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, s)
		}
		printed[at] = append(printed[at], all)
	}
	return printed
}

var std = importer.Default()

// judge asks for the argument of every sink and compares.
func judge(t *testing.T, src string, n int, printed map[int][][]string) []string {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "units.go", src+stubs, 0)
	if err != nil {
		t.Fatal(err)
	}
	info := &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{},
		Uses: map[*ast.Ident]types.Object{}, Selections: map[*ast.SelectorExpr]*types.Selection{},
		Implicits: map[ast.Node]types.Object{},
	}
	conf := types.Config{Importer: std}
	checked, err := conf.Check("main", fset, []*ast.File{f}, info)
	if err != nil {
		t.Fatal(err)
	}
	pkg := New(checked, []*ast.File{f}, info)
	bad := make([]string, n)
	ast.Inspect(f, func(node ast.Node) bool {
		call, ok := node.(*ast.CallExpr)
		if !ok {
			return true
		}
		id, _ := call.Fun.(*ast.Ident)
		if id == nil || len(call.Args) == 0 || !strings.HasSuffix(id.Name, "Sink") {
			return true
		}
		where, _ := constant.Int64Val(info.Types[call.Args[0]].Value)
		at := int(where)
		var v Value
		switch id.Name {
		case "textSink":
			v = pkg.Texts(call.Args[1])
		case "listSink":
			v = pkg.List(call.Args[1])
		case "argSink":
			v = pkg.Arguments(call, 1)
		}
		why := ""
		if pkg.budget < -10*work {
			why = fmt.Sprintf("work: %d steps", work-pkg.budget)
		}
		if why == "" {
			why = contradiction(v, printed[at], id.Name == "textSink")
		}
		if why != "" && bad[at/100-1] == "" {
			bad[at/100-1] = fmt.Sprintf("%s\nsink %d: said %s", why, at%100, describe(v))
		}
		return true
	})
	return bad
}

// contradiction says what of the printed lists cannot be, if v is the truth. A text
// that is joined of a list may have its elements more often: a list grows from call to
// call, and what comes from one literal is not said twice.
func contradiction(v Value, printed [][]string, text bool) string {
	for _, e := range v.Elems {
		if strings.Contains(describe(Value{Elems: []Elem{e}}), "MISPLACED") {
			return "misplaced: " + describe(v)
		}
	}
	if !v.closed() {
		return ""
	}
	for _, all := range printed {
		for _, s := range all {
			if !slices.ContainsFunc(v.Elems, func(e Elem) bool { return e.matches(s) || e.repeats(s) }) {
				return fmt.Sprintf("missed: %q in %q", s, all)
			}
		}
		if text {
			continue
		}
		for _, e := range v.Elems {
			s, gaps := e.Text()
			if len(e.Choices) > 0 || len(gaps) > 0 {
				continue
			}
			certain := 0
			for _, f := range v.Elems {
				if other, gaps := f.Text(); other == s && len(gaps) == 0 && len(f.Choices) == 0 {
					certain++
				}
			}
			have := 0
			for _, p := range all {
				if p == s {
					have++
				}
			}
			if have < certain {
				return fmt.Sprintf("certain: %q is not %d times in %q", s, certain, all)
			}
		}
	}
	return ""
}

// closed reports whether the value claims to be all that there may be. Of a list
// that is joined, neither how often an element is in it is known nor the order,
// where it hangs on branches or there may be others.
func (v Value) closed() bool {
	return !v.Open && !slices.ContainsFunc(v.Elems, func(e Elem) bool {
		joined := slices.ContainsFunc(e.Via, func(s Step) bool { return s.Kind == "join" })
		_, gaps := e.Text()
		return e.Guess != 0 || joined && len(e.Choices)+len(gaps) > 0
	})
}

// repeats reports whether the element is joined, and the text of all the same pieces.
func (e Elem) repeats(s string) bool {
	if !slices.ContainsFunc(e.Via, func(s Step) bool { return s.Kind == "join" }) {
		return false
	}
	all := []string{"[ ,]"} // what stands between two is not known where one is said
	for _, p := range e.Pieces {
		if !p.Known || !strings.Contains(s, p.Text) {
			return false
		}
		all = append(all, regexp.QuoteMeta(p.Text))
	}
	return regexp.MustCompile("(?s)^(" + strings.Join(all, "|") + ")*$").MatchString(s)
}

// matches reports whether the element can be the text.
func (e Elem) matches(s string) bool {
	var b strings.Builder
	b.WriteString("(?s)^")
	_, gaps := e.Text()
	for i, p := range e.Pieces {
		if len(gaps) > 0 && p.Join != nil { // shown also where nothing may be joined
			b.WriteString("(" + regexp.QuoteMeta(p.Text) + ")?")
		} else if p.Known && i == 1 && !e.Pieces[0].Known && s == strings.TrimSpace(s) { // trimmed, where the gap is blank
			text := strings.TrimLeft(p.Text, " ")
			b.WriteString(strings.Repeat(" ?", len(p.Text)-len(text)) + regexp.QuoteMeta(text))
		} else if p.Known {
			b.WriteString(regexp.QuoteMeta(p.Text))
		} else {
			b.WriteString(".*")
		}
	}
	return regexp.MustCompile(b.String() + "$").MatchString(s)
}
