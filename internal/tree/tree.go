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
	return func(yield func(Place) bool) {
		on := true
		for _, f := range files {
			ast.PreorderStack(f, nil, func(n ast.Node, around []ast.Node) bool {
				on = on && yield(append(around, n))
				return on
			})
		}
	}
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
