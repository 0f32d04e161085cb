package flow

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// The writes of a variable are looked at in the order in which they are done
// before a place. That is the order in which they stand, but for those of an
// earlier round of a loop, and for those of other functions and of function
// literals, which are done where these are called.

// A doing is a write that is done before a place under the choices. Where it is
// perhaps not done although its arms are taken, one of them is the write's own.
// Earlier says that it is done by a run of a function that is over.
type doing struct {
	write
	choices []Choice
	earlier bool
}

// ordered returns the writes of v among all that are done before pos, in order.
// Written is v, or the field that is written of the struct in v.
func (p *Package) ordered(v, written *types.Var, all []write, pos token.Pos) []doing {
	type placed struct {
		doing
		key   token.Pos
		frame int // of writes with one key, those of an outer call are done before
	}
	var seq []placed
	home := p.body(pos)
	quiet := token.NoPos
	var again []token.Pos // where calls were that may have done it before it is read and set
	for _, w := range all {
		from, ok := p.reaches(v, w, pos)
		if !ok || w.last && !p.runsAfter(pos, w.pos-1) {
			continue
		}
		if home < 0 && p.begins(w) > 0 {
			continue // no function has been called yet
		}
		d := placed{doing{write: w, choices: p.choices(w.pos - 1)}, w.pos, 0}
		if w.kind == ranged && w.outside {
			d.choices = p.choices(w.pos)
		}
		if w.kept {
			d.key = pos + 1
		}
		own := Choice{Branch: w.pos}
		if w.kind == ranged || w.kind == keyed { // whose arms are the rounds
			own.Branch = -w.pos
		}
		earlier := Choice{Branch: own.Branch, Arm: 1, Earlier: true}
		switch where := p.body(w.pos - 1); {
		case where < 0: // a declaration of the package
			d.key = token.NoPos
		case where != home && !p.arms[where].contains(pos):
			if w.kept {
				break
			}
			if quiet == token.NoPos {
				quiet = p.lastCall(pos)
				again = p.beforeReads(v, all, home, pos)
			}
			for _, at := range again {
				seq = append(seq, placed{doing{w, []Choice{earlier}, isGlobal(v)}, at, 0})
			}
			at, frame := p.followedFrom(where)
			if frame > 0 && w.pos <= at && p.body(at) == where && !p.mayLeave(w.pos, at) {
				if seq = append(seq, placed{d.doing, p.arms[home].pos, frame}); quiet == p.arms[home].pos {
					continue
				}
			}
			d.key, d.earlier = quiet, isGlobal(v)
			if isInit(p.arms[where].branch) {
				d.key = token.NoPos + 1 // behind the declarations
			}
			if w.pos > pos && p.arms[home].contains(w.pos) { // in a function literal that is not made yet
				d.choices = p.ofEarlierRound(d.choices, p.since(from, w, home))
			}
			switch {
			case frame > 0: // what is certain there is so only before the call
				d.choices = []Choice{own}
			case p.writesAgain(w, all):
				d.choices = append(d.choices, own)
			}
		case w.pos > pos:
			own.Earlier = true
			d.key, d.choices = from, append(p.ofEarlierRound(d.choices, p.since(from, w, home)), own)
		case p.mayLeave(w.pos, pos):
			d.choices = append(d.choices, own)
		}
		if p.outlives(v, home) && p.body(w.pos-1) == home && p.overrides(written, w) { // done by an earlier call
			seq = append(seq, placed{doing{w, []Choice{earlier}, isGlobal(v)}, p.arms[home].pos, 0})
			if inRound := from > p.arms[home].pos && from < pos; w.pos > pos && !inRound {
				continue
			}
		}
		if around := p.earlierRound(v, w, pos); around != nil && p.overrides(written, w) {
			seq = append(seq, placed{doing{write: w, choices: append(p.choices(around.pos), earlier)}, around.pos, 0})
		}
		seq = append(seq, d)
	}
	slices.SortStableFunc(seq, func(a, b placed) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.frame, b.frame)) })
	doings := make([]doing, len(seq))
	for i, d := range seq {
		doings[i] = d.doing
	}
	return doings
}

// beforeReads returns where in a function the last calls are before those writes of v
// that stand before pos and make of it what they set it to.
func (p *Package) beforeReads(v *types.Var, all []write, home int, pos token.Pos) (calls []token.Pos) {
	if home < 0 {
		return nil
	}
	for _, w := range all {
		if w.pos > pos || p.body(w.pos-1) != home || w.kind != add && w.kind != handed && !p.reads(w.rhs, v) {
			continue
		}
		if at := p.lastCall(w.pos); (at > p.arms[home].pos || p.outlives(v, home)) && !slices.Contains(calls, at) {
			calls = append(calls, at)
		}
	}
	return calls
}

// reads reports whether an expression reads a variable, not in a call of append to it.
func (p *Package) reads(e ast.Expr, v *types.Var) bool {
	found := false
	if e != nil && !p.appends(e, v) {
		ast.Inspect(e, func(n ast.Node) bool {
			id, ok := n.(*ast.Ident)
			found = found || ok && p.info.Uses[id] == v
			return !found
		})
	}
	return found
}

// followedFrom returns where in a function's body the innermost call stands that is
// followed from there, and the step; none is 0.
func (p *Package) followedFrom(body int) (at token.Pos, step int) {
	for _, f := range slices.Backward(p.frames) {
		if p.arms[body].contains(f.call.Pos()) {
			p.hang(f.step)
			return f.call.Pos(), f.step
		}
	}
	return token.NoPos, 0
}

// reaches reports whether what w writes to v can still be there at pos. A later
// write reaches an earlier use in the next round of a loop around both, or when
// the use is in a function literal that runs later: from is where these begin.
func (p *Package) reaches(v *types.Var, w write, pos token.Pos) (from token.Pos, ok bool) {
	if w.pos <= pos {
		return w.pos, true
	}
	for i := p.innermost(pos); i >= 0; i = p.arms[i].parent {
		a := &p.arms[i]
		if !isGlobal(v) && a.contains(v.Pos()) {
			return 0, false
		}
		lit, _ := a.branch.(*ast.FuncLit)
		if lit != nil && !(a.contains(w.pos) && p.inPlace[lit]) || isLoop(a.branch) && a.contains(w.pos) {
			return a.pos, true
		}
	}
	return w.pos, isGlobal(v)
}

// since returns where the body begins of the loop or function an earlier round or call
// of which has done what stands behind the place that is looked at.
func (p *Package) since(from token.Pos, w write, home int) token.Pos {
	if from == w.pos { // by an earlier call
		return p.arms[home].pos
	}
	return from
}

// earlierRound returns the loop in an earlier round of which a write that stands
// before pos was perhaps done, if it is in an arm that is not taken at pos.
func (p *Package) earlierRound(v *types.Var, w write, pos token.Pos) *arm {
	if w.pos > pos {
		return nil
	}
	outside := false
	for i := p.innermost(w.pos - 1); i >= 0; i = p.arms[i].parent {
		a := &p.arms[i]
		switch {
		case a.contains(v.Pos()):
			return nil
		case !a.contains(pos):
			outside = true
		case isLoop(a.branch):
			if outside {
				return a
			}
			return nil
		}
	}
	return nil
}

// outlives reports whether a variable is declared outside of the function or
// function literal with that body, and so holds what an earlier call of it wrote.
func (p *Package) outlives(v *types.Var, body int) bool {
	if body < 0 {
		return false
	}
	a := &p.arms[body]
	return v.Pos() < a.branch.Pos() || v.Pos() >= a.end
}

// writesAgain reports whether the function or function literal that w stands in
// has another of the writes, so that what w writes can be seen only in between.
func (p *Package) writesAgain(w write, all []write) bool {
	where := p.body(w.pos - 1)
	return slices.ContainsFunc(all, func(other write) bool {
		return other.pos != w.pos && p.body(other.pos-1) == where
	})
}

// overrides reports whether nothing is left of what v was before w.
func (p *Package) overrides(v *types.Var, w write) bool {
	if w.kind == ranged || w.kind == keyed {
		return true
	}
	return w.kind == set && !p.appendsTo(v, w)
}

// body returns the arm of the function around pos that runs as a whole: that of
// a declaration or of a function literal that is not called where it stands.
// Outside of functions it is -1.
func (p *Package) body(pos token.Pos) int {
	for i := p.innermost(pos); i >= 0; i = p.arms[i].parent {
		switch n := p.arms[i].branch.(type) {
		case *ast.FuncDecl:
			return i
		case *ast.FuncLit:
			if !p.inPlace[n] {
				return i
			}
		}
	}
	return -1
}

// lastCall returns where in the body around pos, before pos or in an earlier
// round of a loop around it, a function that is not known not to write to
// variables was called last.
func (p *Package) lastCall(pos token.Pos) token.Pos {
	b := p.body(pos)
	if b < 0 {
		return token.NoPos
	}
	last := p.arms[b].pos
	end := p.arms[b].end
	from, _ := slices.BinarySearchFunc(p.hops, last, func(call span, pos token.Pos) int { return cmp.Compare(call.pos, pos) })
	var around []*arm // loops
	for i := p.innermost(pos); i > b; i = p.arms[i].parent {
		if isLoop(p.arms[i].branch) {
			around = append(around, &p.arms[i])
		}
	}
	for _, call := range p.hops[from:] {
		switch {
		case call.pos >= end:
			return last
		case call.end <= pos:
			last = max(last, call.end)
		default:
			for _, a := range around {
				if a.contains(call.pos) {
					last = max(last, a.pos)
				}
			}
		}
	}
	return last
}

type span struct{ pos, end token.Pos }

// recordHop records a call that may run code of the package.
func (p *Package) recordHop(call *ast.CallExpr, fn *types.Func) {
	if fn != nil && fn.Pkg() != p.pkg && fn.Pkg() != nil && fn.Pkg().Path() != "sync" {
		recv := fn.Signature().Recv()
		if (recv == nil || !types.IsInterface(recv.Type())) && !slices.ContainsFunc(call.Args, p.isFunc) {
			return
		}
	}
	p.hops = append(p.hops, span{call.Pos(), call.End()})
}

func (p *Package) isFunc(e ast.Expr) bool {
	t := p.info.TypeOf(e)
	if t == nil {
		return false
	}
	_, ok := t.Underlying().(*types.Signature)
	return ok
}

// recordInPlace records a function literal that is called where it stands, and
// there alone, as a block would be. One that recovers may end anywhere.
func (p *Package) recordInPlace(call *ast.CallExpr) {
	lit, ok := ast.Unparen(call.Fun).(*ast.FuncLit)
	if !ok || p.detached[call] || len(call.Args) > 0 { // these are evaluated before
		return
	}
	if !p.recover(lit.Body) {
		p.inPlace[lit] = true
	}
}

// recover reports whether recover is called in a function's body.
func (p *Package) recover(body *ast.BlockStmt) bool {
	found := false
	ast.Inspect(body, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && p.isBuiltin(call, "recover") {
			found = true
		}
		return !found
	})
	return found
}

// perhaps reports whether what stands at a place is perhaps not done before pos
// although its arms are taken.
func (p *Package) perhaps(at, pos token.Pos) bool {
	i := p.body(at)
	return i >= 0 && (at > pos || !p.arms[i].contains(pos) || p.mayLeave(at, pos))
}

// An exit is a statement that leaves the arms around it: for a place behind
// them, or that of a label.
type exit struct {
	pos    token.Pos
	target token.Pos // of the statement that is left or gone on with, or the label
	jump   bool      // goto
	out    bool      // return: target is the function
}

// mayLeave reports whether control can have gone into the innermost arm around a
// write and on to pos without coming to the write.
func (p *Package) mayLeave(at, pos token.Pos) bool {
	i := p.innermost(at - 1)
	if i < 0 {
		return false
	}
	a := &p.arms[i]
	first, _ := slices.BinarySearchFunc(p.exits, a.pos, func(e exit, pos token.Pos) int { return cmp.Compare(e.pos, pos) })
	end, _ := slices.BinarySearchFunc(p.exits, at, func(e exit, pos token.Pos) int { return cmp.Compare(e.pos, pos) })
	return first < end && slices.ContainsFunc(p.exits[first:end], func(e exit) bool {
		switch {
		case p.body(e.pos) != p.body(at-1):
			return false
		case e.out:
			return p.returns(e.pos, a, pos)
		case e.jump:
			return e.target > at || !a.contains(e.target)
		}
		return e.target < a.pos
	})
}

// returns reports whether a return statement leaves the arm for pos: from a
// function literal that is called where it stands, in the function around it.
func (p *Package) returns(from token.Pos, a *arm, pos token.Pos) bool {
	for i := p.innermost(from); i >= 0; i = p.arms[i].parent {
		switch p.arms[i].branch.(type) {
		case *ast.FuncDecl:
			return false
		case *ast.FuncLit:
			return p.arms[i].contains(a.pos) && !p.arms[i].contains(pos)
		}
	}
	return false
}

// recordExits records the exits of a function with those results, and as loops what
// labels stand before that a goto goes back to.
func (p *Package) recordExits(body *ast.BlockStmt, results *types.Tuple) {
	labels := make(map[string]*ast.LabeledStmt)
	ends := make(map[*ast.LabeledStmt]token.Pos) // of the block around
	block := func(list []ast.Stmt, end token.Pos) {
		for _, s := range list {
			for {
				l, ok := s.(*ast.LabeledStmt)
				if !ok {
					break
				}
				labels[l.Label.Name], ends[l] = l, end
				s = l.Stmt
			}
		}
	}
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.BlockStmt:
			block(n.List, n.End())
		case *ast.CaseClause:
			block(n.Body, n.End())
		case *ast.CommClause:
			block(n.Body, n.End())
		}
		return true
	})
	var around []ast.Node
	ast.Inspect(body, func(n ast.Node) bool {
		if n == nil {
			around = around[:len(around)-1]
			return true
		}
		if _, ok := n.(*ast.FuncLit); ok {
			return false
		}
		switch s := n.(type) {
		case *ast.DeferStmt:
			if lit, ok := s.Call.Fun.(*ast.FuncLit); ok && p.recover(lit.Body) {
				p.recovers[body] = true
			}
		case *ast.ReturnStmt:
			p.exits = append(p.exits, exit{pos: s.Pos(), out: true})
		case *ast.BranchStmt:
			p.recordBranch(s, around, labels, ends)
		}
		around = append(around, n)
		return true
	})
	if results.Len() > 0 && results.At(0).Name() != "" {
		p.recordResults(body, results)
	}
}

// recordResults records that the return statements of a function set the results, which
// have names, where it defers what may read them.
func (p *Package) recordResults(body *ast.BlockStmt, results *types.Tuple) {
	deferred := false
	ast.Inspect(body, func(n ast.Node) bool {
		_, isDefer := n.(*ast.DeferStmt)
		_, isLit := n.(*ast.FuncLit)
		deferred = deferred || isDefer
		return !isLit && !deferred
	})
	if !deferred {
		return
	}
	for _, ret := range returns(&ast.FuncDecl{Body: body}) {
		for i := range results.Len() {
			if v := results.At(i); v.Name() != "" && len(ret.Results) > 0 {
				w := assigned(ret.End(), i, results.Len(), ret.Results)
				w.last = true
				p.writes[v] = append(p.writes[v], w)
			}
		}
	}
}

func (p *Package) recordBranch(s *ast.BranchStmt, around []ast.Node, labels map[string]*ast.LabeledStmt, ends map[*ast.LabeledStmt]token.Pos) {
	switch {
	case s.Tok == token.FALLTHROUGH:
		return
	case s.Label != nil:
		l := labels[s.Label.Name]
		if l == nil {
			return
		}
		p.exits = append(p.exits, exit{pos: s.Pos(), target: l.Pos(), jump: s.Tok == token.GOTO})
		if s.Tok == token.GOTO && l.Pos() < s.Pos() && !p.again[l] {
			p.again[l] = true
			p.arms = append(p.arms, arm{branch: l, pos: l.Pos(), end: ends[l], of: 1})
		}
	default:
		for _, n := range slices.Backward(around) {
			_, loop := n.(*ast.ForStmt)
			if _, ok := n.(*ast.RangeStmt); ok {
				loop = true
			}
			if loop || s.Tok == token.BREAK && isSwitch(n) {
				p.exits = append(p.exits, exit{pos: s.Pos(), target: n.Pos()})
				return
			}
		}
	}
}

func isSwitch(n ast.Node) bool {
	switch n.(type) {
	case *ast.SwitchStmt, *ast.TypeSwitchStmt, *ast.SelectStmt:
		return true
	}
	return false
}

// fallsThrough reports whether one of the clauses goes on with the next.
func fallsThrough(body *ast.BlockStmt) bool {
	return slices.ContainsFunc(body.List, func(s ast.Stmt) bool {
		c, ok := s.(*ast.CaseClause)
		if !ok || len(c.Body) == 0 {
			return false
		}
		b, ok := c.Body[len(c.Body)-1].(*ast.BranchStmt)
		return ok && b.Tok == token.FALLTHROUGH
	})
}
