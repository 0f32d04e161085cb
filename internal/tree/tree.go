// Package tree walks syntax trees. An inspector of x/tools does as much, but to
// keep one of a large package takes as much memory as its syntax trees.
package tree

import (
	"go/ast"
	"iter"
)

// A Place is a node of a syntax tree behind those around it, from the file
// inwards. It holds until the walk goes on.
type Place []ast.Node

// All are the places in the files, each before those within it.
func All(files []*ast.File) iter.Seq[Place] {
	return func(yield func(Place) bool) { walk(files, &walker{yield: yield, names: true}) }
}

// ButNames are all places but those of names and comments, which are half of a
// tree.
func ButNames(files []*ast.File) iter.Seq[Place] {
	return func(yield func(Place) bool) { walk(files, &walker{yield: yield}) }
}

func walk(files []*ast.File, w *walker) {
	for _, f := range files {
		if !w.done {
			ast.Walk(w, f)
		}
	}
}

type walker struct {
	yield func(Place) bool
	names bool // are visited too
	done  bool
	place Place
}

// Visit implements ast.Visitor.
func (w *walker) Visit(n ast.Node) ast.Visitor {
	switch n.(type) {
	case nil:
		w.place = w.place.Parent()
		return nil
	case *ast.Ident, *ast.CommentGroup:
		if !w.names {
			return nil
		}
	}
	if w.done {
		return nil
	}
	w.place = append(w.place, n)
	if w.done = !w.yield(w.place); w.done {
		return nil
	}
	return w
}

// Node is the node at the place, or nil outside of files.
func (p Place) Node() ast.Node {
	if len(p) == 0 {
		return nil
	}
	return p[len(p)-1]
}

// Parent is the place around p.
func (p Place) Parent() Place {
	return p[:max(len(p)-1, 0)]
}
