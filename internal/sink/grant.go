package sink

import (
	"go/ast"
	"slices"
)

// grants tells on whose behalf a grant type asks (RFC 6749 sections 4.1.3,
// 4.3.2 and 4.4.2, RFC 8628 section 3.4). What others do depends on the server.
var grants = map[string]string{
	"authorization_code": "user",
	"password":           "user",
	"urn:ietf:params:oauth:grant-type:device_code": "user",
	"client_credentials":                           "client",
}

// Grant returns on whose behalf is asked at the site: "user", "client", or ""
// where it is not known. What the sink does not say, the grant type does that
// stands in the same map.
func (r *Resolver) Grant(s *Site) string {
	if s.Sink.Grant != "" || !s.generic() {
		return s.Sink.Grant
	}
	var all []string
	for _, holder := range r.flow.Holders(s.Holder) {
		for _, value := range r.grants[holder] {
			all = append(all, r.grantsOf(value)...)
		}
	}
	if len(all) == 0 || slices.ContainsFunc(all, func(g string) bool { return g != all[0] }) {
		return ""
	}
	return all[0]
}

// grantsOf are those that an expression can be, or "" for what is not known.
func (r *Resolver) grantsOf(value ast.Expr) (all []string) {
	v := r.flow.List(value)
	if r.flow.IsText(value) {
		v = r.flow.Texts(value)
	}
	for _, e := range v.Elems {
		text, gaps := e.Text()
		if len(gaps) > 0 {
			text = ""
		}
		all = append(all, grants[text])
	}
	if v.Open {
		all = append(all, "")
	}
	return all
}
