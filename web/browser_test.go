//go:build browser

package web

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/scopevet/scopevet/internal/browsertest"
)

// A page is the page, as built, in a browser.
type page struct{ *browsertest.Browser }

func open(t *testing.T) page {
	t.Helper()
	dir := t.TempDir()
	assets, err := Build("..", dir)
	if err != nil {
		t.Fatal(err)
	}
	var zipped int64
	for _, a := range assets {
		zipped += a.Zipped
	}
	t.Logf("%d bytes in gzip", zipped)
	if zipped > 6<<20 {
		t.Error("that is over 6 MB")
	}
	return page{browsertest.Open(t, http.FileServer(http.Dir(dir)))}
}

func (p page) waitStatus(want string) {
	p.Wait(`document.getElementById("status").textContent.startsWith(` + browsertest.Quote(want) + `)`)
}

func (p page) text() string {
	return browsertest.Value[string](p.Browser, `document.getElementById("text").value`)
}

// marked are the underlined parts of the text.
func (p page) marked() string {
	return browsertest.Value[string](p.Browser, `[...document.querySelectorAll("#paint mark")].map(m => m.textContent).join(" | ")`)
}

func (p page) clear() {
	p.Do("focus", chromedp.Focus(chromedp.CSS("#text")))
	p.Key("a", chromedp.ModifierCtrl)
	p.Key(kb.Backspace)
}

func (p page) paste(text string) {
	p.clear()
	p.Paste(text)
}

// clickMark clicks on the middle of the underlined part with that text.
func (p page) clickMark(text string) {
	p.ClickXY(`(() => {
		const mark = [...document.querySelectorAll("#paint mark")].find(m => m.textContent === ` + browsertest.Quote(text) + `);
		mark.scrollIntoView({block: "center"});
		const box = mark.getClientRects()[0];
		return [box.left + box.width / 2, box.top + box.height / 2];
	})()`)
	p.Wait(`!document.getElementById("bubble").hidden`)
}

const typed = `conf := &oauth2.Config{
Endpoint: github.Endpoint,
Scopes: []string{"repo", "user:emial"},
}`

func TestPage(t *testing.T) {
	p := open(t)

	p.waitStatus("3 findings in Go code")
	t.Logf("first result %.0f ms after the page was asked for", browsertest.Value[float64](p.Browser, `performance.getEntriesByName("first-result")[0].startTime`))
	if got, want := p.marked(), "user:emial | openid,email | gmail.readonly"; got != want {
		t.Errorf("underlined are %q, want %q", got, want)
	}
	p.Shoot("wide")

	p.Click("#fix-all")
	p.waitStatus("Nothing wrong is known of Go code")
	for _, want := range []string{`"user:email"`, `"openid", "email"`, `"https://www.googleapis.com/auth/gmail.readonly"`} {
		if text := p.text(); !strings.Contains(text, want) {
			t.Errorf("all is fixed, and there is no %s in\n%s", want, text)
		}
	}

	p.Sub("type", func(t *testing.T) {
		p.clear()
		p.Type("#text", typed)
		p.waitStatus("1 finding in Go code")
		if got := p.marked(); got != "user:emial" {
			t.Errorf("underlined is %q", got)
		}
		p.clickMark("user:emial")
		p.Shoot("bubble")
		p.Click("#bubble .fix")
		p.waitStatus("Nothing wrong is known of Go code")
		fixed := strings.Replace(typed, "emial", "email", 1)
		if got := p.text(); got != fixed {
			t.Errorf("the text is\n%s\nwant\n%s", got, fixed)
		}

		p.Key("z", chromedp.ModifierCtrl)
		p.waitStatus("1 finding in Go code")
		if got := p.text(); got != typed {
			t.Errorf("undone, the text is\n%s", got)
		}

		p.Key(kb.F8)
		p.Wait(`!document.getElementById("bubble").hidden`)
		p.Key(kb.Enter, chromedp.ModifierAlt)
		p.waitStatus("Nothing wrong is known of Go code")
		if got := p.text(); got != fixed {
			t.Errorf("fixed by keys, the text is\n%s", got)
		}
	})

	p.Sub("URL", func(t *testing.T) {
		p.paste("https://accounts.google.com/o/oauth2/v2/auth?client_id=1&scope=openid+emial&state=2")
		p.waitStatus("1 finding in an authorization URL for Google")
		if got := browsertest.Value[string](p.Browser, `document.getElementById("corrected-text").textContent`); got != "openid email" {
			t.Errorf("corrected: %q", got)
		}
		p.Click("#findings .fix")
		p.waitStatus("Nothing wrong is known of an authorization URL for Google")
		if got, want := p.text(), "https://accounts.google.com/o/oauth2/v2/auth?client_id=1&scope=openid+email&state=2"; got != want {
			t.Errorf("the text is %s, want %s", got, want)
		}
	})

	p.Sub("scopes", func(t *testing.T) {
		p.paste("repo user:emial")
		p.waitStatus("Scopes, of which provider?")
		p.Choose("#provider", "github")
		p.waitStatus("1 finding in scopes for GitHub")
		p.Click("#findings .fix")
		p.waitStatus("Nothing wrong is known of scopes for GitHub")
		if got := p.text(); got != "repo user:email" {
			t.Errorf("the text is %q", got)
		}
	})

	p.Sub("examples", func(t *testing.T) {
		for kind, want := range map[string]string{"scopes": "scopes for GitHub", "url": "an authorization URL for Google", "error": "an error text for Google", "go": "Go code"} {
			p.Click(`[data-example="` + kind + `"]`)
			p.Wait(`/^\d findings? in ` + want + `$/.test(document.getElementById("status").textContent)`)
		}
	})

	p.Sub("libraries", func(t *testing.T) {
		for text, want := range map[string]string{
			`goth.UseProviders(gitlab.New(os.Getenv("KEY"), os.Getenv("SECRET"), "http://localhost", "read_usr"))`: "read_usr",
			`conf := oauth2.Config{Endpoint: facebook.Endpoint, Scopes: []string{"public_profil"}}`:                "public_profil",
			`conf := oauth2.Config{Endpoint: endpoints.Twitch, Scopes: []string{"user:read:emial"}}`:               "user:read:emial",
		} {
			p.paste(text)
			p.Wait(`document.querySelector("#paint mark")?.textContent === ` + browsertest.Quote(want))
		}
	})

	p.Sub("what is neither", func(t *testing.T) {
		p.Choose("#provider", "")
		p.paste("\x01]")
		p.waitStatus("1 finding in scopes")
		p.clear()
		p.waitStatus("Paste something to check.")
	})

	p.Sub("too deep", func(t *testing.T) {
		p.Choose("#text", "x := "+strings.Repeat("(", 50000))
		p.waitStatus("This cannot be checked: the text is nested too deeply")
		p.paste(typed)
		p.waitStatus("1 finding in Go code")
	})

	p.Sub("catalogue", func(t *testing.T) {
		p.Type("#query", "gmail readonly")
		p.Wait(`document.querySelector("#results code")?.textContent === "https://www.googleapis.com/auth/gmail.readonly"`)
		p.Choose("#of", "slack")
		p.Wait(`document.getElementById("hits").textContent.startsWith("No scope")`)
		p.Choose("#of", "")
		p.Choose("#query", "gmail")
		p.Wait(`document.querySelectorAll("#results li").length > 5`)
	})

	p.Sub("narrow and dark", func(t *testing.T) {
		p.Click(`[data-example="go"]`)
		p.waitStatus("3 findings in Go code")
		p.Prefer("dark")
		p.Shoot("wide-dark")
		p.Window(375, 812)
		p.Shoot("narrow-dark")
		if wide := browsertest.Value[bool](p.Browser, `document.documentElement.scrollWidth > 375`); wide {
			t.Error("the page is wider than the window")
		}
		p.Prefer("light")
		p.Shoot("narrow")
		p.clickMark("user:emial")
		if out := browsertest.Value[bool](p.Browser, `(() => { const box = document.getElementById("bubble").getBoundingClientRect(); return box.left < 0 || box.right > 375 })()`); out {
			t.Error("what is said of a finding is outside of the window")
		}
		p.Shoot("narrow-bubble")
	})

	p.Sub("nothing leaves", func(t *testing.T) {
		const away = `fetch("http://example.com/").then(() => "sent", () => "refused")`
		if got := browsertest.Value[string](p.Browser, away); got != "refused" {
			t.Errorf("the page's request to another host is %s", got)
		}
		const worker = `new Promise(resolve => {
			const script = 'fetch("http://example.com/").then(() => postMessage("sent"), () => postMessage("refused"))'
			new Worker(URL.createObjectURL(new Blob([script]))).onmessage = ({data}) => resolve(data)
		})`
		if got := browsertest.Value[string](p.Browser, worker); got != "refused" {
			t.Errorf("a worker's request to another host is %s", got)
		}
		if want := []string{"GET " + strings.TrimSuffix(strings.TrimPrefix(p.URL, "http://"), "/")}; !slices.Equal(p.Asked(), want) {
			t.Errorf("asked were %q, want %q", p.Asked(), want)
		}
	})
}
