package sink

import (
	"go/ast"
	"go/constant"
	"go/types"
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
	provider *catalog.Provider
	url      string // "" of a text that is known in part
	choices  []flow.Choice
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
		return len(r.ofURL(s)) > 0
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
	ast.Inspect(fn, func(n ast.Node) bool {
		e, ok := n.(ast.Expr)
		if !ok {
			return true
		}
		if v := r.info.Types[e].Value; v != nil && v.Kind() == constant.String {
			url := constant.StringVal(v)
			f.lead(r.catalog.ByEndpoint(url), url, nil)
			return false
		}
		return true
	})
	return f
}

// A Candidate is a provider that a site may talk to, under the choices.
type Candidate struct {
	Provider *catalog.Provider
	Choices  []flow.Choice
}

// Providers returns the providers that a site may talk to: that of the sink
// itself, or those of the endpoints that are set on the struct the scopes are
// set on. There are none when nothing tells.
func (r *Resolver) Providers(s *Site) []Candidate { return r.look(s).providers }

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
		return &found{providers: r.ofURL(s)}
	case s.generic():
		f = r.endpointsIn(s.Func)
	case s.Holder != nil:
		r.holder(s.Holder, f, r.flow.Choices(s.Pos()), 0)
	case s.Call != nil:
		r.arguments(s, f)
	}
	if len(f.providers) == 0 {
		f.add(own, nil) // nobody else reads the parameter
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
			r.urls(arg, f, r.flow.Choices(s.Pos()))
		}
	}
}

// found is what a site has been seen to talk to.
type found struct {
	providers []Candidate
	strange   []string // URLs of nobody that is known
}

// lead notes what a URL leads to.
func (f *found) lead(p *catalog.Provider, url string, choices []flow.Choice) {
	f.add(p, choices)
	if p == nil && (strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://")) && !slices.Contains(f.strange, url) {
		f.strange = append(f.strange, url)
	}
}

func (f *found) add(p *catalog.Provider, choices []flow.Choice) {
	if p != nil {
		f.providers = append(f.providers, Candidate{p, choices})
	}
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
	for _, s := range r.flow.Settings(e) {
		// An application's own address says nothing of the provider.
		choices, ok := flow.Merge(given, s.Choices)
		if ok && !strings.HasPrefix(strings.ToLower(s.Field.Name()), "redirect") {
			r.expr(s.Value, f, choices, level+1)
		}
	}
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
		} else {
			r.origin(o.Expr, f, choices, level)
		}
	}
}

func (r *Resolver) urls(e ast.Expr, f *found, given []flow.Choice) {
	for _, u := range r.byURL(e) {
		if choices, ok := flow.Merge(given, u.choices); ok {
			f.lead(u.provider, u.url, choices)
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
			all = append(all, reachedByURL{p, "", elem.Choices})
			continue
		}
		url := filled(elem)
		p, known := r.looked[url]
		if !known {
			p = r.catalog.ByURL(url)
			r.looked[url] = p
		}
		if _, gaps := elem.Text(); len(gaps) > 0 {
			url = ""
		}
		all = append(all, reachedByURL{p, url, elem.Choices})
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
		f.add(r.byObject(r.info.ObjectOf(e)), choices)
	case *ast.SelectorExpr:
		f.add(r.byObject(r.info.ObjectOf(e.Sel)), choices)
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
		f.add(p, choices)
		return
	}
	for _, arg := range call.Args {
		if t := r.info.TypeOf(arg); t != nil && flow.IsText(t) {
			r.urls(arg, f, choices)
		}
	}
	if recv := receiver(call, fn); recv != nil {
		r.expr(recv, f, choices, level+1)
	}
}
