package sink

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/scopevet/scopevet/internal/catalog"
	"github.com/scopevet/scopevet/internal/check"
)

// symbols are "Type.Field", "Type.Method", "Func" and, with a key, a map type.
var symbols = regexp.MustCompile(`^[A-Z]\w*(\.[A-Z]\w*)?$`)

func TestRows(t *testing.T) {
	c, err := catalog.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	wires := []check.Wire{check.BySpace, check.ByComma, check.Apart, check.Verbatim}
	seen := make(map[string]bool)
	packages := make(map[string]bool)
	for _, rows := range builtin() {
		for i, r := range rows {
			name := strings.TrimSpace(r.Package + "." + r.Symbol + " " + r.Key)
			plain := r.Package == "" && strings.HasPrefix(r.Symbol, "map[") && r.Key != ""
			if !symbols.MatchString(r.Symbol) && !plain {
				t.Errorf("%s: not the name of a symbol", name)
			}
			if !slices.Contains(wires, check.Wire(r.Wire)) {
				t.Errorf("%s: wire %q", name, r.Wire)
			}
			if r.Provider != "" && c.Provider(r.Provider) == nil {
				t.Errorf("%s: the catalogue has no provider %q", name, r.Provider)
			}
			if unversioned(r.Package) != r.Package {
				t.Errorf("%s: would never be found; write %s", name, unversioned(r.Package))
			}
			if i > 0 && rows[i-1].Package > r.Package {
				t.Errorf("%s: stands behind %s", name, rows[i-1].Package)
			}
			if first := i == 0 || rows[i-1].Package != r.Package; first && packages[r.Package] {
				t.Errorf("%s: rows of its package stand elsewhere too", name)
			}
			packages[r.Package] = true
			if seen[name] {
				t.Errorf("%s: there are two rows", name)
			}
			seen[name] = true
		}
	}
}

func TestUnversioned(t *testing.T) {
	for path, want := range map[string]string{
		"golang.org/x/oauth2":                       "golang.org/x/oauth2",
		"github.com/coreos/go-oidc/v3/oidc":         "github.com/coreos/go-oidc/oidc",
		"github.com/nicklaw5/helix/v2":              "github.com/nicklaw5/helix",
		"cloud.google.com/go/dataproc/v2/apiv1/dpb": "cloud.google.com/go/dataproc/dpb",
		"google.golang.org/api/compute/v0.alpha":    "google.golang.org/api/compute",
		"google.golang.org/api/dataflow/v1b3":       "google.golang.org/api/dataflow",
		"google.golang.org/api/gkehub/v2beta1":      "google.golang.org/api/gkehub",
		"example.org/app/vendor/golang.org/x/net":   "golang.org/x/net",
		"github.com/v2fly/core/values/vault":        "github.com/v2fly/core/values/vault",
	} {
		if got := unversioned(path); got != want {
			t.Errorf("unversioned(%q) = %q, want %q", path, got, want)
		}
	}
}

// A user's rows stand beside the built-in ones and before those of the same
// symbol, in that table alone.
func TestNewTable(t *testing.T) {
	own := []catalog.Sink{
		{Package: "example.org/auth/v2", Symbol: "Options.Scopes", Wire: "space"},
		{Package: "golang.org/x/oauth2", Symbol: "Config.Scopes", Wire: "comma"},
	}
	plain, table := NewTable(nil), NewTable(own)
	for _, want := range []struct {
		table         *Table
		path, symbol  string
		wire, because string
	}{
		{table, "example.org/auth", "Options.Scopes", "space", "it is declared"},
		{table, "golang.org/x/oauth2", "Config.Scopes", "comma", "it is declared anew"},
		{table, "golang.org/x/oauth2/jwt", "Config.Scopes", "space", "it is built in"},
		{plain, "example.org/auth", "Options.Scopes", "", "it is another table's"},
		{plain, "golang.org/x/oauth2", "Config.Scopes", "space", "it is built in"},
	} {
		wire := ""
		if row := want.table.row(want.path, want.symbol, ""); row != nil {
			wire = row.Wire
		}
		if wire != want.wire {
			t.Errorf("%s.%s: wire %q, want %q: %s", want.path, want.symbol, wire, want.wire, want.because)
		}
	}
}

func BenchmarkNewTable(b *testing.B) {
	b.Run("built-in", func(b *testing.B) {
		for b.Loop() {
			newBuiltinTable()
		}
	})
	b.Run("with own", func(b *testing.B) {
		own := []catalog.Sink{{Package: "example.org/auth", Symbol: "Options.Scopes", Wire: "space"}}
		for b.Loop() {
			NewTable(own)
		}
	})
}
