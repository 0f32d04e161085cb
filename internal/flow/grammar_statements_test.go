package flow

import (
	"fmt"
	"slices"
	"strings"
)

// statements are as many, with a sink behind some.
func (g *grammar) statements(n int) string {
	var b strings.Builder
	for range n {
		b.WriteString(g.statement())
		b.WriteString("\n")
		if g.choose(4) == 1 {
			b.WriteString(g.sink())
			b.WriteString("\n")
		}
	}
	return b.String()
}

// scoped are statements whose variables end with them.
func (g *grammar) scoped() string {
	before := len(g.vars)
	g.depth++
	s := g.statements(1 + g.choose(3))
	g.depth--
	g.vars = g.vars[:before]
	return "{\n" + s + "}"
}

// sink asks what an expression is.
func (g *grammar) sink() string {
	switch g.choose(9) {
	case 1, 2, 3, 4:
		return g.listSink(g.shown(list))
	case 5:
		return g.sinkAt("argSink(%d, %s)", g.arguments(1))
	}
	return g.textSink(g.shown(str))
}

// shown is an expression of the kind that is likely a variable or a field.
func (g *grammar) shown(k kind) string {
	if g.choose(4) != 1 {
		if v, ok := g.pick(k, false); ok {
			return v
		}
	}
	return g.expr(k, 1)
}

func (g *grammar) textSink(e string) string { return g.sinkAt("textSink(%d, %s)", e) }
func (g *grammar) listSink(e string) string { return g.sinkAt("listSink(%d, %s)", e) }

func (g *grammar) sinkAt(format, e string) string {
	if g.sinks >= 90 {
		return "_ = 0"
	}
	g.sinks++
	return fmt.Sprintf(format, g.id*100+g.sinks, e)
}

// everything asks what each variable in scope is.
func (g *grammar) everything() string {
	var b strings.Builder
	seen := make(map[string]bool)
	for _, v := range g.vars {
		if seen[v.name] {
			continue
		}
		seen[v.name] = true
		switch v.kind {
		case str:
			b.WriteString(g.textSink(v.name) + "\n")
		case list:
			b.WriteString(g.listSink(v.name) + "\n")
		case ptr:
			b.WriteString(g.textSink("*"+v.name) + "\n")
		case listPtr:
			b.WriteString(g.listSink("*"+v.name) + "\n")
		case config, confPtr:
			b.WriteString(g.textSink(v.name+".s") + "\n" + g.listSink(v.name+".l") + "\n" + g.listSink(v.name+".in.u") + "\n")
		case texts:
			b.WriteString(g.textSink(v.name+`["k0"]`) + "\n" + g.listSink("slices.Sorted(maps.Keys("+v.name+"))") + "\n")
		case lists:
			b.WriteString(g.listSink(v.name+`["k0"]`) + "\n")
		case builder:
			b.WriteString(g.textSink(v.name+".String()") + "\n")
		case iface:
			b.WriteString(g.textSink(fmt.Sprintf("%s.get%d()", v.name, g.id)) + "\n")
		case outer:
			b.WriteString(g.textSink(v.name+".s") + "\n" + g.textSink(v.name+".x") + "\n" + g.listSink(v.name+".l") + "\n")
		case hooks:
			b.WriteString(g.textSink(v.name+".f()") + "\n")
		case array:
			b.WriteString(g.textSink(v.name+"[0]") + "\n" + g.listSink(v.name+"[:]") + "\n")
		}
	}
	return b.String()
}

var declared = []kind{str, list, str, list, config, confPtr, texts, lists, array, ptr, listPtr, configs, iface, scope, any_, builder, str, list, config, scopes, outer, hooks}

func (g *grammar) statement() string {
	if g.depth > 4 {
		return g.assign()
	}
	switch g.choose(34) {
	case 1, 2, 3, 4:
		return g.declare()
	case 5, 6, 7, 8, 9, 10, 11:
		return g.assign()
	case 12, 13:
		return g.branch()
	case 14, 15:
		return g.loop()
	case 16, 17:
		return g.cases()
	case 18, 19:
		return g.jump()
	case 20, 21:
		return g.closure()
	case 22:
		return g.deferred()
	case 23:
		if len(g.funcs) > 0 {
			f := g.funcs[g.choose(len(g.funcs))]
			return g.call(f, 2)
		}
	case 24:
		return g.several()
	case 25, 26:
		return g.change()
	case 27:
		return g.scoped()
	case 28:
		return fmt.Sprintf("if %s {\n%s}", g.expr(flag_, 1), g.returning())
	case 29:
		if g.maybe() {
			return fmt.Sprintf("func() {\ndefer func() { recover() }()\n%s}()", g.body())
		}
		return fmt.Sprintf("if %s { panic(stop) }", g.simple(flag_))
	case 30, 31:
		return g.shadow()
	}
	return g.sink()
}

// body are the statements of a function literal without results.
func (g *grammar) body() string { return g.block(nil) }

func (g *grammar) declareAs(k kind) string {
	v := g.name("v")
	var s string
	switch way := g.choose(4); {
	case k == builder, way == 1 && k != iface && k != confPtr && k != ptr && k != listPtr && k != any_:
		s = fmt.Sprintf("var %s %s", v, g.goType(k))
	case k == iface || way == 2:
		s = fmt.Sprintf("var %s %s = %s", v, g.goType(k), g.expr(k, 3))
	case k == any_:
		s = fmt.Sprintf("var %s any = %s", v, g.expr(k, 3))
	default:
		s = fmt.Sprintf("%s := %s", v, g.expr(k, 3))
	}
	g.vars = append(g.vars, variable{name: v, kind: k})
	return s + "\n_ = " + map[bool]string{true: "&"}[k == builder] + v
}

func (g *grammar) declare() string { return g.declareAs(declared[g.choose(len(declared))]) }

// shadow declares another variable of the same name in a block.
func (g *grammar) shadow() string {
	v, ok := g.pick(str, false)
	if !ok || v[0] == 'r' { // a result, which a return might need
		return g.declare()
	}
	before := len(g.vars)
	init := g.expr(str, 2)
	g.vars = append(g.vars, variable{name: v, kind: str})
	inside := g.scoped()
	g.vars = g.vars[:before]
	return fmt.Sprintf("{\n%s := %s\n_ = %s\n%s\n}", v, init, v, inside)
}

// grows notes a variable that may grow in each round of a loop.
func (g *grammar) grows(v string) {
	if g.loops > 0 || g.inLit > 0 {
		g.grown = append(g.grown, v)
	}
}

func (g *grammar) assign() string {
	switch g.choose(28) {
	case 24:
		if v, ok := g.pick(outer, true); ok {
			return []string{fmt.Sprintf("%s.x = %s", v, g.expr(str, 2)), fmt.Sprintf("%s.config%d = %s", v, g.id, g.config(1)), fmt.Sprintf("%s.s = %s", v, g.expr(str, 2))}[g.choose(3)]
		}
	case 25:
		if v, ok := g.pick(hooks, true); ok {
			return []string{fmt.Sprintf("%s.f = %s", v, g.expr(thunk, 2)), fmt.Sprintf("%s.e = %s", v, g.expr(editor, 2))}[g.choose(2)]
		}
	case 26, 27:
		if v, ok := g.pick(list, true); ok {
			g.grows(v)
			s := g.simple(str)
			if w, ok := g.pick(str, false); ok && g.maybe() {
				s = w
			}
			return fmt.Sprintf("if !slices.Contains(%s, %s) { %[1]s = append(%[1]s, %[2]s) }", v, s)
		}
	case 1, 2:
		if v, ok := g.pick(str, true); ok {
			g.grows(v)
			return fmt.Sprintf("%s = %s", v, g.expr(str, 3))
		}
	case 3, 4:
		if v, ok := g.pick(str, true); ok {
			g.grows(v)
			return fmt.Sprintf("%s += %s", v, g.expr(str, 1))
		}
	case 5, 6, 7:
		if v, ok := g.pick(list, true); ok {
			g.grows(v)
			return fmt.Sprintf("%s = append(%s, %s)", v, v, g.expr(str, 2))
		}
	case 8, 9:
		if v, ok := g.pick(list, true); ok {
			g.grows(v)
			return fmt.Sprintf("%s = %s", v, g.expr(list, 3))
		}
	case 10:
		if v, ok := g.pick(list, true); ok {
			return fmt.Sprintf("%s[%s] = %s", v, []string{"0", "number(0)", "len(" + v + ")-1"}[g.choose(3)], g.expr(str, 2))
		}
	case 11, 12:
		return fmt.Sprintf("%s.%s = %s", g.base(1), []string{"s", "in.t"}[g.choose(2)], g.expr(str, 2))
	case 13:
		b := g.base(1)
		f := []string{"l", "in.u"}[g.choose(2)]
		if strings.Contains(b, "{") { // it would be evaluated twice
			return fmt.Sprintf("%s.%s = %s", b, f, g.expr(list, 2))
		}
		if g.loops == 0 || g.maybe() {
			return fmt.Sprintf("%s.%s = append(%s.%s, %s)", b, f, b, f, g.expr(str, 2))
		}
		return fmt.Sprintf("%s.%s = %s", b, f, g.expr(list, 2))
	case 14:
		if v, ok := g.pick(texts, true); ok {
			return fmt.Sprintf("%s[%s] = %s", v, g.key(), g.expr(str, 2))
		}
	case 15:
		if v, ok := g.pick(lists, true); ok {
			k := g.key()
			return fmt.Sprintf("%s[%s] = append(%s[%s], %s)", v, k, v, k, g.expr(str, 2))
		}
	case 16:
		if v, ok := g.pick(ptr, false); ok {
			return fmt.Sprintf("*%s = %s", v, g.expr(str, 2))
		}
	case 17:
		if v, ok := g.pick(listPtr, false); ok {
			return []string{fmt.Sprintf("*%s = append(*%s, %s)", v, v, g.expr(str, 2)), fmt.Sprintf("*%s = %s", v, g.expr(list, 2)), fmt.Sprintf("(*%s)[0] = %s", v, g.expr(str, 2))}[g.choose(3)]
		}
	case 18:
		if v, ok := g.pick(builder, true); ok {
			return []string{
				fmt.Sprintf("%s.WriteString(%s)", v, g.expr(str, 2)), fmt.Sprintf("%s.WriteByte(' ')", v), fmt.Sprintf("%s.WriteRune('é')", v),
				fmt.Sprintf("fmt.Fprintf(&%s, \"%%s\", %s)", v, g.expr(str, 2)), fmt.Sprintf("%s.Reset()", v),
			}[g.choose(5)]
		}
	case 19:
		if v, ok := g.pick(array, true); ok {
			return fmt.Sprintf("%s[%d] = %s", v, g.choose(2), g.expr(str, 2))
		}
	case 20:
		k := []kind{config, confPtr, texts, lists, ptr, listPtr, configs, iface, scope, any_, array, scopes, outer, hooks}[g.choose(14)]
		if v, ok := g.pick(k, true); ok {
			return fmt.Sprintf("%s = %s", v, g.expr(k, 2))
		}
	case 21:
		a, ok := g.pick(str, true)
		b, _ := g.pick(str, true)
		if ok && a != b {
			return fmt.Sprintf("%s, %s = %s, %s", a, b, b, a)
		}
	case 22:
		a, ok := g.pick(list, true)
		b, _ := g.pick(list, true)
		if ok && a != b {
			return fmt.Sprintf("%s, %s = %s, %s", a, b, b, a)
		}
	case 23:
		if v, ok := g.pick(configs, true); ok {
			return []string{fmt.Sprintf("%s = append(%s, %s)", v, v, g.expr(config, 1)), fmt.Sprintf("%s[0].s = %s", v, g.expr(str, 1))}[g.choose(2)]
		}
	}
	return g.declareAs([]kind{str, list}[g.choose(2)])
}

// change calls a function that changes what it is given.
func (g *grammar) change() string {
	switch g.choose(12) {
	case 1, 2:
		if v, ok := g.pick(list, true); ok {
			return fmt.Sprintf("copy(%s, %s)", v, g.expr(list, 2))
		}
	case 3:
		if v, ok := g.pick(list, true); ok {
			return fmt.Sprintf("clear(%s)", v)
		}
	case 4:
		if v, ok := g.pick(texts, true); ok {
			return fmt.Sprintf("delete(%s, %s)", v, g.key())
		}
	case 5:
		if v, ok := g.pick(list, true); ok {
			return fmt.Sprintf("overwrite(%s, %s)", v, g.expr(str, 1))
		}
	case 6:
		if v, ok := g.pick(str, true); ok {
			return fmt.Sprintf("assign(&%s, %s)", v, g.expr(str, 1))
		}
	case 7, 8:
		return fmt.Sprintf("%s.set%d(%s)", g.base(1), g.id, g.expr(str, 2))
	case 9:
		return fmt.Sprintf("%s.add%d(%s)", g.base(1), g.id, g.arguments(2))
	case 10:
		if v, ok := g.pick(iface, false); ok {
			return fmt.Sprintf("%s.set%d(%s)", v, g.id, g.expr(str, 2))
		}
	case 11:
		if v, ok := g.pick(list, true); ok {
			g.grows(v)
			return fmt.Sprintf("%s = slices.DeleteFunc(%s, func(s string) bool { return %s })", v, v, []string{g.simple(flag_), g.about("s")}[g.choose(2)])
		}
	}
	return g.assign()
}

func (g *grammar) branch() string {
	before := len(g.vars)
	cond := g.expr(flag_, 2)
	switch g.choose(5) {
	case 1:
		v := g.name("v")
		cond = fmt.Sprintf("%s := %s; %s != \"\"", v, g.expr(str, 2), v)
		g.vars = append(g.vars, variable{name: v, kind: str})
	case 2:
		if m, ok := g.pick(texts, false); ok {
			v := g.name("v")
			cond = fmt.Sprintf("%s, ok := %s[%s]; ok", v, m, g.key())
			cond += fmt.Sprintf(" && %s != \"\"", v)
			g.vars = append(g.vars, variable{name: v, kind: str})
		}
	}
	s := fmt.Sprintf("if %s %s", cond, g.scoped())
	switch g.choose(4) {
	case 1:
		s += fmt.Sprintf(" else if %s %s else %s", g.expr(flag_, 1), g.scoped(), g.scoped())
	case 2, 3:
		s += " else " + g.scoped()
	}
	g.vars = g.vars[:before]
	return s
}

// inLoop is the body of a loop, which may end it or a round of it, and which
// stops what grows too long.
func (g *grammar) inLoop() string { return g.round(true) }

// round is the body of what may be done several times.
func (g *grammar) round(loop bool) string {
	check, s := g.again(func() string {
		s := g.scoped()
		if loop && g.choose(3) == 1 {
			s = fmt.Sprintf("{\n%s\nif %s { %s }\n%s\n}", g.statement(), g.expr(flag_, 1), []string{"break", "continue"}[g.choose(2)], s)
		}
		return s
	})
	if check != "" {
		return fmt.Sprintf("{\n%s%s\n}", check, s)
	}
	return s
}

// again is what is written and may be done several times, and a check that stops
// what grows too long in it.
func (g *grammar) again(write func() string) (check, s string) {
	before, grown := len(g.vars), g.grown
	g.grown = nil
	g.loops++
	s = write()
	g.loops--
	outer := make(map[string]kind)
	for _, v := range g.vars[:before] {
		outer[v.name] = v.kind
	}
	var lengths []string
	for _, v := range g.grown {
		if k, ok := outer[v]; ok {
			lengths = append(lengths, lengthOf(v, k))
		}
	}
	g.grown = append(grown, g.grown...)
	g.vars = g.vars[:before]
	if len(lengths) > 0 {
		check = fmt.Sprintf("bound(%s)\n", strings.Join(lengths, ", "))
	}
	return check, s
}

func (g *grammar) loop() string {
	before := len(g.vars)
	defer func() { g.vars = g.vars[:before] }()
	v := g.name("v")
	switch g.choose(9) {
	case 1, 2:
		l := g.expr(list, 2)
		g.vars = append(g.vars, variable{name: v, kind: str})
		return fmt.Sprintf("for _, %s := range %s {\nif !more() { break }\n_ = %s\n%s\n}", v, l, v, g.inLoop())
	case 3:
		m := g.expr(texts, 2)
		k := g.name("v")
		g.vars = append(g.vars, variable{name: v, kind: str}, variable{name: k, kind: str})
		return fmt.Sprintf("for %s, %s := range %s {\nif !more() { break }\n_, _ = %s, %s\n%s\n}", k, v, m, k, v, g.inLoop())
	case 4:
		l := g.expr(list, 2)
		seq := []string{"slices.Values(" + l + ")", "strings.FieldsSeq(" + g.expr(str, 2) + ")", fmt.Sprintf("sequence(%s)", l),
			fmt.Sprintf("func(yield func(string) bool) {\nfor _, s := range %s {\nif !yield(s) { return }\n}\n}", l), fmt.Sprintf("func(yield func(string) bool) {\nif yield(%s) { yield(%s) }\n}", g.simple(str), g.simple(str)),
		}[g.choose(5)]
		g.vars = append(g.vars, variable{name: v, kind: str})
		return fmt.Sprintf("for %s := range %s {\nif !more() { break }\n_ = %s\n%s\n}", v, seq, v, g.inLoop())
	case 5:
		if w, ok := g.pick(str, true); ok { // a variable from before the loop
			g.grows(w)
			return fmt.Sprintf("for _, %s = range %s {\nif !more() { break }\n%s\n}", w, g.expr(list, 2), g.inLoop())
		}
	case 6:
		c := g.expr(configs, 2)
		g.vars = append(g.vars, variable{name: v, kind: config})
		return fmt.Sprintf("for _, %s := range %s {\nif !more() { break }\n_ = %s\n%s\n}", v, c, v, g.inLoop())
	case 7:
		label := g.name("L")
		return fmt.Sprintf("%s:\nfor more() {\nfor range 2 {\n%s\nif %s { %s %s }\n%s\n}\n%s\n}", label, g.inLoop(), g.simple(flag_), []string{"break", "continue"}[g.choose(2)], label, g.inLoop(), g.inLoop())
	case 8:
		return fmt.Sprintf("for i := 0; i < number(2) && more(); i++ %s", g.inLoop())
	}
	return fmt.Sprintf("for more() %s", g.inLoop())
}

func (g *grammar) cases() string {
	var b strings.Builder
	clause := func(head, first string, through bool, vars ...variable) {
		before := len(g.vars)
		g.vars = append(g.vars, vars...)
		g.depth++
		fmt.Fprintf(&b, "%s:\n%s%s", head, first, g.statements(1+g.choose(2)))
		if g.choose(5) == 1 {
			fmt.Fprintf(&b, "if %s { break }\n%s\n", g.simple(flag_), g.statement())
		}
		g.depth--
		g.vars = g.vars[:before]
		if through && g.choose(5) == 1 {
			b.WriteString("fallthrough\n")
		}
	}
	hasDefault := g.maybe()
	v := g.name("v")
	before := len(g.vars)
	switch g.choose(5) {
	case 1:
		fmt.Fprintf(&b, "switch %s {\n", g.expr(str, 2))
		clause(fmt.Sprintf("case %q", g.word()), "", true)
		clause(fmt.Sprintf("case %q", g.word()), "", hasDefault)
	case 2:
		if x, ok := g.pick(any_, false); ok {
			fmt.Fprintf(&b, "switch %s := %s.(type) {\n", v, x)
			clause("case string", "", false, variable{name: v, kind: str})
			clause("case []string", "", false, variable{name: v, kind: list})
			fmt.Fprintf(&b, "default:\n_ = %s\n}", v)
			return b.String()
		}
		fallthrough
	case 3:
		ch := g.name("c")
		fmt.Fprintf(&b, "%s := make(chan string, 1)\nif %s { %s <- %s }\nselect {\n", ch, g.simple(flag_), ch, g.expr(str, 2))
		clause(fmt.Sprintf("case %s := <-%s", v, ch), "_ = "+v+"\n", false, variable{name: v, kind: str})
		clause("default", "", false)
		return b.String() + "}"
	default:
		b.WriteString("switch {\n")
		clause("case "+g.simple(flag_), "", true)
		clause("case "+g.simple(flag_), "", hasDefault)
	}
	if hasDefault {
		clause("default", "", false)
	}
	g.vars = g.vars[:before]
	return b.String() + "}"
}

// jump is a goto, backwards or forwards, or a labelled break.
func (g *grammar) jump() string {
	label := g.name("L")
	switch g.choose(3) {
	case 1:
		return fmt.Sprintf("if %s { goto %s }\n%s\n%s:\n%s", g.expr(flag_, 1), label, g.scoped(), label, g.scoped())
	case 2:
		return fmt.Sprintf("%s:\nswitch { default:\n%s\nif %s { break %s }\n%s\n}", label, g.scoped(), g.expr(flag_, 1), label, g.scoped())
	}
	return fmt.Sprintf("%s:\n%s\nif more() { goto %s }", label, g.round(false), label)
}

// closure is a function literal in a variable, which is called.
func (g *grammar) closure() string {
	f := g.name("f")
	switch g.choose(8) {
	case 5:
		return fmt.Sprintf("var %s sync.Once\nfor range 2 {\n%[1]s.Do(func() {\n%[2]s})\n}", f, g.body())
	case 6:
		return fmt.Sprintf("var %s sync.WaitGroup\n%[1]s.Add(1)\ngo func() {\ndefer %[1]s.Done()\ndefer func() { recover() }()\n%[2]s}()\n%[1]s.Wait()", f, g.body())
	case 7:
		return fmt.Sprintf("var %s sync.WaitGroup\n%[1]s.Go(func() {\ndefer func() { recover() }()\n%[2]s})\n%[1]s.Wait()", f, g.body())
	case 1:
		s := fmt.Sprintf("%s := %s\n%s()", f, g.thunk(2), f)
		g.vars = append(g.vars, variable{name: f, kind: thunk, fixed: g.maybe()})
		return s
	case 2:
		s := fmt.Sprintf("%s := %s\n%s(%s)", f, g.editor(2), f, g.expr(str, 1))
		g.vars = append(g.vars, variable{name: f, kind: editor, fixed: g.maybe()})
		return s
	case 3:
		return fmt.Sprintf("func() {\n%s}()", g.body())
	case 4:
		return fmt.Sprintf("%s := make(chan bool)\ngo func() {\ndefer close(%s)\ndefer func() { recover() }()\n%s}()\n<-%s", f, f, g.body(), f)
	}
	s := fmt.Sprintf("%s := func() {\n%s}\n%s\n%s()", f, g.body(), g.statement(), f)
	if g.maybe() {
		s += "\n" + g.statement() + "\n" + f + "()"
	}
	return s
}

func (g *grammar) deferred() string {
	if g.maybe() {
		return fmt.Sprintf("defer func() {\n%s}()", g.body())
	}
	if len(g.funcs) > 0 {
		return "defer " + g.call(g.funcs[g.choose(len(g.funcs))], 2)
	}
	return fmt.Sprintf("defer func() { %s }()", g.sink())
}

// several takes the results of a function that has two.
func (g *grammar) several() string {
	for _, f := range g.funcs {
		if len(f.results) == 2 {
			a, b := g.name("v"), g.name("v")
			s := fmt.Sprintf("%s, %s := %s\n_, _ = %s, %s", a, b, g.call(f, 2), a, b)
			g.vars = append(g.vars, variable{name: a, kind: f.results[0]}, variable{name: b, kind: f.results[1]})
			return s
		}
	}
	a, b := g.name("v"), g.name("v")
	s := fmt.Sprintf("%s, %s, _ := strings.Cut(%s, %s)\n_, _ = %s, %s", a, b, g.expr(str, 2), g.separator(), a, b)
	g.vars = append(g.vars, variable{name: a, kind: str}, variable{name: b, kind: str})
	return s
}

// unit is a program's part of its own: types, constants, variables and
// functions, and one function that begins, "unit" with its number.
func unit(id int, data []byte) string {
	g := &grammar{data: data, id: id, pairs: 12}
	n := id
	for range g.choose(3) {
		name, value := g.name("c"), g.literal()
		if c, ok := g.pick(str, false); ok && g.maybe() {
			value += " + " + c
		}
		g.decls = append(g.decls, fmt.Sprintf("const %s = %s", name, value))
		g.vars = append(g.vars, variable{name: name, kind: str, fixed: true})
	}
	for range g.choose(4) {
		k := []kind{str, list, str, list, texts, config, confPtr, lists}[g.choose(8)]
		name := g.name("g")
		if g.choose(4) == 1 && k != confPtr {
			g.decls = append(g.decls, fmt.Sprintf("var %s %s", name, g.goType(k)))
		} else {
			g.decls = append(g.decls, fmt.Sprintf("var %s = %s", name, g.atPackage(k)))
		}
		g.vars = append(g.vars, variable{name: name, kind: k})
	}
	g.methods()
	for range g.choose(4) {
		g.function()
	}
	if g.choose(6) == 1 {
		g.decls = append(g.decls, fmt.Sprintf("func init() {\ndefer func() { recover() }()\n%s}", g.block(nil)))
	}
	g.inLit = -1
	before := len(g.vars)
	body := g.guard() + g.statements(3+g.choose(6))
	body += g.everything()
	g.vars = g.vars[:before]
	g.decls = append(g.decls, fmt.Sprintf("func unit%d() {\n%s}", n, body))
	var b strings.Builder
	g.declareUsed()
	g.unused()
	all := strings.Join(g.decls, "\n")
	for _, d := range []string{
		"type hooks%[1]d struct {\n\tf func() string\n\te func(string) string\n}\n",
		"type derived%[1]d struct {\n\tconfig%[1]d\n\tx string\n}\n",
		"type iface%[1]d interface {\n\tget%[1]d() string\n\tset%[1]d(string)\n}\n",
		"type config%[1]d struct {\n\ts  string\n\tl  []string\n\tin inner%[1]d\n}\n",
		"type inner%[1]d struct {\n\tt string\n\tu []string\n}\n",
		"type scope%[1]d string\n",
	} {
		if d = fmt.Sprintf(d, n); strings.Contains(all, strings.Fields(d)[1]) {
			g.decls = append(g.decls, d)
			all += d
		}
	}
	for len(g.decls) > 0 { // in any order
		i := g.choose(len(g.decls))
		b.WriteString(g.decls[i] + "\n\n")
		g.decls = append(g.decls[:i], g.decls[i+1:]...)
	}
	return b.String()
}

// declareUsed declares a list of constants with names, and options of a config, where
// they are used.
func (g *grammar) declareUsed() {
	if g.levels {
		g.decls = append(g.decls, fmt.Sprintf("type level%d int\n\nconst (\n\tlow%[1]d level%[1]d = iota\n\tmid%[1]d\n\thigh%[1]d\n)\n", g.id),
			fmt.Sprintf("var names%d = [...]string{low%[1]d: %s, high%[1]d: %s}\n", g.id, g.literal(), g.literal()),
			fmt.Sprintf("func (l level%d) name%[1]d() string { return names%[1]d[l] }\n", g.id))
	}
	if g.options {
		g.decls = append(g.decls, fmt.Sprintf("type option%d func(*config%[1]d)\n", g.id),
			fmt.Sprintf("func with%d(s string) option%[1]d { return func(c *config%[1]d) { c.s = s } }\n", g.id),
			fmt.Sprintf("func ask%d(l ...string) option%[1]d {\n\treturn func(c *config%[1]d) { c.l = append(c.l, l...) }\n}\n", g.id),
			fmt.Sprintf("func made%d(all ...option%[1]d) *config%[1]d {\n\tc := &config%[1]d{s: %s}\n\tfor _, o := range all {\n\t\to(c)\n\t}\n\treturn c\n}\n", g.id, g.literal()))
	}
}

// atPackage is an expression for a package variable, which is there before any
// function is called.
func (g *grammar) atPackage(k kind) string {
	g.depth, g.inLit, g.plain = 5, 3, true
	defer func() { g.depth, g.inLit, g.plain = 0, 0, false }()
	return g.expr(k, 2)
}

// guard stops what calls itself without end, and what grows by it.
func (g *grammar) guard(fields ...variable) string {
	var lengths []string
	for _, v := range append(fields, g.vars...) {
		if (strings.HasPrefix(v.name, "g") || strings.HasPrefix(v.name, "c.")) && (v.kind == str || v.kind == list) {
			lengths = append(lengths, lengthOf(v.name, v.kind))
		}
	}
	return fmt.Sprintf("step()\nbound(%s)\n", strings.Join(lengths, ", "))
}

// lengthOf is how long a text is, or a list and what is in it.
func lengthOf(name string, k kind) string {
	if k == list {
		return fmt.Sprintf("len(%s), len(strings.Join(%[1]s, \"\"))", name)
	}
	return "len(" + name + ")"
}

// receiver are the fields of a method's receiver.
var receiver = []variable{{name: "c.s", kind: str}, {name: "c.l", kind: list}, {name: "c.in.t", kind: str}, {name: "c.in.u", kind: list}}

// A method is called by its name and the unit's number; it has a few
// statements, or does what the name says.
var methods = []struct {
	name, params, results, plain string
	scope                        variable
	kinds                        []kind
}{
	{"get", "", "string", "return c.s\n", variable{}, []kind{str}},
	{"set", "s string", "", "c.s = s\n", variable{name: "s", kind: str}, nil},
	{"add", "l ...string", "", "if len(l) > 300 { panic(stop) }\nc.l = append(c.l, l...)\n", variable{name: "l", kind: list}, nil},
	{"all", "", "[]string", "return c.l\n", variable{}, []kind{list}},
	{"value", "", "string", "return c.s\n", variable{}, []kind{str}},
}

func (g *grammar) methods() {
	for _, m := range methods {
		body, recv, self := m.plain, fmt.Sprintf("c *config%d", g.id), variable{name: "c", kind: confPtr}
		if m.name == "value" {
			recv, self.kind = fmt.Sprintf("c config%d", g.id), config
		}
		if g.choose(3) == 1 {
			before := len(g.vars)
			g.vars = append(g.vars, self)
			if m.scope.name != "" {
				g.vars = append(g.vars, m.scope)
			}
			body = g.guard(receiver...) + g.block(m.kinds)
			g.vars = g.vars[:before]
		}
		g.decls = append(g.decls, fmt.Sprintf("func (%s) %s%d(%s) %s {\n%s}", recv, m.name, g.id, m.params, m.results, body))
	}
}

// unused drops the methods that nobody calls, again and again.
func (g *grammar) unused() {
	for {
		all := strings.Join(g.decls, "\n")
		kept := slices.DeleteFunc(slices.Clone(g.decls), func(d string) bool {
			for _, m := range methods {
				name := fmt.Sprintf("%s%d", m.name, g.id)
				if strings.HasPrefix(d, "func (c") && strings.Contains(d, ") "+name+"(") {
					return strings.Count(all, name) == strings.Count(d, name) && !g.ifaces
				}
			}
			return false
		})
		if len(kept) == len(g.decls) {
			return
		}
		g.decls = kept
	}
}

func (g *grammar) function() {
	f := function{name: g.name("fn")}
	var params []string
	before := len(g.vars)
	for range g.choose(3) {
		k := []kind{str, list, str, config, confPtr, ptr, texts, listPtr}[g.choose(8)]
		v := g.name("p")
		params = append(params, v+" "+g.goType(k))
		f.params = append(f.params, k)
		g.vars = append(g.vars, variable{name: v, kind: k})
	}
	if g.choose(4) == 1 {
		v := g.name("p")
		params = append(params, v+" ...string")
		f.params, f.variadic = append(f.params, list), true
		g.vars = append(g.vars, variable{name: v, kind: list})
	}
	f.results = [][]kind{{str}, {list}, {str}, nil, {str, list}, {config}, {list, str}, {confPtr}}[g.choose(8)]
	var results []string
	named := g.choose(4) == 1
	for _, k := range f.results {
		if !named {
			results = append(results, g.goType(k))
			continue
		}
		v := g.name("r")
		results = append(results, v+" "+g.goType(k))
		g.vars = append(g.vars, variable{name: v, kind: k})
	}
	g.result, g.named, g.inLit = f.results, named, -1
	body := g.guard() + g.statements(g.choose(5)) + g.returning()
	g.result, g.named, g.inLit = nil, false, 0
	g.vars = g.vars[:before]
	g.decls = append(g.decls, fmt.Sprintf("func %s(%s) (%s) {\n%s}", f.name, strings.Join(params, ", "), strings.Join(results, ", "), body))
	g.funcs = append(g.funcs, f)
}
