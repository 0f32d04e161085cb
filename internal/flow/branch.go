package flow

import (
	"go/ast"
	"go/token"
	"slices"
	"sort"
)

// An arm is one way that control can take at a branch: a block of an if, a
// case, the body of a loop or of a function.
type arm struct {
	branch   ast.Node
	index    int
	pos, end token.Pos
	parent   int // in Package.arms; -1: none
	leaves   bool
	of       int  // how many arms the branch has
	total    bool // one of them is always taken
}

func (a *arm) choice() Choice              { return Choice{Branch: a.branch.Pos(), Arm: a.index} }
func (a *arm) contains(pos token.Pos) bool { return a.pos <= pos && pos < a.end }

func isLoop(n ast.Node) bool {
	switch n.(type) {
	case *ast.ForStmt, *ast.RangeStmt, *ast.LabeledStmt:
		return true
	}
	return false
}

// armsOf returns the arms that begin at node n.
func armsOf(n ast.Node) []arm {
	block := func(i int, b *ast.BlockStmt) arm {
		return arm{branch: n, index: i, pos: b.Pos(), end: b.End(), leaves: leaves(b.List)}
	}
	switch n := n.(type) {
	case *ast.IfStmt:
		all := []arm{block(0, n.Body)}
		if n.Else != nil {
			other := arm{branch: n, index: 1, pos: n.Else.Pos(), end: n.Else.End()}
			if b, ok := n.Else.(*ast.BlockStmt); ok {
				other.leaves = leaves(b.List)
			}
			all = append(all, other)
		}
		return counted(all, n.Else != nil)
	case *ast.SwitchStmt:
		return clauses(n, n.Body)
	case *ast.TypeSwitchStmt:
		return clauses(n, n.Body)
	case *ast.SelectStmt:
		return clauses(n, n.Body)
	case *ast.ForStmt:
		return counted([]arm{block(0, n.Body)}, false)
	case *ast.RangeStmt:
		return counted([]arm{block(0, n.Body)}, false)
	case *ast.FuncLit:
		body := block(0, n.Body)
		body.end = n.Body.Rbrace // behind it is the end of what the literal is written to
		return counted([]arm{body}, false)
	case *ast.FuncDecl:
		if n.Body != nil {
			return counted([]arm{block(0, n.Body)}, false)
		}
	}
	return nil
}

func clauses(branch ast.Node, body *ast.BlockStmt) []arm {
	var all []arm
	_, total := branch.(*ast.SelectStmt)
	for i, clause := range body.List {
		a := arm{branch: branch, index: i, pos: clause.Pos(), end: clause.End()}
		switch c := clause.(type) {
		case *ast.CaseClause:
			total = total || c.List == nil
			a.leaves = leaves(c.Body)
		case *ast.CommClause:
			a.leaves = leaves(c.Body)
		}
		all = append(all, a)
	}
	if fallsThrough(body) { // more than one may be taken
		for i := range all {
			all[i].branch, all[i].index, all[i].of = body.List[i], 0, 1
		}
		return all
	}
	return counted(all, total)
}

func counted(all []arm, total bool) []arm {
	for i := range all {
		all[i].of, all[i].total = len(all), total
	}
	return all
}

// leaves reports whether control goes from the statements out of the function.
func leaves(list []ast.Stmt) bool {
	if len(list) == 0 {
		return false
	}
	switch s := list[len(list)-1].(type) {
	case *ast.ReturnStmt:
		return true
	case *ast.ExprStmt:
		call, ok := s.X.(*ast.CallExpr)
		if !ok {
			return false
		}
		switch f := call.Fun.(type) {
		case *ast.Ident:
			return f.Name == "panic"
		case *ast.SelectorExpr:
			return f.Sel.Name == "Fatal" || f.Sel.Name == "Fatalf" || f.Sel.Name == "Exit"
		}
	}
	return false
}

// innermost returns the index of the innermost arm that pos is in, or -1.
func (p *Package) innermost(pos token.Pos) int {
	i := sort.Search(len(p.arms), func(i int) bool { return p.arms[i].pos > pos }) - 1
	for i >= 0 && !p.arms[i].contains(pos) {
		i = p.arms[i].parent
	}
	return i
}

// choices returns the arms around pos, outermost first.
func (p *Package) choices(pos token.Pos) []Choice {
	var all []Choice
	for i := p.innermost(pos); i >= 0; i = p.arms[i].parent {
		all = append(all, p.arms[i].choice())
	}
	slices.Reverse(all)
	return all
}

// arm returns the arm that a choice names, or nil.
func (p *Package) arm(c Choice) *arm {
	if i, ok := p.armAt[Choice{Branch: c.Branch, Arm: c.Arm}]; ok {
		return &p.arms[i]
	}
	return nil
}

// seen returns the value as it is at pos: without what cannot have reached it,
// and without the choices that are certain there.
func (p *Package) seen(v Value, pos token.Pos) Value {
	here := p.choices(pos)
	w := Value{Open: v.Open, Elems: make([]Elem, 0, len(v.Elems))}
	for _, e := range v.Elems {
		if choices, ok := p.remaining(e.Choices, here, pos); ok {
			e.Choices = choices
			w.Elems = append(w.Elems, e)
		}
	}
	return w
}

// remaining returns the choices that are still open at pos, where here is
// certain; ok is false if they cannot all hold there.
func (p *Package) remaining(choices, here []Choice, pos token.Pos) (left []Choice, ok bool) {
	left = choices[:0:0]
	for i, c := range choices {
		certain, possible := p.certain(c, here, pos)
		switch {
		case !possible:
			return nil, false
		case certain:
			continue
		case c.Not && p.excluded(choices[:i+1], c) && p.taken(p.arm(c), choices, here, pos):
			return nil, false
		}
		if len(left) == i { // all so far: no copy is needed yet
			left = choices[: i+1 : i+1]
		} else {
			left = append(left, c)
		}
	}
	return left, true
}

// excluded reports whether the choices leave no arm of the last one's branch.
func (p *Package) excluded(choices []Choice, last Choice) bool {
	a := p.arm(last)
	if a == nil || !a.total || last.Earlier {
		return false
	}
	n := 0
	for _, c := range choices {
		if c.Not && c.ofOneBranch(last) {
			n++
		}
	}
	return n == a.of
}

// taken reports whether control has come to the branch that an arm is of, where
// the choices hold and here is certain at pos.
func (p *Package) taken(a *arm, choices, here []Choice, pos token.Pos) bool {
	for a.parent >= 0 {
		if p.mayLeave(a.branch.Pos()+1, pos) {
			return false
		}
		a = &p.arms[a.parent]
		if c := a.choice(); !slices.Contains(here, c) && !slices.Contains(choices, c) {
			return false
		}
	}
	return true
}

// certain reports whether a choice is certain at pos, and whether it is
// possible there at all.
func (p *Package) certain(c Choice, here []Choice, pos token.Pos) (certain, possible bool) {
	for _, h := range here {
		if h.ofOneBranch(c) {
			same := h.Arm == c.Arm
			return same != c.Not, same != c.Not
		}
	}
	if a := p.arm(c); a != nil && !c.Earlier && a.leaves && pos >= a.end && p.sameFunc(a, pos) {
		return c.Not, c.Not // who took that arm never comes here
	}
	return false, true
}

// merge joins two lists of choices, neither of which contradicts itself; ok is
// false if they contradict each other. Where an arm is taken, nothing need be
// said of the others. The result may be one of the lists.
func merge(a, b []Choice) (all []Choice, ok bool) {
	if !together(a, b) {
		return nil, false
	}
	switch {
	case len(b) == 0:
		return slices.Clip(a), true
	case len(a) == 0:
		return slices.Clip(b), true
	}
	all = make([]Choice, 0, len(a)+len(b))
	for _, c := range a {
		if !isImplied(c, b) {
			all = append(all, c)
		}
	}
	for _, c := range b {
		if !isImplied(c, all) && !slices.Contains(all, c) {
			all = append(all, c)
		}
	}
	return all, true
}

// isImplied reports whether c excludes an arm of a branch, and the choices take
// another one.
func isImplied(c Choice, choices []Choice) bool {
	return c.Not && slices.ContainsFunc(choices, func(d Choice) bool { return d.ofOneBranch(c) && !d.Not })
}

// together reports whether two lists of choices can hold at once.
func together(a, b []Choice) bool {
	for _, c := range b {
		for _, d := range a {
			if d.ofOneBranch(c) && d != c && (d.Arm == c.Arm || !c.Not && !d.Not) {
				return false
			}
		}
	}
	return true
}

// Decisive returns the choices without those of filling a list only because it is
// empty: they tell nothing of what else is chosen.
func (p *Package) Decisive(choices []Choice) []Choice {
	return slices.DeleteFunc(slices.Clone(choices), func(c Choice) bool {
		a := p.arm(c)
		if a == nil || c.Not || a.index != 0 {
			return false
		}
		s, ok := a.branch.(*ast.IfStmt)
		if !ok {
			return false
		}
		cond, ok := ast.Unparen(s.Cond).(*ast.BinaryExpr)
		if !ok || cond.Op != token.EQL {
			return false
		}
		call, ok := ast.Unparen(cond.X).(*ast.CallExpr)
		return ok && p.isBuiltin(call, "len") && len(call.Args) == 1 && IsList(p.info.TypeOf(call.Args[0]))
	})
}

// isOfCaller reports whether a choice is which call of a function is meant.
func (p *Package) isOfCaller(c Choice) bool {
	for _, decl := range p.funcs {
		if decl != nil && decl.Name != nil && decl.Name.Pos() == c.Branch {
			return true
		}
	}
	return false
}

// MayMiss reports whether the choices are those under which a variable keeps what
// it was before: conditions that may go either way, one of which does not hold,
// or some of the callers. A loop may always be run, and the cases of a switch be
// all that there are.
func (p *Package) MayMiss(choices []Choice) bool {
	missed := false
	for _, c := range choices {
		a := p.arm(c)
		if a == nil && !p.isOfCaller(c) { // an entry of a map, and the key may be there always
			return false
		}
		if a == nil {
			missed = true
			continue
		}
		s, ok := a.branch.(*ast.IfStmt)
		if !ok || c.Not && s.Else != nil {
			return false
		}
		missed = missed || c.Not || a.index == 1
	}
	return missed
}
