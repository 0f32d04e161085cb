package analyzer

import (
	"bytes"
	"encoding/gob"
	"go/token"
	"reflect"
	"slices"
	"testing"

	"golang.org/x/tools/go/analysis"
)

// Drivers write facts with encoding/gob, which leaves out what it cannot write
// without a word.
func TestFactsSurviveGob(t *testing.T) {
	facts := []analysis.Fact{
		&Wraps{Sinks: []WrappedSink{{Param: 1, Wire: "space", Grant: "app", Provider: "github"}, {Wire: "comma"}}},
		&Sets{Fields: []SetField{{Param: 1, Field: Field{"example.com/idp", "Options.UF0"}}}},
		&Implements{Methods: []Implementation{{
			Interface: "example.com/idp.Lister", Method: "Scopes",
			Holds: Holds{Texts: []string{"repo"}, Places: []token.Position{{}}, Arms: []int{0}, From: []int{-1}},
			Sinks: []WrappedSink{{Param: 1, Part: "Login.Scopes", Field: Field{"example.com/idp", "Options.UF0"}, Wire: "space"}},
		}}},
		&Holds{Texts: []string{"repo", ""}, Places: []token.Position{{Filename: "a.go", Offset: 9, Line: 2, Column: 3}, {}}, Arms: []int{0, 1}, Open: true},
	}
	for _, fact := range facts {
		kind := reflect.TypeOf(fact)
		t.Run(kind.Elem().Name(), func(t *testing.T) {
			var file bytes.Buffer
			if err := gob.NewEncoder(&file).Encode(fact); err != nil {
				t.Fatal(err)
			}
			read := reflect.New(kind.Elem()).Interface()
			if err := gob.NewDecoder(&file).Decode(read); err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(read, fact) {
				t.Errorf("wrote %+v, read %+v", fact, read)
			}
		})
	}
	for _, fact := range Analyzer.FactTypes {
		if !slices.ContainsFunc(facts, func(f analysis.Fact) bool { return reflect.TypeOf(f) == reflect.TypeOf(fact) }) {
			t.Errorf("%T is not tested", fact)
		}
	}
}
