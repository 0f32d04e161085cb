package analyzer

import (
	"go/token"

	"github.com/scopevet/scopevet/internal/check"
	"github.com/scopevet/scopevet/internal/flow"
)

// noteAgain notes in the elements of all requests what is written in one place
// and read several times, in one request or at several sites.
func noteAgain(sites [][]*request) {
	times := make(map[token.Pos]int)
	for _, reqs := range sites {
		most := make(map[token.Pos]int) // of the site's requests each may read the same
		for _, req := range reqs {
			here := make(map[token.Pos]int)
			for _, e := range req.elems {
				for _, p := range e.Pieces {
					if at := writtenAt(p); at.IsValid() {
						here[at]++
						most[at] = max(most[at], here[at])
					}
				}
			}
		}
		for at, n := range most {
			times[at] += n
		}
	}
	for _, reqs := range sites {
		for _, req := range reqs {
			for i, e := range req.elems {
				req.Elements[i].Again = again(e, times)
			}
		}
	}
}

// again are the parts of an element that are read more than once.
func again(e flow.Elem, times map[token.Pos]int) (all []check.Part) {
	start := 0
	for _, p := range e.Pieces {
		end := start + len(p.Text)
		if at := writtenAt(p); times[at] > 1 {
			all = append(all, check.Part{Span: check.Span{Start: start, End: end}, At: int(at)})
		}
		start = end
	}
	return all
}

// writtenAt is the place in a literal where a piece is written that is no
// separator, or no place.
func writtenAt(p flow.Piece) token.Pos {
	if p.Lit == nil || p.Join != nil || p.Text == "" {
		return token.NoPos
	}
	return p.Lit.Pos() + token.Pos(p.Off)
}
