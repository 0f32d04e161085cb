//go:build browser

package report

import (
	"net/http"
	"strings"
	"testing"

	"github.com/scopevet/scopevet/internal/browsertest"
)

// TestPage filters the page, opens its paths, and looks at it in the forms that
// it has.
func TestPage(t *testing.T) {
	var text strings.Builder
	if err := sample(t).HTML(&text); err != nil {
		t.Fatal(err)
	}
	b := browsertest.Open(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		w.Write([]byte(text.String()))
	}))
	shown := func(want string) {
		t.Helper()
		if got := browsertest.Value[string](b, `document.getElementById("shown").textContent`); got != want {
			t.Errorf("the filter says %q, want %q", got, want)
		}
	}
	visible := func(want string) {
		t.Helper()
		got := browsertest.Value[string](b, `[...document.querySelectorAll("tr.item")].filter(r => r.offsetParent).map(r => r.querySelector("th").textContent).join(" ")`)
		if got != want {
			t.Errorf("the rows are %q, want %q", got, want)
		}
	}

	shown("13 of 13 shown")
	b.Prefer("light")
	b.Shoot("report-light")
	b.Prefer("dark")
	if dark := browsertest.Value[string](b, `getComputedStyle(document.body).backgroundColor`); dark != "rgb(22, 24, 27)" {
		t.Errorf("in the dark the page is %s", dark)
	}
	b.Shoot("report-dark")

	b.Type("#search", "EMIAL login")
	shown("2 of 13 shown")
	visible("user:emial")
	b.Choose("#search", "")
	b.Choose("#sensitivity", "restricted")
	visible("https://www.googleapis.com/auth/drive")
	b.Choose("#sensitivity", "")
	b.Choose("#provider", "github or gitlab")
	visible("openid")
	b.Choose("#status", "removed")
	b.Choose("#search", "nowhere")
	shown("0 of 13 shown")
	if browsertest.Value[bool](b, `document.getElementById("nothing").hidden`) {
		t.Error("the page does not say that nothing fits")
	}
	for _, filter := range []string{"#search", "#provider", "#status"} {
		b.Choose(filter, "")
	}
	shown("13 of 13 shown")

	b.Click("#paths")
	if n := browsertest.Value[int](b, `document.querySelectorAll("details:not([open])").length`); n > 0 {
		t.Errorf("%d paths stay closed", n)
	}
	if path := browsertest.Value[string](b, `document.querySelector("tr[data-sensitivity=restricted] ol").innerText`); path != "written at login.go:4:20\nconstant all at login.go:4:3\nasked for at login.go:4:10 through golang.org/x/oauth2.Config.Scopes" {
		t.Errorf("the path is\n%s", path)
	}
	b.Shoot("report-open")

	b.Window(390, 844)
	if wide := browsertest.Value[int](b, `document.documentElement.scrollWidth`); wide > 390 {
		t.Errorf("the page is %d wide in a window of 390", wide)
	}
	b.Prefer("light")
	b.Shoot("report-narrow")

	for _, asked := range b.Asked() {
		if !strings.HasSuffix("http://"+strings.TrimPrefix(asked, "GET ")+"/", strings.TrimPrefix(b.URL, "http://")) {
			t.Errorf("the page has asked: %s", asked)
		}
	}
	// What a screen reader needs: a name for each control, and headings in order.
	if bad := browsertest.Value[string](b, `[...document.querySelectorAll("input, select, button")].filter(e => !e.labels?.length && !e.textContent.trim()).map(e => e.id).join(" ")`); bad != "" {
		t.Errorf("controls without a name: %s", bad)
	}
	if levels := browsertest.Value[string](b, `[...document.querySelectorAll("h1, h2, h3")].map(h => h.tagName[1]).join("")`); strings.Contains(levels, "13") || !strings.HasPrefix(levels, "1") {
		t.Errorf("the levels of headings are %s", levels)
	}
	if injected := browsertest.Value[int](b, `document.scripts.length`); injected != 1 {
		t.Errorf("the page has %d scripts", injected)
	}
}
