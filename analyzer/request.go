package analyzer

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/check"
	"github.com/scopevet/scopevet/internal/flow"
	"github.com/scopevet/scopevet/internal/sink"
)

// A request is what is asked for at one site, with where its elements are
// written.
type request struct {
	check.Request
	site  *sink.Site
	code  *flow.Package
	elems []flow.Elem // as Request.Elements
	name  flow.Elem   // as Request.Parameter
	// shared says for each element how many providers it may be asked of; nil
	// where there is but one.
	shared []int
	// unknown says for each element that one of them is nobody we know; as long
	// as shared.
	unknown []bool
	// only says that nothing else can be asked for at the site.
	only   bool
	scopes int // how many there are, roughly
	// certain says that the code names the provider; it is not only guessed
	// from the scopes.
	certain bool
}

// requests returns what is asked for at the site: one request for a list, one
// for each text that a joined one can be, and one for each provider that may be
// meant.
//
// The parameters and fields that the answer ended at come with them.
func requests(cat *catalog.Catalog, r *sink.Resolver, code *flow.Package, s *sink.Site, facts imports) (all []*request, reached []flow.Reach) {
	lists := values(code, s, facts)
	reached = reaches(code, s)
	candidates := r.Providers(s)
	if v, ok := several(code, s); ok && len(lists) > 0 && (len(candidates) > 0 || hasOpenID(v)) {
		lists = []asked{{v, lists[0].name}}
	}
	own := ownReads(s)
	others := make(map[token.Pos]bool)
	for _, v := range lists {
		if len(own) > 0 && allThrough(v.Elems, own) {
			continue
		}
		req := &request{site: s, code: code, Request: check.Request{
			Catalog: cat, Wire: wire(s, v.Value), Grant: check.Grant(r.Grant(s)), Open: v.Open || s.Part,
			Holder:  s.Sink.Holder,
			Escaped: !s.Mended && (s.Sink.Escapes || s.InURL()),
		}}
		if name, gaps := v.name.Text(); len(gaps) == 0 {
			req.Parameter, req.name = name, v.name
		}
		req.only = len(lists) == 1
		for _, e := range v.Elems {
			if e.Guess.IsValid() && allThrough([]flow.Elem{e}, own) {
				req.Open = true // perhaps; and it is asked for where it was given
			} else if len(e.Pieces) > 0 && (e.Among != nil || !isUnset(e)) {
				req.add(e)
			}
		}
		if s.GivesNone() {
			req.Default = check.Default(s.Sink.Without)
		}
		if len(req.elems) > 0 || req.Default != "" {
			all = append(all, req.forProviders(candidates)...)
			req.forOthers(candidates, others)
		}
	}
	if len(lists) > 1 {
		shareLists(all, others)
	}
	return all, reached
}

// reaches are the parameters and fields that the lists of the site, which have
// just been told, ended at. Of a URL those that name its client do not count.
func reaches(code *flow.Package, s *sink.Site) []flow.Reach {
	if !s.InURL() {
		return code.Reached()
	}
	var all []flow.Reach
	for _, part := range code.ParameterParts(s.Value, s.Sink.Key) {
		code.Texts(part)
		all = append(all, code.Reached()...)
	}
	return all
}

// isUnset reports whether an element is that of a variable without a value.
func isUnset(e flow.Elem) bool {
	return !slices.ContainsFunc(e.Pieces, func(p flow.Piece) bool { return !p.Known || p.Text != "" || p.Lit != nil })
}

// forOthers notes where the elements are written that may go to providers who
// are not known.
func (r *request) forOthers(candidates []sink.Candidate, places map[token.Pos]bool) {
	for _, e := range r.elems {
		if len(distinct(candidates)) > 0 && fits(e, nil, candidates) {
			places[r.written(e)] = true
		}
	}
}

// written is where an element is, or what brings it to the sink.
func (r *request) written(e flow.Elem) token.Pos {
	for _, p := range e.Pieces {
		if p.Lit != nil {
			pos, _, _ := flow.Range(p.Lit, p.Off, p.Off+len(p.Text))
			return pos
		}
		if p.At != nil {
			return p.At.Pos()
		}
	}
	pos, _ := span(r)
	return pos
}

// shareLists has an element that is in several of a site's lists shared by the
// providers of them all: a URL and what is put into it may each be one of many,
// and which go together cannot be told. What stands in the site itself goes to
// all of them for certain.
func shareLists(all []*request, others map[token.Pos]bool) {
	by := make(map[token.Pos]map[*catalog.Provider]bool)
	for _, r := range all {
		for _, e := range r.elems {
			at := r.written(e)
			if by[at] == nil {
				by[at] = make(map[*catalog.Provider]bool)
			}
			by[at][r.Provider] = true
			if others[at] {
				by[at][nil] = true
			}
		}
	}
	for _, r := range all {
		v := r.site.Value
		for i := range r.shared {
			at := r.written(r.elems[i])
			if inside := v != nil && v.Pos() <= at && at < v.End(); !inside && len(by[at]) > r.shared[i] {
				r.shared[i] = len(by[at])
				r.Elements[i].Shared = true
			}
		}
	}
}

// hasOpenID reports whether a list has openid: who asks for that follows RFC
// 6749, whoever it is.
func hasOpenID(v flow.Value) bool {
	return slices.ContainsFunc(v.Elems, func(e flow.Elem) bool {
		text, gaps := e.Text()
		return text == "openid" && len(gaps) == 0
	})
}

// ownReads are the places where the value that a field is given reads that same
// field of the same struct: c.Scope = strings.ReplaceAll(c.Scope, ",", " ").
func ownReads(s *sink.Site) []token.Pos {
	holder, ok := s.Holder.(*ast.Ident)
	if !ok || s.Value == nil {
		return nil
	}
	field := s.Sink.Symbol[strings.LastIndexByte(s.Sink.Symbol, '.')+1:]
	var all []token.Pos
	ast.Inspect(s.Value, func(n ast.Node) bool {
		if sel, ok := n.(*ast.SelectorExpr); ok && sel.Sel.Name == field {
			if x, ok := sel.X.(*ast.Ident); ok && x.Name == holder.Name {
				all = append(all, sel.Pos())
			}
		}
		return true
	})
	return all
}

// allThrough reports whether all elements were read at one of these places last.
// They are asked for where the field was given them.
func allThrough(elems []flow.Elem, places []token.Pos) bool {
	return !slices.ContainsFunc(elems, func(e flow.Elem) bool {
		n := len(e.Via)
		return n == 0 || e.Via[n-1].Kind != "field" || !slices.Contains(places, e.Via[n-1].Pos)
	})
}

// forProviders returns the request as each provider sees it: with the elements
// that can go there. Where no provider is known, the package of their constants
// may give it away, or else the scopes.
func (r *request) forProviders(candidates []sink.Candidate) []*request {
	var all []*request
	for _, p := range distinct(candidates) {
		one := &request{Request: r.Request, site: r.site, code: r.code, name: r.name, certain: true}
		one.Provider, one.Elements = p, nil
		if one.Holder == "" {
			one.Holder = holder(p, candidates)
		}
		for i, e := range r.elems {
			if fits(e, p, candidates) {
				one.elems = append(one.elems, e)
				n := r.sharedBy(e, candidates)
				unknown := r.undecided(e, p, candidates)
				if unknown {
					n++
				}
				one.shared = append(one.shared, n)
				one.unknown = append(one.unknown, unknown)
				one.Elements = append(one.Elements, r.Elements[i])
				one.Elements[len(one.Elements)-1].Shared = n > 1
			}
		}
		if len(one.elems) > 0 || one.Default != "" {
			all = append(all, one)
		}
	}
	if len(candidates) == 0 {
		r.Provider = r.byConstants()
		r.Guessed, r.ByScopes = r.Provider != nil, r.Provider == nil && r.together()
		r.Guess()
		return []*request{r}
	}
	return all
}

// holder is who gets the token that a provider is asked for, if all endpoints
// that the request may go to say the same.
func holder(p *catalog.Provider, candidates []sink.Candidate) string {
	var all []string
	for _, c := range candidates {
		if c.Provider != p {
			continue
		}
		if holder, ok := p.HolderAt(c.URL); ok {
			all = append(all, holder)
		}
	}
	if len(all) == 0 || slices.ContainsFunc(all, func(h string) bool { return h != all[0] }) {
		return ""
	}
	return all[0]
}

// undecided reports whether an element may go to somebody who is not known
// rather than to the provider.
func (r *request) undecided(e flow.Elem, p *catalog.Provider, candidates []sink.Candidate) bool {
	choices := e.Choices
	if r.code != nil {
		choices = r.code.Decisive(choices)
	}
	return sink.Undecided(choices, p, candidates)
}

// together reports whether the elements can be of one request: those that are
// there only if one of several structs is meant cannot. They tell no provider.
func (r *request) together() bool {
	structs := make(map[token.Pos]bool)
	for _, e := range r.elems {
		if e.Guess.IsValid() {
			structs[e.Guess] = true
		}
	}
	return len(structs) < 2
}

// fits reports whether an element can be asked of a provider.
func fits(e flow.Elem, p *catalog.Provider, candidates []sink.Candidate) bool {
	return slices.ContainsFunc(candidates, func(c sink.Candidate) bool {
		return c.Provider == p && flow.Possible(e.Choices, c.Choices)
	})
}

// isOwn reports whether a finding is about a scope that its provider alone has:
// whoever else the request may go to, that one is meant.
func (r *request) isOwn(f check.Finding) bool {
	text := r.Elements[f.Element].Text[f.Start:f.End]
	return r.Provider != nil && r.Provider.Lookup(text) != nil && !isWord(text) && !r.ofOthers(text)
}

// ofOthers reports whether another provider than the request's has a scope.
func (r *request) ofOthers(scope string) bool {
	return slices.ContainsFunc(r.Catalog.Listing(scope), func(p *catalog.Provider) bool { return p != r.Provider })
}

// maybeForOthers reports whether an element is what a function of another
// package returns in one of its branches, and has a scope of another provider:
// what the function is given may say who is asked, and the branch not be taken.
func (r *request) maybeForOthers(element int) bool {
	e := r.elem(element)
	if !slices.ContainsFunc(e.Choices, func(c flow.Choice) bool { return c.Abroad }) {
		return false
	}
	text, _ := e.Text()
	return slices.ContainsFunc(split(text), r.ofOthers)
}

// sharedBy returns how many providers an element may be asked of.
func (r *request) sharedBy(e flow.Elem, candidates []sink.Candidate) int {
	n := 0
	for _, p := range distinct(candidates) {
		if fits(e, p, candidates) {
			n++
		}
	}
	return n
}

func distinct(candidates []sink.Candidate) []*catalog.Provider {
	var all []*catalog.Provider
	for _, c := range candidates {
		if c.Provider != nil && !slices.Contains(all, c.Provider) {
			all = append(all, c.Provider)
		}
	}
	return all
}

// asked is a list that is asked for, and the name of the request parameter
// that takes it, where the program gives one.
type asked struct {
	flow.Value
	name flow.Elem
}

// values are the lists that the site asks for; a text is a list of one.
func values(code *flow.Package, s *sink.Site, facts imports) []asked {
	if urls, ok := s.URLs(code); ok {
		return inQueries(urls, s.Sink.Key)
	}
	var name flow.Elem
	if s.Name != nil {
		if names := code.Texts(s.Name).Elems; len(names) == 1 {
			name = names[0]
		}
	}
	var all []asked
	for _, v := range given(code, s, facts) {
		all = append(all, asked{v, name})
	}
	return all
}

// given are the lists that the site is given where it is no URL.
func given(code *flow.Package, s *sink.Site, facts imports) []flow.Value {
	switch {
	case s.Sink.Part != "":
		return parts(code, s, facts.fieldOf(s.Sink))
	case s.Value == nil:
		return []flow.Value{code.Arguments(s.Call, s.Param)}
	case code.IsText(s.Value):
		return alternatives(code.Texts(s.Value))
	case s.Sink.Wire != string(check.Verbatim):
		return []flow.Value{code.List(s.Value)}
	}
	return alternatives(code.List(s.Value))
}

// parts are the lists that the struct at the site has, or what it is made by.
func parts(code *flow.Package, s *sink.Site, field *types.Var) []flow.Value {
	v, text, ok := code.Part(s.Call, s.Param, s.Sink.Part, field)
	switch {
	case !ok:
		return nil
	case text || s.Sink.Wire == string(check.Verbatim):
		return alternatives(v)
	}
	return []flow.Value{v}
}

// inQueries are the lists that texts of URLs ask for in their queries.
func inQueries(urls []flow.Elem, key string) []asked {
	var all []asked
	for _, e := range urls {
		if v, ok := e.Parameter(key); ok {
			name, _ := e.ParameterName(key)
			all = append(all, asked{v, name})
		}
	}
	return all
}

func alternatives(v flow.Value) []flow.Value {
	var all []flow.Value
	for _, e := range v.Elems {
		all = append(all, flow.Value{Elems: []flow.Elem{e}, Open: v.Open})
	}
	return all
}

// certainlyAsks reports whether there is a scope in the list whatever branches
// are taken.
func (r *request) certainlyAsks() bool {
	return slices.ContainsFunc(r.Elements, func(e check.Element) bool { return len(e.Choices) == 0 && e.Guess == 0 })
}

// elem is an element of the request, or what stands in its place.
func (r *request) elem(i int) flow.Elem {
	switch i {
	case check.Whole:
		return flow.Elem{}
	case check.Parameter:
		return r.name
	}
	return r.elems[i]
}

// most is how many scopes of a request are looked at: no server takes as many.
const most = 1_000

func (r *request) add(e flow.Elem) {
	text, gaps := e.Text()
	if r.scopes += len(strings.FieldsFunc(text, isSeparator)); r.scopes > most {
		r.Open = true
		return
	}
	r.elems = append(r.elems, e)
	r.Open = r.Open || len(gaps) > 0 || e.Doubt
	el := check.Element{
		Text: text, Gaps: gaps, Choices: choices(e.Choices), Guess: int(e.Guess), Listed: listed(e) != nil, Once: e.Once, Doubt: e.Doubt,
	}
	r.empties(&el, e)
	if el.Listed {
		el.List = int(e.Slot.List.Pos())
	}
	if r.Wire == check.Repeated && e.Slot.List != r.site.Value {
		el.Listed = false // the list may have other uses
	}
	r.mark(&el, e)
	r.Elements = append(r.Elements, el)
}

// empties notes where parts of an element are empty that are not so elsewhere.
// What a package's variable begins with may be set before it is read, and what a
// function returns when it fails, or a loop that may always be run finds, is
// perhaps never there: nothing is known of that.
func (r *request) empties(el *check.Element, e flow.Elem) {
	at := 0
	for _, p := range e.Pieces {
		part := len(e.Pieces) > 1 || r.site.InURL()
		global := p.Lit != nil && len(r.code.Choices(p.Lit.Pos())) == 0
		unsure := global || !r.code.MayMiss(e.Choices) || slices.ContainsFunc(e.Via, isResult)
		switch {
		case !p.Known || p.Text != "" || !part && e.Among == nil || len(e.Choices) == 0 && r.only:
		case unsure:
			el.Gaps = append(el.Gaps, at)
			slices.Sort(el.Gaps)
		case part:
			el.Empty = append(el.Empty, at)
		default:
			el.Varies = true
		}
		at += len(p.Text)
	}
}

func isSeparator(c rune) bool { return c == ' ' || c == ',' || c == ';' || c == '+' || c == '%' }

func isResult(s flow.Step) bool { return s.Kind == "result" }

// mark notes in an element how its pieces got there: what joins others, and
// what is escaped on its way not at all or twice.
func (r *request) mark(el *check.Element, e flow.Elem) {
	at := 0
	for _, p := range e.Pieces {
		s := check.Span{Start: at, End: at + len(p.Text)}
		at = s.End
		if p.Join != nil && p.Known {
			written := p.Lit != nil && p.Join.Pos() <= p.Lit.Pos() && p.Lit.End() <= p.Join.End()
			joint := check.Joint{Span: s, Written: written}
			if written {
				joint.At = int(p.Lit.Pos())
			}
			el.Joints = append(el.Joints, joint)
		}
		escapes := len(p.Escapes)
		if !r.site.InURL() {
			escapes++ // by the library
		}
		switch {
		case escapes == 0 && p.Known:
			el.Bare = append(el.Bare, s)
		case escapes > 1:
			el.Twice = append(el.Twice, s)
		}
	}
}

// choices are the same for the checks, where the other arms of a branch are an
// arm of their own, and a branch of an earlier run is another.
func choices(all []flow.Choice) []check.Choice {
	var out []check.Choice
	for _, c := range all {
		arm := c.Arm
		if c.Not {
			arm = -1 - arm
		}
		branch := int(c.Branch)
		if c.Earlier {
			branch = -branch
		}
		out = append(out, check.Choice{Branch: branch, Arm: arm})
	}
	return out
}

// listed returns the literal that is the whole element and stands in a list, or
// nil. An array and a list with indices have no room for more.
func listed(e flow.Elem) *ast.BasicLit {
	if e.Slot.List == nil || len(e.Pieces) != 1 {
		return nil
	}
	if lit, ok := e.Slot.List.(*ast.CompositeLit); ok {
		array, _ := lit.Type.(*ast.ArrayType)
		if array != nil && array.Len != nil || slices.ContainsFunc(lit.Elts, isKeyed) {
			return nil
		}
	}
	lit, ok := ast.Unparen(e.Slot.Expr()).(*ast.BasicLit)
	if !ok || e.Pieces[0].Lit != lit {
		return nil
	}
	return lit
}

func isKeyed(e ast.Expr) bool {
	_, keyed := e.(*ast.KeyValueExpr)
	return keyed
}
