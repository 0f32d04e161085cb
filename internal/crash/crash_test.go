package crash_test

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/crash"
)

func TestGuard(t *testing.T) {
	sorry := errors.New("sorry")
	if err := crash.Guard("x", nil, func() error { return sorry }); err != sorry || crash.As(err) != nil {
		t.Errorf("got %v", err)
	}
	err := fmt.Errorf("it was: %w", crash.Guard("package p", func() string { return "p.go:1:2" }, func() error {
		(*catalog.Provider)(nil).Lookup("\x1b[2J")
		return nil
	}))
	e := crash.As(err)
	if e == nil {
		t.Fatalf("got %v", err)
	}
	want := `^p\.go:1:2: internal error in package p at internal/catalog/\w+\.go:\d+: runtime error: [^\n]*; please report it at https://github\.com/scopevet/scopevet/issues$`
	if !regexp.MustCompile(want).MatchString(e.Error()) {
		t.Errorf("got %s", e)
	}
}

// A panic's own text reaches no terminal raw, and asking for the place may fail.
func TestGuardHostile(t *testing.T) {
	err := crash.Guard("package p", func() string { panic("again") }, func() error { panic("\x1b[2J\nrm") })
	if e := crash.As(err); e == nil || e.At != "" || !strings.Contains(e.Error(), `: \x1b[2J\nrm; please`) {
		t.Errorf("got %v", err)
	}
}
