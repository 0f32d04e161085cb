package check_test

import (
	"reflect"
	"testing"

	"github.com/scopevet/scopevet/internal/check"
)

func TestApply(t *testing.T) {
	one := []check.Choice{{Branch: 1}}
	elements := []check.Element{
		{Text: "a b"},
		{Text: "c,d", Listed: true, Choices: one},
		{Text: "e f", Gaps: []int{1, 3}},
	}
	for _, test := range []struct {
		name  string
		edits []check.Edit
		want  []check.Element
	}{
		{"none", nil, elements},
		{"text", []check.Edit{{From: 0, To: 1, Start: 2, End: 3, Text: "long"}}, []check.Element{{Text: "a long"}, elements[1], elements[2]}},
		{"gaps move", []check.Edit{{From: 2, To: 3, Start: 1, End: 2, Text: "--"}}, []check.Element{elements[0], elements[1], {Text: "e--f", Gaps: []int{1, 4}}}},
		{"split", []check.Edit{{From: 1, To: 2, Elements: []string{"c", "d"}}},
			[]check.Element{elements[0], {Text: "c", Listed: true, Choices: one}, {Text: "d", Listed: true, Choices: one}, elements[2]}},
		{"removed", []check.Edit{{From: 1, To: 2, Elements: []string{}}}, []check.Element{elements[0], elements[2]}},
		{"joined", []check.Edit{{From: 0, To: 3, Elements: []string{"all"}}}, []check.Element{{Text: "all", Listed: true}}},
		{"two of one text", []check.Edit{{From: 0, To: 1, Start: 0, End: 1, Text: "x"}, {From: 0, To: 1, Start: 2, End: 3, Text: "y"}},
			[]check.Element{{Text: "x y"}, elements[1], elements[2]}},
		{"the first of overlapping ones", []check.Edit{{From: 0, To: 1, Start: 0, End: 2, Text: ""}, {From: 0, To: 1, Start: 1, End: 3, Text: "y"}, {From: 0, To: 2, Elements: []string{}}},
			[]check.Element{{Text: "b"}, elements[1], elements[2]}},
	} {
		if got := check.Apply(elements, test.edits); !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s: got %+v, want %+v", test.name, got, test.want)
		}
	}
}
