package flow

import (
	"go/ast"
	"go/types"
	"reflect"
	"strconv"
	"strings"
)

// A fallback tells which arguments of a function that reads the program's
// configuration hold the default value, and the variable that it is stored in.
type fallback struct {
	target int // -1: it is returned
	value  int
}

// fallbacks are the functions and methods of the common configuration
// libraries that take a default text or list, by their names: those of package
// flag, and those that github.com/spf13/pflag and its kin add.
var fallbacks = map[string]fallback{
	"String": {-1, 1}, "StringVar": {0, 2},
	"StringP": {-1, 2}, "StringVarP": {0, 3},
	"StringSlice": {-1, 1}, "StringSliceVar": {0, 2},
	"StringSliceP": {-1, 2}, "StringSliceVarP": {0, 3},
	"StringArray": {-1, 1}, "StringArrayVar": {0, 2},
	"StringArrayP": {-1, 2}, "StringArrayVarP": {0, 3},
}

// flagPackages are the import paths, without their hosts' vendoring, that
// fallbacks are functions of.
var flagPackages = []string{"flag", "github.com/spf13/pflag", "github.com/ogier/pflag"}

func defaultOf(fn *types.Func) (fallback, bool) {
	if fn.Pkg() == nil {
		return fallback{}, false
	}
	path := fn.Pkg().Path()
	for _, known := range flagPackages {
		if path == known || strings.HasSuffix(path, "/vendor/"+known) {
			d, ok := fallbacks[fn.Name()]
			return d, ok
		}
	}
	return fallback{}, false
}

// tagKeys are the struct tags in which configuration libraries keep a field's
// default.
var tagKeys = []string{"default", "envDefault", "def"}

// tagged is the default that the tag of a field gives, or nothing.
func (p *Package) tagged(v *types.Var, text bool) (Value, bool) {
	lit := p.tags[v]
	if lit == nil {
		return Value{}, false
	}
	tag, err := strconv.Unquote(lit.Value)
	if err != nil {
		return Value{}, false
	}
	for _, key := range tagKeys {
		value, ok := reflect.StructTag(tag).Lookup(key)
		if !ok || value == "" {
			continue
		}
		e := Elem{Pieces: []Piece{inTag(lit, tag, key, value)}}
		if text {
			return Value{Elems: []Elem{e}}, true
		}
		return e.split(","), true
	}
	return Value{}, false
}

// inTag is the piece of a tag that is a key's value.
func inTag(lit *ast.BasicLit, tag, key, value string) Piece {
	piece := Piece{Text: value, Known: true, At: lit}
	if i := strings.Index(tag, key+`:"`+value+`"`); i >= 0 {
		piece.Lit, piece.Off = lit, i+len(key)+2
	}
	return piece
}
