package flow

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// A branch is taken anew in each run of the function that it is in. What a
// variable of another function keeps, or what a call passes, hangs on the
// branches of an earlier run: they tell nothing of those that this one takes.

// A passage leads from the place where a value is set to the one where it is read.
// Earlier are the calls that are being followed where it is set by a run that none
// of them is in, and later the functions that run on the way.
type passage struct {
	from, to token.Pos
	earlier  []argument
	later    []int // their bodies
}

// carried is the value where the passage ends: of the functions around that place
// which do not have the first in them too, it has seen other runs.
func (p *Package) carried(v Value, way passage) Value {
	v, _ = p.ofEarlierRun(v, p.runWithout(way.from, way.to))
	for _, f := range way.earlier {
		var some bool
		if v, some = p.ofEarlierRun(v, p.runWithout(way.from, f.call.Pos())); some {
			p.hang(f.step)
		}
	}
	for _, body := range way.later {
		v, _ = p.ofEarlierRun(v, &p.arms[body])
	}
	return v
}

// runsLater returns the bodies of other functions than that with a write in which later
// writes stand.
func (p *Package) runsLater(d doing, later []doing) (bodies []int) {
	home := p.body(d.pos - 1)
	for _, other := range later {
		b := p.body(other.pos - 1)
		if b >= 0 && b != home && !p.arms[b].contains(d.pos) && !slices.Contains(bodies, b) {
			bodies = append(bodies, b)
		}
	}
	return bodies
}

// ofEarlierRun is the value with the choices in a function taken for those of an
// earlier run; some reports whether there are any.
func (p *Package) ofEarlierRun(v Value, run *arm) (_ Value, some bool) {
	if run == nil {
		return v, false
	}
	elems := v.Elems
	for i, e := range v.Elems {
		own := false
		for j, c := range e.Choices {
			if c.Earlier || !run.contains(p.placeOf(c)) {
				continue
			}
			if !some {
				elems, some = append(elems[:0:0], elems...), true
			}
			if !own {
				elems[i].Choices, own = append([]Choice(nil), e.Choices...), true
			}
			elems[i].Choices[j].Earlier = true
		}
	}
	v.Elems = elems
	return v, some
}

// ofEarlierRound takes those choices for ones of an earlier run that are made in a
// function or loop whose body begins at a place.
func (p *Package) ofEarlierRound(choices []Choice, body token.Pos) []Choice {
	for i, c := range choices {
		choices[i].Earlier = c.Earlier || p.placeOf(c) > body
	}
	return choices
}

// runWithout returns the outermost function around a place that another is not in,
// or nil.
func (p *Package) runWithout(from, to token.Pos) (run *arm) {
	for i := p.body(to); i >= 0 && !p.arms[i].contains(from); i = p.body(p.arms[i].branch.Pos() - 1) {
		run = &p.arms[i]
	}
	return run
}

// placeOf is where the choice is made.
func (p *Package) placeOf(c Choice) token.Pos {
	if a := p.arm(c); a != nil {
		return a.pos
	}
	return max(c.Branch, -c.Branch)
}

// unfollowed looks at what an earlier run has done: as if no call were followed.
func (p *Package) unfollowed() (back func()) {
	frames, bound := p.frames, p.bound
	p.frames, p.bound = nil, make(map[*types.Var]argument)
	return func() { p.frames, p.bound = frames, bound }
}

// sameFunc reports whether pos is in the innermost function around the arm, and not
// in a function literal that a round of a loop has made before the arm is taken.
func (p *Package) sameFunc(a *arm, pos token.Pos) bool {
	for i := p.innermost(a.pos); i >= 0; i = p.arms[i].parent {
		switch n := p.arms[i].branch.(type) {
		case *ast.FuncDecl, *ast.FuncLit:
			return p.arms[i].contains(pos)
		default:
			if isLoop(n) && p.arms[i].contains(pos) && p.body(pos) != p.body(a.pos) {
				return false
			}
		}
	}
	return false
}

// runsAfter reports whether pos is in a function literal that may run when control
// has left the function at a return statement: it stands before that, or in a loop
// around it.
func (p *Package) runsAfter(pos, ret token.Pos) bool {
	if p.body(pos) == p.body(ret) {
		return false
	}
	for i := p.innermost(ret); i >= 0 && pos > ret; i = p.arms[i].parent {
		if a := &p.arms[i]; isLoop(a.branch) && a.contains(pos) {
			return true
		}
	}
	return pos < ret
}

// runsOnce reports whether a function is one that the program's start calls.
func runsOnce(n ast.Node) bool {
	fn, ok := n.(*ast.FuncDecl)
	return isInit(n) || ok && fn.Recv == nil && fn.Name.Name == "main"
}

// isInit reports whether a function is one that is called before any other.
func isInit(n ast.Node) bool {
	fn, ok := n.(*ast.FuncDecl)
	return ok && fn.Recv == nil && fn.Name.Name == "init"
}
