package flow

import (
	"fmt"
	"slices"
	"strings"
)

// A grammar writes a Go program that is told by bytes: each byte chooses among
// the ways to go on. Where there are no more it chooses the first, which is the
// shortest, so that fewer and smaller bytes make a simpler program.
//
// Every literal is another text: what is printed tells which of them it came
// from.
type grammar struct {
	data []byte

	id     int      // of the unit, which its names end with
	decls  []string // at package level
	vars   []variable
	funcs  []function
	names  int
	words  int
	sinks  int
	pairs  int // how many more expressions may take two lists or texts
	depth  int // of statements
	loops  int
	grown  []string // variables written in the loop
	result []kind   // of the function that is written
	named  bool     // its results have names
	inLit  int
	ifaces bool // an interface is used
	plain  bool // what is written must not panic
	// levels and options say that what they are has to be declared.
	levels, options bool
}

type kind string

const (
	str     kind = "string"
	list    kind = "[]string"
	array   kind = "[2]string"
	ptr     kind = "*string"
	listPtr kind = "*[]string"
	texts   kind = "map[string]string"
	lists   kind = "map[string][]string"
	config  kind = "config"
	confPtr kind = "*config"
	configs kind = "[]config"
	iface   kind = "iface"
	scope   kind = "scope"
	scopes  kind = "[]scope"
	any_    kind = "any"
	thunk   kind = "func() string"
	editor  kind = "func(string) string"
	builder kind = "strings.Builder"
	outer   kind = "derived"
	hooks   kind = "hooks"
	flag_   kind = "bool"
)

// goType is the kind as it is written in the unit.
func (g *grammar) goType(k kind) string {
	s := string(k)
	for _, own := range []string{"config", "iface", "scope", "derived", "hooks"} {
		s = strings.ReplaceAll(s, own, fmt.Sprintf("%s%d", own, g.id))
	}
	return s
}

type variable struct {
	name  string
	kind  kind
	fixed bool // must not be assigned
}

type function struct {
	name     string
	params   []kind
	variadic bool
	results  []kind
}

// choose is a number below n, the next byte's.
func (g *grammar) choose(n int) int {
	if len(g.data) == 0 || n < 2 {
		return 0
	}
	b := g.data[0]
	g.data = g.data[1:]
	return int(b) % n
}

func (g *grammar) maybe() bool { return g.choose(2) == 1 }

func (g *grammar) name(prefix string) string {
	g.names++
	return fmt.Sprintf("%s%d_%d", prefix, g.names, g.id)
}

// word is a text that no other literal has.
func (g *grammar) word() string {
	g.words++
	return fmt.Sprintf("w%d", g.words)
}

func (g *grammar) literal() string {
	switch g.choose(12) {
	case 1:
		return fmt.Sprintf("%q", g.word()+" "+g.word())
	case 2:
		return fmt.Sprintf("%q", g.word()+","+g.word())
	case 3:
		return fmt.Sprintf("%q", " "+g.word()+"\t")
	case 4:
		return `""`
	case 5:
		return "`" + g.word() + "`"
	case 6:
		return fmt.Sprintf(`"\x41%s\u00e9"`, g.word())
	case 7:
		return fmt.Sprintf("%q", "x:"+g.word())
	}
	return fmt.Sprintf("%q", g.word())
}

func (g *grammar) separator() string {
	return []string{`" "`, `","`, `", "`, `""`}[g.choose(4)]
}

// pick returns the name of a variable of the kind.
func (g *grammar) pick(k kind, assign bool) (string, bool) {
	var all []string
	seen := make(map[string]bool)
	for i := len(g.vars) - 1; i >= 0; i-- {
		v := g.vars[i]
		if !seen[v.name] && v.kind == k && !(assign && v.fixed) {
			all = append(all, v.name)
		}
		seen[v.name] = true
	}
	if len(all) == 0 {
		return "", false
	}
	return all[g.choose(len(all))], true
}

// expr is an expression of the kind; deep bounds how it nests.
func (g *grammar) expr(k kind, deep int) string {
	if deep <= 0 || len(g.data) == 0 {
		if v, ok := g.pick(k, false); ok && g.maybe() {
			return apart(k, v)
		}
		return g.simple(k)
	}
	if g.choose(3) == 1 {
		if v, ok := g.pick(k, false); ok {
			return apart(k, v)
		}
	}
	if g.choose(6) == 1 {
		if c, ok := g.callOf(k, deep); ok {
			return c
		}
	}
	deep--
	switch k {
	case str:
		return g.text(deep)
	case list:
		return g.list(deep)
	case array:
		return fmt.Sprintf("[2]string{%s, %s}", g.expr(str, deep), g.expr(str, deep))
	case ptr:
		switch v, ok := g.pick(str, true); {
		case ok && g.maybe():
			return "&" + v
		case g.maybe():
			return fmt.Sprintf("StringPtr(%s)", g.expr(str, deep))
		}
		return fmt.Sprintf("Ptr(%s)", g.expr(str, deep))
	case listPtr:
		if v, ok := g.pick(list, true); ok && g.maybe() {
			return "&" + v
		}
		return fmt.Sprintf("Ptr(%s)", g.expr(list, deep))
	case texts:
		return g.table("map[string]string", str, deep)
	case lists:
		return g.table("map[string][]string", list, deep)
	case config:
		return g.config(deep)
	case confPtr:
		if v, ok := g.pick(config, true); ok && g.maybe() {
			return "&" + v
		}
		if g.choose(4) == 1 && !g.plain {
			return g.made(deep)
		}
		return "&" + g.config(deep)
	case configs:
		var all []string
		for range g.choose(3) {
			all = append(all, g.expr(config, deep))
		}
		return fmt.Sprintf("[]config%d{%s}", g.id, strings.Join(all, ", "))
	case iface:
		g.ifaces = true
		return g.expr(confPtr, deep)
	case scope:
		return fmt.Sprintf("scope%d(%s)", g.id, g.expr(str, deep))
	case scopes:
		var all []string
		for range g.choose(3) {
			all = append(all, g.expr(scope, deep))
		}
		return fmt.Sprintf("[]scope%d{%s}", g.id, strings.Join(all, ", "))
	case outer:
		return fmt.Sprintf("derived%d{config%[1]d: %s, x: %s}", g.id, g.config(deep), g.expr(str, deep))
	case hooks:
		return fmt.Sprintf("hooks%d{f: %s, e: %s}", g.id, g.expr(thunk, deep), g.expr(editor, deep))
	case any_:
		if g.choose(3) == 1 {
			return g.expr(list, deep)
		}
		return g.expr(str, deep)
	case thunk:
		return g.thunk(deep)
	case editor:
		return g.editor(deep)
	case flag_:
		return g.condition(deep)
	}
	return g.simple(k)
}

// apart is a variable as a value. Of a list it has no room for more: what two
// others append to it would be written to the same place, one over the other.
// That is not followed.
func apart(k kind, v string) string {
	if k == list {
		return "slices.Clip(" + v + ")"
	}
	return v
}

// simple is the shortest expression of the kind.
func (g *grammar) simple(k kind) string {
	switch k {
	case str:
		return g.literal()
	case scope:
		return fmt.Sprintf("scope%d(%s)", g.id, g.literal())
	case list:
		return fmt.Sprintf("[]string{%s}", g.literal())
	case array:
		return fmt.Sprintf("[2]string{%s}", g.literal())
	case ptr:
		return fmt.Sprintf("Ptr(%s)", g.literal())
	case listPtr:
		return fmt.Sprintf("&[]string{%s}", g.literal())
	case texts:
		return fmt.Sprintf(`map[string]string{"k0": %s}`, g.literal())
	case lists:
		return fmt.Sprintf(`map[string][]string{"k0": {%s}}`, g.literal())
	case config:
		return fmt.Sprintf("config%d{s: %s}", g.id, g.literal())
	case confPtr, iface:
		g.ifaces = g.ifaces || k == iface
		return fmt.Sprintf("&config%d{s: %s}", g.id, g.literal())
	case configs:
		return fmt.Sprintf("[]config%d{{s: %s}}", g.id, g.literal())
	case scopes:
		return fmt.Sprintf("[]scope%d{%s}", g.id, g.literal())
	case outer:
		return fmt.Sprintf("derived%d{x: %s}", g.id, g.literal())
	case hooks:
		return fmt.Sprintf("hooks%d{f: func() string { return %s }}", g.id, g.literal())
	case any_:
		return fmt.Sprintf("any(%s)", g.literal())
	case thunk:
		return fmt.Sprintf("func() string { return %s }", g.literal())
	case editor:
		return "func(s string) string { return s }"
	case builder:
		return "strings.Builder{}"
	}
	return fmt.Sprintf("cond(%d)", g.choose(9))
}

func (g *grammar) key() string { return fmt.Sprintf(`"k%d"`, g.choose(2)) }

func (g *grammar) table(of string, k kind, deep int) string {
	var all []string
	for i := range g.choose(3) {
		all = append(all, fmt.Sprintf(`"k%d": %s`, i, g.expr(k, deep)))
	}
	return fmt.Sprintf("%s{%s}", of, strings.Join(all, ", "))
}

func (g *grammar) config(deep int) string {
	var all []string
	if g.choose(4) != 1 {
		all = append(all, "s: "+g.expr(str, deep))
	}
	if g.maybe() {
		all = append(all, "l: "+g.expr(list, deep))
	}
	if g.choose(3) == 1 {
		all = append(all, fmt.Sprintf("in: inner%d{%s, %s}", g.id, g.expr(str, deep), g.expr(list, deep)))
	}
	return fmt.Sprintf("config%d{%s}", g.id, strings.Join(all, ", "))
}

// base is an expression that has the fields of a config.
func (g *grammar) base(deep int) string {
	if v, ok := g.pick(config, false); ok && g.choose(4) != 1 {
		return v
	}
	if v, ok := g.pick(confPtr, false); ok && g.choose(4) != 1 {
		return v
	}
	if v, ok := g.pick(configs, false); ok && g.maybe() {
		return v + "[0]"
	}
	if v, ok := g.pick(outer, false); ok {
		return v
	}
	return paren(g.expr(confPtr, min(deep, 1)))
}

func (g *grammar) condition(deep int) string {
	switch g.choose(9) {
	case 5, 6:
		if v, ok := g.pick(str, false); ok {
			return g.about(v)
		}
	case 1:
		return fmt.Sprintf("%s == %s", g.expr(str, deep), g.expr(str, deep))
	case 2:
		return fmt.Sprintf("len(%s) > %d", g.expr(list, deep), g.choose(3))
	case 3:
		return fmt.Sprintf("%s != \"\"", g.expr(str, deep))
	case 4:
		return "!" + g.simple(flag_)
	}
	return g.simple(flag_)
}

// about is a condition on the text of a variable: whether it is, or has, a word that
// was written before.
func (g *grammar) about(v string) string {
	word := fmt.Sprintf("w%d", 1+g.choose(max(g.words, 1)))
	switch g.choose(6) {
	case 1:
		return fmt.Sprintf("strings.HasPrefix(%s, %q)", v, word)
	case 2:
		return fmt.Sprintf("!strings.Contains(%s, %q)", v, word)
	case 3:
		return fmt.Sprintf("slices.Contains([]string{%q, %s}, %s)", word, g.literal(), v)
	case 4:
		return fmt.Sprintf("strings.ToUpper(%s) != %q", v, strings.ToUpper(word))
	}
	return fmt.Sprintf("%s == %q", v, word)
}

// two reports whether an expression may take one more text or list: without a
// bound they would double and double.
func (g *grammar) two() bool {
	g.pairs--
	return g.pairs >= 0
}

func (g *grammar) text(deep int) string {
	t := func() string { return g.expr(str, deep) }
	way := g.choose(36)
	if g.plain && !slices.Contains([]int{1, 2, 3, 4, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 22, 24, 25}, way) {
		return g.literal()
	}
	switch way {
	case 1, 2:
		if v, ok := g.pick(str, false); ok {
			return v
		}
	case 3, 4:
		if g.two() {
			return strings.Join(inOrder([]string{t(), t()}), " + ")
		}
		return t() + " + " + g.literal()
	case 5:
		return fmt.Sprintf("unknown(%d)", g.choose(9))
	case 6:
		return g.base(deep) + []string{".s", ".in.t", fmt.Sprintf(".get%d()", g.id), fmt.Sprintf(".value%d()", g.id)}[g.choose(4)]
	case 7:
		return fmt.Sprintf("%s[%s]", g.expr(list, deep), []string{"0", "1", "number(0)"}[g.choose(3)])
	case 8:
		return fmt.Sprintf("%s[%s]", g.expr(texts, deep), []string{`"k0"`, `"k1"`, "unknown(1)"}[g.choose(3)])
	case 9, 10:
		return fmt.Sprintf("strings.Join(%s, %s)", g.expr(list, deep), g.separator())
	case 11:
		return fmt.Sprintf("strings.TrimSpace(%s)", t())
	case 12:
		return fmt.Sprintf("strings.%s(%s, %q)", []string{"Trim", "TrimLeft", "TrimRight", "TrimPrefix", "TrimSuffix"}[g.choose(5)], t(), []string{"x:", " ", ",", "w", "1"}[g.choose(5)])
	case 13:
		return fmt.Sprintf("strings.ReplaceAll(%s, %s, %s)", t(), []string{`" "`, `","`, `"w"`}[g.choose(3)], []string{`","`, `" "`, `""`, g.literal()}[g.choose(4)])
	case 14:
		return fmt.Sprintf("strings.Replace(%s, %s, %s, %d)", t(), g.separator(), g.literal(), g.choose(3)-1)
	case 15:
		return fmt.Sprintf("strings.%s(%s)", []string{"ToLower", "ToUpper"}[g.choose(2)], t())
	case 16:
		return g.formatted(deep)
	case 17:
		return "*" + paren(g.expr(ptr, deep))
	case 18:
		return fmt.Sprintf("string(%s)", g.expr(scope, deep))
	case 19:
		if v, ok := g.pick(any_, false); ok {
			return []string{v + ".(string)", fmt.Sprintf("fmt.Sprint(%s)", v), fmt.Sprintf("func() string { s, _ := %s.(string); return s }()", v)}[g.choose(3)]
		}
	case 20:
		if v, ok := g.pick(thunk, false); ok {
			return v + "()"
		}
		return paren(g.thunk(deep)) + "()"
	case 21:
		if v, ok := g.pick(editor, false); ok {
			return fmt.Sprintf("%s(%s)", v, t())
		}
		return fmt.Sprintf("%s(%s)", g.editor(deep), t())
	case 22:
		return fmt.Sprintf("cmp.Or(%s)", strings.Join(inOrder([]string{t(), t()}), ", "))
	case 23:
		if v, ok := g.pick(iface, false); ok {
			return fmt.Sprintf("%s.get%d()", v, g.id)
		}
	case 24:
		return fmt.Sprintf("same(%s)", t())
	case 25:
		if g.two() {
			return fmt.Sprintf("string(glue(scope%d(%s), %s))", g.id, t(), g.expr(scope, deep))
		}
	case 26:
		if v, ok := g.pick(builder, false); ok {
			return v + ".String()"
		}
	case 27:
		return []string{
			fmt.Sprintf("strings.Repeat(%s, number(1))", t()), fmt.Sprintf("string([]byte(%s))", t()), fmt.Sprintf("min(%s, %s)", t(), t()),
			fmt.Sprintf("before(strings.Cut(%s, %s))", t(), g.separator()), paren(t()), fmt.Sprintf("func() string { return %s }()", t()),
		}[g.choose(6)]
	case 28:
		if v, ok := g.pick(array, false); ok {
			return fmt.Sprintf("%s[%d]", v, g.choose(2))
		}
	case 29:
		return fmt.Sprintf("first(%s)", g.arguments(deep))
	case 30:
		if v, ok := g.pick(hooks, false); ok {
			return []string{v + ".f()", fmt.Sprintf("%s.e(%s)", v, t())}[g.choose(2)]
		}
	case 31:
		if v, ok := g.pick(outer, false); ok {
			return v + ".x"
		}
	case 32, 33:
		g.levels = true
		return fmt.Sprintf([]string{"names%d[low%[1]d]", "names%d[high%[1]d]", "mid%d.name%[1]d()", "level%d(number(2)).name%[1]d()"}[g.choose(4)], g.id)
	}
	return g.literal()
}

// made is a config that options make.
func (g *grammar) made(deep int) string {
	g.options = true
	var all []string
	for range g.choose(4) {
		if g.maybe() {
			all = append(all, fmt.Sprintf("with%d(%s)", g.id, g.expr(str, deep)))
		} else {
			all = append(all, fmt.Sprintf("ask%d(%s)", g.id, g.arguments(deep)))
		}
	}
	return fmt.Sprintf("made%d(%s)", g.id, strings.Join(all, ", "))
}

func paren(s string) string { return "(" + s + ")" }

// arguments are those of a variadic parameter.
func (g *grammar) arguments(deep int) string {
	if g.maybe() {
		return g.expr(list, deep) + "..."
	}
	var all []string
	for range g.choose(3) {
		all = append(all, g.expr(str, deep))
	}
	return strings.Join(inOrder(all), ", ")
}

// inOrder are operands that are evaluated one behind the other: Go does not say whether
// a variable is read before or after a call behind it.
func inOrder(all []string) []string {
	for i, e := range all {
		later := slices.ContainsFunc(all[i+1:], func(e string) bool { return strings.Contains(e, "(") })
		if later && !strings.ContainsAny(e, "(\"`") {
			all[i] = "same(" + e + ")"
		}
	}
	return all
}

func (g *grammar) formatted(deep int) string {
	t := func() string { return g.expr(str, deep) }
	switch g.choose(7) {
	case 1:
		return fmt.Sprintf("fmt.Sprintf(\"%s%%s\", %s)", g.word(), t())
	case 2:
		return fmt.Sprintf("fmt.Sprintf(\"%%v %s%%%%%%s\", %s)", g.word(), strings.Join(inOrder([]string{t(), t()}), ", "))
	case 3:
		return fmt.Sprintf("fmt.Sprintf(\"%%d-%s-%%q\", number(2), %s)", g.word(), t())
	case 4:
		return fmt.Sprintf("fmt.Sprint(%s)", t())
	case 5:
		return fmt.Sprintf("fmt.Sprintf(\"%%[2]s %%[1]s\", %s)", strings.Join(inOrder([]string{t(), t()}), ", "))
	case 6:
		return fmt.Sprintf("fmt.Sprintf(\"%s%%6s%%x\", %s)", g.word(), t())
	}
	return fmt.Sprintf("fmt.Sprintf(\"%%s\", %s)", t())
}

func (g *grammar) list(deep int) string {
	l := func() string { return g.expr(list, deep) }
	t := func() string { return g.expr(str, deep) }
	way := g.choose(30)
	if g.plain && !slices.Contains([]int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 16, 17, 20, 23, 24}, way) {
		return fmt.Sprintf("[]string{%s}", t())
	}
	switch way {
	case 1, 2, 3:
		var all []string
		for range g.choose(4) {
			all = append(all, t())
		}
		return fmt.Sprintf("[]string{%s}", strings.Join(inOrder(all), ", "))
	case 4, 5:
		return fmt.Sprintf("append(%s, %s)", l(), t())
	case 6:
		if g.two() {
			// A list behind itself is not followed, as one that grows in a loop is not.
			if a, b := l(), l(); a != b {
				return fmt.Sprintf("append(%s, %s...)", a, b)
			}
		}
	case 7:
		return fmt.Sprintf("strings.Split(%s, %s)", t(), g.separator())
	case 8:
		return fmt.Sprintf("strings.Fields(%s)", t())
	case 9:
		return fmt.Sprintf("slices.%s(%s)", []string{"Clone", "Clip", "Compact"}[g.choose(3)], l())
	case 10:
		if g.two() {
			return fmt.Sprintf("slices.Concat(%s, %s)", l(), l())
		}
		return fmt.Sprintf("slices.Concat(%s)", l())
	case 11:
		return fmt.Sprintf("slices.Insert(%s, 0, %s)", l(), t())
	case 12:
		return fmt.Sprintf("slices.Collect(slices.Values(%s))", l())
	case 13:
		return fmt.Sprintf("slices.Insert(%s, number(3), %s)", l(), t())
	case 14:
		return apart(list, g.base(deep)+[]string{".l", ".in.u", fmt.Sprintf(".all%d()", g.id)}[g.choose(3)])
	case 15:
		return apart(list, fmt.Sprintf("%s[%s]", l(), []string{":", "1:", ":1", ":0", "0:1", "number(1):"}[g.choose(6)]))
	case 16:
		return fmt.Sprintf("%s[%s]", g.expr(lists, deep), []string{`"k0"`, `"k1"`, "unknown(2)"}[g.choose(3)])
	case 17:
		return []string{"[]string(nil)", "[]string{}", "make([]string, 0, 2)", "make([]string, 1)", fmt.Sprintf("[]string{1: %s}", t())}[g.choose(5)]
	case 18:
		return paren("*" + paren(g.expr(listPtr, deep)))
	case 19:
		return fmt.Sprintf("func() []string { %s }()", g.block([]kind{list}))
	case 20:
		return fmt.Sprintf("pack(%s)", g.arguments(deep))
	case 21:
		return fmt.Sprintf("unknownList(%d)", g.choose(9))
	case 22:
		if v, ok := g.pick(array, true); ok {
			return v + "[:]"
		}
	case 23:
		return fmt.Sprintf("same(%s)", l())
	case 24:
		return fmt.Sprintf("slices.AppendSeq(%s, strings.SplitSeq(%s, %s))", l(), t(), g.separator())
	case 25:
		return []string{
			fmt.Sprintf("strings.SplitN(%s, %s, 2)", t(), g.separator()),
			fmt.Sprintf("slices.Delete(%s, 0, 1)", l()), fmt.Sprintf("slices.Repeat(%s, number(1))", l()), fmt.Sprintf("slices.Collect(strings.FieldsSeq(%s))", t()),
		}[g.choose(4)]
	case 26:
		return fmt.Sprintf("each(%s, %s)", l(), g.expr(editor, deep))
	}
	if v, ok := g.pick(list, false); ok && g.maybe() {
		return apart(list, v)
	}
	return fmt.Sprintf("[]string{%s}", g.literal())
}

// thunk is a function literal without parameters, or a method value.
func (g *grammar) thunk(deep int) string {
	if v, ok := g.pick(config, true); ok && g.choose(5) == 1 {
		return fmt.Sprintf("%s.get%d", v, g.id)
	}
	if g.choose(5) == 1 {
		return fmt.Sprintf("sync.OnceValue(func() string { %s })", g.block([]kind{str}))
	}
	check, body := g.again(func() string { return g.block([]kind{str}) })
	return fmt.Sprintf("func() string { %s%s }", check, body)
}

func (g *grammar) editor(deep int) string {
	v := g.name("p")
	before := len(g.vars)
	g.vars = append(g.vars, variable{name: v, kind: str})
	check, body := g.again(func() string { return g.block([]kind{str}) })
	g.vars = g.vars[:before]
	return fmt.Sprintf("func(%s string) string { %s%s }", v, check, body)
}

// callOf is a call of a function of the unit that returns the kind.
func (g *grammar) callOf(k kind, deep int) (string, bool) {
	var all []function
	for _, f := range g.funcs {
		if len(f.results) == 1 && f.results[0] == k {
			all = append(all, f)
		}
	}
	if len(all) == 0 {
		return "", false
	}
	return g.call(all[g.choose(len(all))], deep), true
}

func (g *grammar) call(f function, deep int) string {
	var args []string
	for i, p := range f.params {
		if f.variadic && i == len(f.params)-1 {
			if a := g.arguments(min(deep, 2)); a != "" {
				args = append(args, a)
			}
			break
		}
		args = append(args, g.expr(p, min(deep, 2)))
	}
	return fmt.Sprintf("%s(%s)", f.name, strings.Join(inOrder(args), ", "))
}

// block is the body of a function or function literal that returns the kinds.
func (g *grammar) block(results []kind) string {
	result, named, loops, depth, before := g.result, g.named, g.loops, g.depth, len(g.vars)
	g.result, g.named, g.loops = results, false, 0
	g.inLit++
	g.depth++
	defer func() {
		g.result, g.named, g.loops, g.depth, g.vars = result, named, loops, depth, g.vars[:before]
		g.inLit--
	}()
	n := 0
	if g.inLit < 3 {
		n = g.choose(4)
	}
	return g.statements(n) + g.returning()
}

func (g *grammar) returning() string {
	if len(g.result) == 0 {
		return "return\n"
	}
	if g.named && g.maybe() {
		return "return\n"
	}
	var all []string
	for _, k := range g.result {
		all = append(all, g.expr(k, 2))
	}
	return "return " + strings.Join(all, ", ") + "\n"
}
