package check

import "testing"

func TestShifted(t *testing.T) {
	cut := Edit{Start: 2, End: 6, Text: "x"}
	for s, want := range map[Span]Span{
		{0, 2}: {0, 2},
		{2, 3}: {2, 3},
		{3, 4}: {3, 3}, // replaced
		{4, 8}: {3, 5},
		{0, 8}: {0, 5},
		{6, 7}: {3, 4},
	} {
		if got := s.shifted(cut); got != want {
			t.Errorf("%v is %v, want %v", s, got, want)
		}
	}
}
