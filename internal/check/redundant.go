package check

var redundant = &Check{
	Name:  "redundant",
	Title: "a scope is included in another that is asked for",
	Run:   runRedundant,
}

// runRedundant rests on implications that were read at the provider. Where the
// catalogue has them at second hand it stays silent.
func runRedundant(r *Request) (all []Finding) {
	if r.Provider == nil {
		return nil
	}
	tokens := r.Tokens()
	for i, t := range tokens {
		for j, u := range tokens {
			if i != j && r.brings(u, t) && !(i < j && r.brings(t, u)) {
				f := t.finding(Note, "%q is granted along with %q; leave it out", t.Text, u.Text)
				f.Fix = r.withoutToken(t, u)
				all = append(all, f)
				break
			}
		}
	}
	return all
}

// brings reports whether t is granted along with u, which is asked for whenever
// t is.
func (r *Request) brings(u, t Token) bool {
	whole, part := r.lookup(u.Text), r.lookup(t.Text)
	return whole != nil && part != nil && whole != part &&
		r.Beside(u.Element, t.Element) &&
		subset(r.Elements[u.Element].Choices, r.Elements[t.Element].Choices) &&
		r.Provider.Implies(whole, part)
}
