package flow

import (
	"go/ast"
	"go/types"
	"reflect"
	"strconv"
	"strings"
)

// viper.Unmarshal writes the settings to the fields of a struct that have their
// names: to those of structs in it, what stands behind a dot.

// A decoding is a type that settings are written to, and the name before those
// of its fields.
type decoding struct {
	into   types.Type
	prefix string
}

// recordDecoding records what viper writes settings to.
func (p *Package) recordDecoding(call *ast.CallExpr, fn *types.Func) {
	if !strings.HasPrefix(fn.Name(), "Unmarshal") || len(call.Args) == 0 {
		return
	}
	d, into := decoding{}, call.Args[0]
	if fn.Name() == "UnmarshalKey" && len(call.Args) > 1 {
		name, ok := p.text(call.Args[0])
		if !ok {
			return
		}
		d.prefix, into = strings.ToLower(name)+".", call.Args[1]
	}
	if t := p.info.TypeOf(into); t != nil {
		d.into = pointee(t)
		p.decodings = append(p.decodings, d)
	}
}

// decoded is the default of the setting that a field is given, or nothing.
func (p *Package) decoded(v *types.Var, base ast.Expr, text bool) (Value, bool) {
	if len(p.decodings) == 0 {
		return Value{}, false
	}
	e, ok := p.defaultSetting(v, base)
	if !ok || p.IsText(e) != text {
		return Value{}, false
	}
	return p.value(e, text).plus(nothing(e, text)), true
}

// defaultSetting returns the default of the setting that is written to a field:
// that with the names of the field and of those around it, from the struct on
// that is decoded; where that is not seen, the only one that ends in them.
func (p *Package) defaultSetting(v *types.Var, base ast.Expr) (ast.Expr, bool) {
	path := p.settingName(v)
	for {
		for _, d := range p.decodings {
			if t := p.info.TypeOf(base); t != nil && types.Identical(pointee(t), d.into) {
				return only(p.defaults[namedSetting{"viper", d.prefix + path}])
			}
		}
		sel, ok := strip(base).(*ast.SelectorExpr)
		outer := p.varOf(base)
		if !ok || outer == nil || !outer.IsField() {
			break
		}
		path, base = p.settingName(outer)+"."+path, sel.X
	}
	var all []ast.Expr
	for setting, values := range p.defaults {
		if setting.family == "viper" && (setting.name == path || strings.HasSuffix(setting.name, "."+path)) {
			all = append(all, values...)
		}
	}
	return only(all)
}

func only(all []ast.Expr) (ast.Expr, bool) {
	if len(all) != 1 {
		return nil, false
	}
	return all[0], true
}

// settingName is the name that a field has among settings.
func (p *Package) settingName(v *types.Var) string {
	if lit := p.tags[v]; lit != nil {
		if tag, err := strconv.Unquote(lit.Value); err == nil {
			if name, _, _ := strings.Cut(reflect.StructTag(tag).Get("mapstructure"), ","); name != "" {
				return strings.ToLower(name)
			}
		}
	}
	return strings.ToLower(v.Name())
}
