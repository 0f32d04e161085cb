package flow

import (
	"go/ast"
	"go/types"
	"slices"
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

// A setting by name is declared in one place and read in another: by packages
// of one family, which share the names.

// families are the import paths of the libraries that know settings by name,
// without their major versions.
var families = map[string]string{
	"github.com/spf13/pflag":     "flags",
	"github.com/spf13/viper":     "viper",
	"github.com/urfave/cli":      "cli",
	"gopkg.in/urfave/cli":        "cli",
	"github.com/codegangsta/cli": "cli",
}

// readers are the functions and methods that return the setting that their
// first argument names.
var readers = map[string][]string{
	"flags": {"GetString", "GetStringSlice", "GetStringArray"},
	"viper": {"Get", "GetString", "GetStringSlice"},
	"cli":   {"String", "StringSlice"},
}

// A named setting is one that a library of the family knows by the name.
type namedSetting struct{ family, name string }

// familyOf returns the family of a package, or "".
func familyOf(pkg *types.Package) string {
	if pkg == nil {
		return ""
	}
	path := pkg.Path()
	if i := strings.LastIndex(path, "/vendor/"); i >= 0 {
		path = path[i+len("/vendor/"):]
	}
	if i := strings.LastIndex(path, "/v"); i >= 0 && strings.Trim(path[i+2:], "0123456789") == "" {
		path = path[:i]
	}
	path, _, _ = strings.Cut(path, ".v") // gopkg.in/urfave/cli.v2
	return families[path]
}

// recordDefault records the default that a call gives to a named setting.
func (p *Package) recordDefault(call *ast.CallExpr, fn *types.Func) {
	family := familyOf(fn.Pkg())
	switch {
	case family == "viper" && fn.Name() == "SetDefault" && len(call.Args) == 2:
		p.nameDefault(family, call.Args[0], call.Args[1])
	case family == "viper" && strings.HasPrefix(fn.Name(), "BindPFlag"):
		p.bindsFlags = true
	case family == "viper":
		p.recordDecoding(call, fn)
	case family == "flags":
		d, ok := fallbacks[fn.Name()]
		name := d.value - 1
		if strings.HasSuffix(fn.Name(), "P") {
			name-- // before the short name
		}
		if ok && d.value < len(call.Args) {
			p.nameDefault(family, call.Args[name], call.Args[d.value])
		}
	}
}

// recordFlagLiteral records the default in a literal of a type of flags, which
// has a Name and a Value.
func (p *Package) recordFlagLiteral(lit *ast.CompositeLit) {
	named, ok := types.Unalias(pointee(p.info.TypeOf(lit))).(*types.Named)
	if !ok || familyOf(named.Obj().Pkg()) != "cli" {
		return
	}
	var name, value ast.Expr
	for _, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			switch key, _ := kv.Key.(*ast.Ident); {
			case key == nil:
			case key.Name == "Name":
				name = kv.Value
			case key.Name == "Value":
				value = kv.Value
			}
		}
	}
	if name != nil && value != nil {
		p.nameDefault("cli", name, value)
	}
}

func (p *Package) nameDefault(family string, name, value ast.Expr) {
	if text, ok := p.text(name); ok {
		key := namedSetting{family, strings.ToLower(text)}
		p.defaults[key] = append(p.defaults[key], value)
	}
}

// namedDefaults returns the defaults of the setting that a call reads.
func (p *Package) namedDefaults(call *ast.CallExpr, fn *types.Func) []ast.Expr {
	family := familyOf(fn.Pkg())
	if !slices.Contains(readers[family], fn.Name()) || len(call.Args) != 1 {
		return nil
	}
	name, ok := p.text(call.Args[0])
	if !ok {
		return nil
	}
	all := p.defaults[namedSetting{family, strings.ToLower(name)}]
	if family == "viper" && p.bindsFlags {
		all = append(all[:len(all):len(all)], p.defaults[namedSetting{"flags", strings.ToLower(name)}]...)
	}
	return all
}

// chained returns the arguments of the Default in a chain of calls that declare
// a flag of kingpin: Flag("scope", "help").Default("repo").Strings().
func (p *Package) chained(call *ast.CallExpr, fn *types.Func) (*ast.CallExpr, bool) {
	if fn.Pkg() == nil || !strings.Contains(fn.Pkg().Path(), "kingpin") || fn.Name() != "String" && fn.Name() != "Strings" {
		return nil, false
	}
	for {
		sel, ok := call.Fun.(*ast.SelectorExpr)
		if !ok {
			return nil, false
		}
		if sel.Sel.Name == "Default" {
			return call, len(call.Args) > 0
		}
		if call, ok = ast.Unparen(sel.X).(*ast.CallExpr); !ok {
			return nil, false
		}
	}
}

// defaulted is the default that a call which reads or declares a setting has;
// the program's user may say otherwise.
func (p *Package) defaulted(call *ast.CallExpr, text bool) (Value, bool) {
	fn, ok := p.callee(call)
	if !ok {
		return Value{}, false
	}
	var v Value
	if d, ok := defaultOf(fn); ok && d.target < 0 && d.value < len(call.Args) {
		v = p.value(call.Args[d.value], text)
	} else if chain, ok := p.chained(call, fn); ok {
		if v = p.arguments(chain, 0); text {
			v = p.texts(chain.Args[0])
		}
	} else if all := p.namedDefaults(call, fn); len(all) > 0 {
		for i, e := range all {
			one := p.value(e, text)
			if len(all) > 1 {
				one = one.with([]Choice{{Branch: call.Pos(), Arm: i}})
			}
			v = v.plus(one)
		}
	} else {
		return Value{}, false
	}
	return v.via(call.Pos(), "default", "flag").plus(nothing(call, text)), true
}
