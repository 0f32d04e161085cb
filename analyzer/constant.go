package analyzer

import (
	"go/ast"
	"go/constant"
	"go/types"

	"golang.org/x/tools/go/analysis"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/check"
)

// byConstants returns the provider whose scopes the constants are that the
// request is written with. It is nil when there are none, or several
// providers'.
func (r *request) byConstants() *catalog.Provider {
	var found *catalog.Provider
	for _, e := range r.elems {
		for _, piece := range e.Pieces {
			if piece.Const == nil || piece.Const.Pkg() == nil {
				continue
			}
			p := r.Catalog.ByPackage(piece.Const.Pkg().Path())
			if p == nil || p == found {
				continue
			}
			if found != nil {
				return nil
			}
			found = p
		}
	}
	return found
}

// byName replaces a literal by the constant of an imported package that has
// the text which the edit leads to, if the literal is all of the element and
// the text an active scope of the provider whose constants they are.
func (r *reporter) byName(req *request, edit check.Edit) (analysis.TextEdit, bool) {
	e := req.elem(edit.From)
	if req.Provider == nil || len(e.Pieces) != 1 || e.Pieces[0].Lit == nil {
		return analysis.TextEdit{}, false
	}
	lit, was := e.Pieces[0].Lit, e.Pieces[0].Text
	if v := r.pass.TypesInfo.Types[lit].Value; v == nil || constant.StringVal(v) != was {
		return analysis.TextEdit{}, false
	}
	text := was[:edit.Start] + edit.Text + was[edit.End:]
	if s := req.Provider.Lookup(text); s == nil || s.Status != catalog.Active {
		return analysis.TextEdit{}, false
	}
	name := r.constant(lit, text, func(pkg *types.Package) bool {
		return req.Catalog.ByPackage(pkg.Path()) == req.Provider
	})
	return analysis.TextEdit{Pos: lit.Pos(), End: lit.End(), NewText: []byte(name)}, name != ""
}

// constant returns how the file of e names a constant that has the text and is
// of one of the packages that from picks, or "".
func (r *reporter) constant(e ast.Expr, text string, from func(*types.Package) bool) string {
	inner := r.pass.Pkg.Scope().Innermost(e.Pos())
	file := r.file(e.Pos())
	if inner == nil || file == nil {
		return ""
	}
	for _, spec := range file.Imports {
		pkg := r.pass.TypesInfo.PkgNameOf(spec)
		if pkg == nil || !from(pkg.Imported()) {
			continue
		}
		if _, seen := inner.LookupParent(pkg.Name(), e.Pos()); seen != pkg {
			continue // hidden, or imported without a name
		}
		for _, name := range pkg.Imported().Scope().Names() {
			if c, ok := pkg.Imported().Scope().Lookup(name).(*types.Const); ok && c.Exported() && r.replaces(c, e, text) {
				return pkg.Name() + "." + name
			}
		}
	}
	return ""
}

// replaces reports whether the constant has that text and can stand where the
// expression does.
func (r *reporter) replaces(c *types.Const, e ast.Expr, text string) bool {
	untyped := types.Identical(c.Type(), types.Typ[types.UntypedString])
	return c.Val().Kind() == constant.String && constant.StringVal(c.Val()) == text &&
		(untyped || types.Identical(c.Type(), r.pass.TypesInfo.TypeOf(e)))
}
