package check

import "strconv"

var repeated = &Check{
	Name:  "repeated",
	Title: "the parameter scope is sent several times",
	Run:   runRepeated,
}

// runRepeated looks for the second of two parameters: RFC 6749 sections 3.1 and
// 3.2 allow one. The registries of container images do not follow them and have
// no provider; who asks for openid does not mean one of them.
func runRepeated(r *Request) []Finding {
	if r.Wire != Repeated || r.Guessed {
		return nil
	}
	i, j, ok := r.twoTogether()
	if !ok || r.Provider == nil && r.Elements[i].Text != "openid" && r.Elements[j].Text != "openid" {
		return nil
	}
	e := r.Elements[j]
	f := Token{j, 0, len(e.Text), e.Text}.finding(Error,
		"%q is sent in a second parameter beside %q, and a server reads only one", e.Text, r.Elements[i].Text)
	sep := " "
	if r.Provider != nil {
		if documented, ok := r.Provider.Documented(); ok {
			sep = string(documented)
		}
	}
	joined, can := r.joinAll(sep)
	if !can || r.Open {
		f.Message += "; write them in one text"
		return []Finding{f}
	}
	f.Message += "; write " + strconv.Quote(joined) + " as one text"
	f.Fix = &Fix{
		Message: "join into " + strconv.Quote(joined),
		Edits:   []Edit{{From: 0, To: len(r.Elements), Elements: []string{joined}}},
	}
	return []Finding{f}
}
