package flow

import (
	"go/ast"
	"go/types"
	"slices"
)

// What a write sets and what the callers of a function pass is asked for again
// and again, from each place that reads it. It is the same every time, unless
// the answer hung on the way to it: on a call that was being followed already, a
// variable already under way, or work that ran out.
//
// Ways are measured in steps: each call that is entered and each variable that
// is followed is one.

type memoKey struct {
	rhs    ast.Expr   // of a write, or nil
	param  *types.Var // or nil
	result int
	text   bool
}

type memo struct {
	value   Value
	reached []Reach
	// free are the functions whose parameters were any caller's: while a call
	// of one is followed, the answer is another.
	free []*types.Func
}

// remembered returns what compute returns, which must not be changed.
func (p *Package) remembered(key memoKey, compute func() Value) Value {
	if m, ok := p.memos[key]; ok && !slices.ContainsFunc(m.free, p.isFollowed) {
		p.free = append(p.free, m.free...)
		p.reached = append(p.reached, m.reached...)
		return m.value
	}
	before, reached, free := p.hung, len(p.reached), len(p.free)
	p.hung = nowhere
	v := compute()
	if p.hung > p.steps {
		p.memos[key] = memo{v, slices.Clone(p.reached[reached:]), slices.Compact(slices.Clone(p.free[free:]))}
	}
	p.hung = min(p.hung, before)
	return v
}

func (p *Package) isFollowed(fn *types.Func) bool { return p.opaque == fn || p.running[fn] > 0 }

// nowhere is behind all steps.
const nowhere = 1 << 30

// hang notes that an answer hangs on a step.
func (p *Package) hang(step int) { p.hung = min(p.hung, step) }

// step takes a step; back undoes it.
func (p *Package) step() (number int) {
	p.steps++
	return p.steps
}

func (p *Package) back() { p.steps-- }
