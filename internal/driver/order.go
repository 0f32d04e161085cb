package driver

import (
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

// A node is a package to analyse.
type node struct {
	pkg  *packages.Package
	root bool // it was asked for; of others only facts are wanted
}

// order puts packages and those of their imports that are of a main module into
// an order in which each follows its imports.
type order struct {
	roots map[string]*packages.Package // by import path
	seen  map[string]bool              // by ID
	open  map[string]bool              // by ID: those whose imports are being visited
	list  []*node
}

func inOrder(roots []*packages.Package) []*node {
	o := &order{roots: make(map[string]*packages.Package), seen: make(map[string]bool), open: make(map[string]bool)}
	kept := withoutRepeats(roots)
	for _, p := range kept {
		o.roots[p.PkgPath] = p
	}
	for _, p := range kept {
		o.visit(p)
	}
	return o.list
}

// visit adds the package behind its imports. Where the package with its tests
// is analysed anyway, that stands for the package itself; but the tests of two
// packages may import each other, and then the package itself is analysed too.
func (o *order) visit(p *packages.Package) {
	if root := o.roots[p.PkgPath]; root != nil && !o.open[root.ID] {
		p = root
	}
	if o.seen[p.ID] {
		return
	}
	o.seen[p.ID], o.open[p.ID] = true, true
	for _, path := range slices.Sorted(maps.Keys(p.Imports)) {
		dep := p.Imports[path]
		if o.roots[dep.PkgPath] != nil || dep.Module != nil && dep.Module.Main {
			o.visit(dep)
		}
	}
	delete(o.open, p.ID)
	o.list = append(o.list, &node{pkg: p, root: o.roots[p.PkgPath] == p})
}

// withoutRepeats leaves out each package whose files are all part of its test
// variant as well, and the generated main packages of tests.
func withoutRepeats(roots []*packages.Package) []*packages.Package {
	tested := make(map[string]bool)
	for _, p := range roots {
		if p.ForTest == p.PkgPath {
			tested[p.PkgPath] = true
		}
	}
	var kept []*packages.Package
	for _, p := range roots {
		if !strings.HasSuffix(p.ID, ".test") && (p.ForTest != "" || !tested[p.PkgPath]) {
			kept = append(kept, p)
		}
	}
	return kept
}
