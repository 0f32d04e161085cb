package driver

import (
	"bytes"
	"testing"

	"golang.org/x/tools/go/analysis"
)

type marked struct{ Text string }

func (*marked) AFact() {}

type other struct{ N int }

func (*other) AFact() {}

var kinds = []analysis.Fact{new(marked), new(other)}

const declarations = "package p\n\ntype T struct{ F []string }\n\nfunc (T) M(x int) {}\n\nfunc G() {}\n\nfunc f() { local := 1; _ = local }\n"

// A fact about an object is found by whoever has another object for the same
// thing, after it has been written to a file and read again.
func TestFactsTravel(t *testing.T) {
	here, there := newUnit(t, declarations), newUnit(t, declarations)
	for name, obj := range objects(here) {
		here.facts.exportObject(obj, &marked{name})
	}
	here.facts.exportObject(here.pkg.Scope().Lookup("G"), &other{7})
	data, err := here.facts.encode()
	if err != nil {
		t.Fatal(err)
	}
	if err := there.facts.decode(data, kinds); err != nil {
		t.Fatal(err)
	}
	for name, obj := range objects(there) {
		var got marked
		want := name != "local"
		if ok := there.facts.importObject(obj, &got); ok != want || ok && got.Text != name {
			t.Errorf("%s: got %q, %t", name, got.Text, ok)
		}
	}
	var n other
	if !there.facts.importObject(there.pkg.Scope().Lookup("G"), &n) || n.N != 7 {
		t.Errorf("the other kind is %d", n.N)
	}
	if len(there.facts.names["p"]) == 0 || len(there.facts.names["q"]) > 0 {
		t.Error("facts about the wrong package")
	}
	again, err := there.facts.encode()
	if err != nil || !bytes.Equal(again, data) {
		t.Errorf("written twice, not the same: %v", err)
	}
}

func TestFactsRefused(t *testing.T) {
	if data, err := newFactStore().encode(); err != nil || len(data) > 0 {
		t.Errorf("no facts are %q, %v", data, err)
	}
	if err := newFactStore().decode(nil, kinds); err != nil {
		t.Errorf("an empty file: %v", err)
	}
	if err := newFactStore().decode([]byte("vetx of another tool"), kinds); err == nil {
		t.Error("the file of another tool is taken")
	}
	u := newUnit(t, declarations)
	u.facts.exportObject(u.pkg.Scope().Lookup("G"), &other{7})
	data, err := u.facts.encode()
	if err != nil {
		t.Fatal(err)
	}
	if err := newFactStore().decode(data, kinds[:1]); err == nil {
		t.Error("a kind that the analyzer does not have is taken")
	}
}
