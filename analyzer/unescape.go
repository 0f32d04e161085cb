package analyzer

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"

	"github.com/scopevet/scopevet/internal/check"
)

// unescape leaves out the calls that escape a part of an element too often: all,
// or in a URL all but the first. They must stand where the element is given, or
// be held by a variable that has no other use, and leave the import one.
func (r *reporter) unescape(req *request, e check.Edit) (all []analysis.TextEdit, ok bool) {
	calls := req.escapes(e)
	if req.site.InURL() && len(calls) > 0 {
		calls = calls[1:]
	}
	for _, call := range calls {
		value := req.site.Value
		given := value != nil && value.Pos() <= call.Pos() && call.End() <= value.End()
		arg := call.Args[0]
		if !given && !r.code.HeldOnce(call) || r.hasComment(call.Pos(), arg.Pos()) || r.hasComment(arg.End(), call.End()) {
			return nil, false
		}
		all = append(all, analysis.TextEdit{Pos: call.Pos(), End: arg.Pos()}, analysis.TextEdit{Pos: arg.End(), End: call.End()})
	}
	return all, len(calls) > 0 && r.importedWithout(calls)
}

// escapes are the calls that have escaped the bytes of an element.
func (req *request) escapes(e check.Edit) []*ast.CallExpr {
	at := 0
	for _, p := range req.elems[e.From].Pieces {
		if at == e.Start && at+len(p.Text) == e.End {
			return p.Escapes
		}
		at += len(p.Text)
	}
	return nil
}

// importedWithout reports whether their file uses the package of the calls'
// function in other places too, so that the import remains.
func (r *reporter) importedWithout(calls []*ast.CallExpr) bool {
	imported := func(call *ast.CallExpr) types.Object {
		sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
		if !ok {
			return nil
		}
		id, _ := sel.X.(*ast.Ident)
		return r.pass.TypesInfo.Uses[id]
	}
	without := make(map[token.Pos]bool)
	for _, call := range calls {
		without[call.Pos()] = true
	}
	for _, call := range calls {
		name, left := imported(call), false
		for id, used := range r.pass.TypesInfo.Uses {
			left = left || name != nil && used == name && !without[id.Pos()]
		}
		if !left {
			return false
		}
	}
	return true
}
