package sink

import (
	"go/ast"
	"go/constant"
	"go/types"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/flow"
)

// oauthKeys are request parameters that stand beside scope in a request to an
// authorization server (RFC 6749 sections 4.1.1 to 4.4.2, RFC 8628 section
// 3.1). Other protocols use the word scope too; without one of these, a map
// with the key is not taken for such a request.
var oauthKeys = []string{
	"client_id", "client_secret", "response_type", "grant_type", "redirect_uri",
	"code_challenge", "client_assertion", "assertion", "refresh_token", "device_code",
}

// answerKeys are those of what a server answers (RFC 6749 sections 5.1 and 5.2,
// RFC 7662 section 2.2), which may have keys of a request too.
var answerKeys = []string{"access_token", "token_type", "expires_in", "id_token", "active", "error"}

// A Resolver tells which provider a site talks to.
type Resolver struct {
	catalog *catalog.Catalog
	table   *Table
	flow    *flow.Package
	info    *types.Info
	keys    map[any][]string   // by the map they are given to
	grants  map[any][]ast.Expr // the values of the key grant_type
	reached map[ast.Expr][]reachedByURL
	looked  map[string]*catalog.Provider // up, by URL
}

// reachedByURL is a provider that an expression's text leads to, and the
// branches in which it has that text.
type reachedByURL struct {
	provider *catalog.Provider // nil: nobody who is known
	url      string            // "" of a text that is known in part
	choices  []flow.Choice
	empty    bool // the text is, so that it leads nowhere
}

// NewResolver returns the resolver of a package with its sites' parameters.
func NewResolver(c *catalog.Catalog, t *Table, f *flow.Package, info *types.Info, parameters []Parameter) *Resolver {
	r := &Resolver{catalog: c, table: t, flow: f, info: info, keys: make(map[any][]string), grants: make(map[any][]ast.Expr), reached: make(map[ast.Expr][]reachedByURL), looked: make(map[string]*catalog.Provider)}
	for _, p := range parameters {
		for _, holder := range f.Holders(p.Map) {
			r.keys[holder] = append(r.keys[holder], p.Key)
			if p.Key == "grant_type" {
				r.grants[holder] = append(r.grants[holder], p.Value)
			}
		}
	}
	return r
}

// IsRequest reports whether scopes are asked for at the site. Where they are a
// key of a map that any protocol may use, other keys must show that the map
// goes to an authorization server and does not come from one; for a form, an
// endpoint in the same function does.
func (r *Resolver) IsRequest(s *Site) bool {
	if s.InURL() {
		return len(r.ofURL(s).providers) > 0
	}
	wrong := s.Sink.Key == misnamed
	if wrong && (r.hasScopes(s) || len(r.Providers(s)) == 0) {
		return false // given by both names, or to a server that may read it
	}
	if !s.generic() {
		return true
	}
	asks := false
	for _, holder := range r.flow.Holders(s.Holder) {
		for _, key := range r.keys[holder] {
			if slices.Contains(answerKeys, key) || wrong && key == "scope" {
				return false
			}
			asks = asks || slices.Contains(oauthKeys, key)
		}
	}
	return asks || !wrong && s.Sink.Package != "" && len(r.endpointsIn(s.Func).providers) > 0
}

// hasScopes reports whether scopes are set on the configuration that asks.
func (r *Resolver) hasScopes(s *Site) bool {
	return s.Holder != nil && slices.ContainsFunc(r.flow.Settings(s.Holder), func(set flow.Setting) bool {
		return set.Field.Name() == "Scopes"
	})
}

// generic reports whether the site is one only if something else says so.
func (s *Site) generic() bool {
	return s.Holder != nil && (s.Sink.Package == "net/url" || s.Sink.Package == "")
}

// endpointsIn returns the providers whose endpoints a function names.
func (r *Resolver) endpointsIn(fn *ast.FuncDecl) *found {
	f := &found{}
	if fn == nil {
		return f
	}
	held := r.heldEndpoints(fn)
	ast.Inspect(fn, func(n ast.Node) bool {
		e, ok := n.(ast.Expr)
		if !ok {
			return true
		}
		p := r.endpoint(e)
		if use, ok := held[e]; ok && use != nil {
			before := len(f.providers)
			r.urls(use, f, r.flow.Choices(use.Pos()))
			if len(f.providers) > before {
				return false
			}
		}
		if v := r.info.Types[e].Value; v != nil && v.Kind() == constant.String {
			f.lead(p, constant.StringVal(v), nil)
			return false
		}
		return true
	})
	return f
}

// endpoint returns the provider whose endpoint is a constant, or nil.
func (r *Resolver) endpoint(e ast.Expr) *catalog.Provider {
	v := r.info.Types[e].Value
	if v == nil || v.Kind() != constant.String {
		return nil
	}
	return r.catalog.ByEndpoint(constant.StringVal(v))
}

// heldEndpoints are the endpoints that a function writes to local variables,
// with the last place where it reads each: the variable may be another's by
// then.
func (r *Resolver) heldEndpoints(fn *ast.FuncDecl) map[ast.Expr]*ast.Ident {
	written := make(map[ast.Expr]types.Object)
	last := make(map[types.Object]*ast.Ident)
	write := func(lhs, rhs ast.Expr) {
		if id, ok := lhs.(*ast.Ident); ok && r.endpoint(rhs) != nil {
			written[rhs] = r.info.ObjectOf(id)
		}
	}
	ast.Inspect(fn, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for i := range n.Rhs {
				write(n.Lhs[i], n.Rhs[i])
			}
		case *ast.ValueSpec:
			for i := range n.Values {
				write(n.Names[i], n.Values[i])
			}
		case *ast.Ident:
			if obj := r.info.Uses[n]; obj != nil {
				last[obj] = n
			}
		}
		return true
	})
	held := make(map[ast.Expr]*ast.Ident)
	for rhs, obj := range written {
		held[rhs] = last[obj]
	}
	return held
}

// A Candidate is a provider that a site may talk to, under the choices. It is
// nil for one that is not known.
type Candidate struct {
	Provider *catalog.Provider
	URL      string // that led to it; "" where a name of Go did
	Choices  []flow.Choice
}

// Providers returns the providers that a site may talk to: that of the sink
// itself, or those of the endpoints that are set on the struct the scopes are
// set on, with a nil one for each endpoint that tells nothing. There are none
// when no endpoint tells anything.
func (r *Resolver) Providers(s *Site) []Candidate { return r.look(s).candidates() }

// Endpoints returns the URLs of no known provider that stand where that of a
// site's endpoint would.
func (r *Resolver) Endpoints(s *Site) []string { return r.look(s).strange }

func (r *Resolver) look(s *Site) *found {
	own := r.catalog.Provider(s.Sink.Provider)
	if own != nil && s.Sink.Key != misnamed {
		return &found{providers: []Candidate{{Provider: own}}}
	}
	f := &found{}
	switch {
	case s.InURL():
		return r.ofURL(s)
	case s.generic():
		f = r.endpointsIn(s.Func)
	case s.Holder != nil:
		r.holder(s.Holder, f, r.flow.Choices(s.Pos()), 0)
		if s.Sink.Part != "" && len(f.providers) == 0 {
			r.arguments(s, f)
		}
	case s.Call != nil:
		r.arguments(s, f)
	}
	if len(f.providers) == 0 {
		f.add(own, "", nil) // nobody else reads the parameter
		f.others = nil
	}
	return f
}

// arguments looks for the endpoint or the issuer among what a function takes
// beside the scopes. An application's own address says nothing.
func (r *Resolver) arguments(s *Site, f *found) {
	fn, ok := typeutil.Callee(r.info, s.Call).(*types.Func)
	if !ok {
		return
	}
	params := fn.Signature().Params()
	for i, arg := range s.Call.Args[:min(len(s.Call.Args), params.Len())] {
		name := strings.ToLower(params.At(i).Name())
		own := strings.HasPrefix(name, "redirect") || strings.HasPrefix(name, "callback")
		if t := r.info.TypeOf(arg); t != nil && flow.IsText(t) && i != s.Param && !own {
			n := len(f.others)
			r.urls(arg, f, r.flow.Choices(s.Pos()))
			f.keep(n, name)
		}
	}
}

// found is what a site has been seen to talk to: providers, or under the choices
// others of nobody who is known.
type found struct {
	providers []Candidate
	others    [][]flow.Choice
	strange   []string // URLs of nobody that is known
}

// lead notes what a URL leads to.
func (f *found) lead(p *catalog.Provider, url string, choices []flow.Choice) {
	f.add(p, url, choices)
	if p == nil && (strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://")) && !slices.Contains(f.strange, url) {
		f.strange = append(f.strange, url)
	}
}

func (f *found) add(p *catalog.Provider, url string, choices []flow.Choice) {
	if p != nil {
		f.providers = append(f.providers, Candidate{p, url, choices})
	}
}

// endpointName has the words in the names of fields and parameters that hold one.
var endpointName = regexp.MustCompile(`(?i)endpoint|url|issuer|authority|domain|host`)

// keep forgets the others behind the first n, unless the name is that of an
// endpoint: of a client's name nobody expects to tell the provider.
func (f *found) keep(n int, name string) {
	if !endpointName.MatchString(name) {
		f.others = f.others[:n]
	}
}

// candidates are the providers, if any, with a nil one for each other but where
// one of them is there as well: of two URLs of an endpoint, one is enough.
func (f *found) candidates() []Candidate {
	all := f.providers
	for _, choices := range f.others {
		if !slices.ContainsFunc(f.providers, func(c Candidate) bool { return within(c.Choices, choices) }) {
			all = append(all, Candidate{Choices: choices})
		}
	}
	if len(f.providers) == 0 {
		return nil
	}
	return all
}

// within reports whether all of some choices are among others.
func within(some, all []flow.Choice) bool {
	return !slices.ContainsFunc(some, func(c flow.Choice) bool { return !slices.Contains(all, c) })
}

// Undecided reports whether it cannot be told that what is asked for under the
// choices goes to the provider: neither is there whenever the other is, and it
// may go to one who is not known.
func Undecided(choices []flow.Choice, p *catalog.Provider, all []Candidate) bool {
	other := false
	for _, c := range all {
		possible := flow.Possible(choices, c.Choices)
		switch {
		case c.Provider == nil:
			other = other || possible
		case c.Provider == p && possible && (within(choices, c.Choices) || within(c.Choices, choices)):
			return false
		}
	}
	return other
}

// depth bounds how far structs are followed into structs.
const depth = 4

// holder looks at what the struct was made by and at what is set on it.
func (r *Resolver) holder(e ast.Expr, f *found, given []flow.Choice, level int) {
	origins, _ := r.flow.Origins(e)
	for _, o := range origins {
		choices, ok := flow.Merge(given, o.Choices)
		if _, isLit := o.Expr.(*ast.CompositeLit); ok && !isLit {
			r.origin(o.Expr, f, choices, level)
		}
	}
	for _, s := range unlessSetAgain(r.flow.Settings(e)) {
		// An application's own address says nothing of the provider.
		choices, ok := flow.Merge(given, s.Choices)
		if ok && !strings.HasPrefix(strings.ToLower(s.Field.Name()), "redirect") {
			n := len(f.others)
			r.expr(s.Value, f, choices, level+1)
			f.keep(n, s.Field.Name())
		}
	}
}

// unlessSetAgain adds to settings that none of the branches is taken in which a
// later one sets the field, or a field of the struct in it, to something else.
func unlessSetAgain(all []flow.Setting) []flow.Setting {
	for i := range all {
		own := all[i].Choices
		for _, later := range all[i+1:] {
			n := len(later.Choices)
			if n <= len(own) || !within(own, later.Choices) || !holds(all[i].Field, later.Field) {
				continue
			}
			not := later.Choices[n-1]
			not.Not = true
			if choices, ok := flow.Merge(all[i].Choices, []flow.Choice{not}); ok {
				all[i].Choices = choices
			}
		}
	}
	return all
}

// holds reports whether a field is the other one or has it in its struct.
func holds(field, other *types.Var) bool {
	if field == other {
		return true
	}
	s, ok := field.Type().Underlying().(*types.Struct)
	return ok && slices.ContainsFunc(slices.Collect(s.Fields()), func(f *types.Var) bool { return f == other })
}

// expr looks at an expression that may hold an endpoint: its URL, a variable
// of a library, a call that returns it, a struct with it.
func (r *Resolver) expr(e ast.Expr, f *found, given []flow.Choice, level int) {
	t := r.info.TypeOf(e)
	if t == nil || level > depth {
		return
	}
	if flow.IsText(t) {
		r.urls(e, f, given)
		return
	}
	if flow.IsList(t) {
		return
	}
	origins, _ := r.flow.Origins(e)
	for _, o := range origins {
		choices, ok := flow.Merge(given, o.Choices)
		if !ok {
			continue
		}
		if _, isLit := o.Expr.(*ast.CompositeLit); isLit {
			r.holder(o.Expr, f, choices, level)
			continue
		}
		n := len(f.providers) + len(f.others)
		r.origin(o.Expr, f, choices, level)
		if len(f.providers)+len(f.others) == n {
			f.others = append(f.others, choices)
		}
	}
}

// urls looks at the texts of an expression. Where one is nobody's, which it is
// may hang on what no branch shows, such as a setting: that is a choice then.
func (r *Resolver) urls(e ast.Expr, f *found, given []flow.Choice) {
	all := r.byURL(e)
	some := func(known bool) bool {
		return slices.ContainsFunc(all, func(u reachedByURL) bool { return !u.empty && (u.provider != nil) == known })
	}
	open := some(true) && some(false)
	for i, u := range all {
		if open {
			u.choices = append(slices.Clip(u.choices), flow.Choice{Branch: -e.Pos(), Arm: i})
		}
		choices, ok := flow.Merge(given, u.choices)
		if !ok {
			continue
		}
		f.lead(u.provider, u.url, choices)
		if u.provider == nil && !u.empty {
			f.others = append(f.others, choices)
		}
	}
}

// byURL looks up what an expression's texts lead to, once for all sites: one
// variable often holds the URLs of many providers.
func (r *Resolver) byURL(e ast.Expr) []reachedByURL {
	all, known := r.reached[e]
	if known {
		return all
	}
	for _, elem := range r.flow.Texts(e).Elems {
		if p := r.byField(elem); p != nil {
			all = append(all, reachedByURL{provider: p, choices: elem.Choices})
			continue
		}
		url := filled(elem)
		p, known := r.looked[url]
		if !known {
			p = r.catalog.ByURL(url)
			r.looked[url] = p
		}
		empty := url == ""
		if _, gaps := elem.Text(); len(gaps) > 0 {
			url = ""
		}
		all = append(all, reachedByURL{p, url, elem.Choices, empty})
	}
	r.reached[e] = all
	return all
}

// byField returns the provider whose endpoint an unknown text is a field of:
// github.Endpoint.AuthURL.
func (r *Resolver) byField(e flow.Elem) *catalog.Provider {
	if len(e.Pieces) != 1 || e.Pieces[0].Known {
		return nil
	}
	sel, ok := ast.Unparen(e.Pieces[0].At).(*ast.SelectorExpr)
	if !ok {
		return nil
	}
	switch x := ast.Unparen(sel.X).(type) {
	case *ast.Ident:
		return r.byObject(r.info.ObjectOf(x))
	case *ast.SelectorExpr:
		return r.byObject(r.info.ObjectOf(x.Sel))
	}
	return nil
}

// filled is the element's text with a word for each gap, so that a tenant or a
// shop that is not known still stands for a label of the URL.
func filled(e flow.Elem) string {
	var b strings.Builder
	for _, p := range e.Pieces {
		if p.Known {
			b.WriteString(p.Text)
		} else {
			b.WriteString("x")
		}
	}
	return b.String()
}

// origin looks at what is no literal: a name of a library, or a call.
func (r *Resolver) origin(e ast.Expr, f *found, choices []flow.Choice, level int) {
	switch e := e.(type) {
	case *ast.Ident:
		f.add(r.byObject(r.info.ObjectOf(e)), "", choices)
	case *ast.SelectorExpr:
		f.add(r.byObject(r.info.ObjectOf(e.Sel)), "", choices)
	case *ast.CallExpr:
		r.called(e, f, choices, level)
	}
}

func (r *Resolver) byObject(obj types.Object) *catalog.Provider {
	if obj == nil || obj.Pkg() == nil {
		return nil
	}
	name := obj.Name()
	if fn, ok := obj.(*types.Func); ok {
		name = symbolOf(fn)
	}
	return r.catalog.ByIdent(unversioned(obj.Pkg().Path()) + "." + name)
}

// byFunc returns the provider whose endpoint a function returns, or that it
// talks to as a sink: what google.ConfigFromJSON makes is Google's.
func (r *Resolver) byFunc(fn *types.Func) *catalog.Provider {
	if p := r.byObject(fn); p != nil || fn.Pkg() == nil {
		return p
	}
	if row := r.table.row(unversioned(fn.Pkg().Path()), symbolOf(fn), ""); row != nil {
		return r.catalog.Provider(row.Provider)
	}
	return nil
}

// called looks at the function, at its arguments for the URL of an endpoint or
// an issuer, and at the receiver: provider.Endpoint().
func (r *Resolver) called(call *ast.CallExpr, f *found, choices []flow.Choice, level int) {
	fn, ok := typeutil.Callee(r.info, call).(*types.Func)
	if !ok || level > depth {
		return
	}
	if p := r.byFunc(fn); p != nil {
		f.add(p, "", choices)
		return
	}
	params := fn.Signature().Params()
	for i, arg := range call.Args[:min(len(call.Args), params.Len())] {
		if t := r.info.TypeOf(arg); t != nil && flow.IsText(t) {
			n := len(f.others)
			r.urls(arg, f, choices)
			f.keep(n, params.At(i).Name())
		}
	}
	if recv := receiver(call, fn); recv != nil {
		r.expr(recv, f, choices, level+1)
	}
}
