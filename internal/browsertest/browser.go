//go:build browser

// Package browsertest shows pages in a headless Chromium to tests, which are
// built with the tag "browser" and fail where there is no Chromium.
package browsertest

import (
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// A Browser shows one page. All that it sends goes through a proxy, which notes
// what is asked for and answers nothing but the page's own host.
type Browser struct {
	URL string // of the page

	t   *testing.T
	ctx context.Context

	mu    sync.Mutex
	asked []string
}

// Open serves a page and shows it in a window of 1280 × 900.
func Open(t *testing.T, page http.Handler) *Browser {
	t.Helper()
	server := httptest.NewServer(page)
	t.Cleanup(server.Close)
	b := &Browser{URL: server.URL + "/", t: t}
	proxy := httptest.NewServer(b.proxy(server.Listener.Addr().String(), page))
	t.Cleanup(proxy.Close)

	opts := append(slices.Clone(chromedp.DefaultExecAllocatorOptions[:]),
		chromedp.NoSandbox, // Chromium refuses to run as root with one
		chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-domain-reliability", true),
		chromedp.Flag("disable-features", "Translate,OptimizationHints,AutofillServerCommunication,MediaRouter"),
		chromedp.ProxyServer(proxy.URL),
		chromedp.Flag("proxy-bypass-list", "<-loopback>"),
	)
	ctx, stop := chromedp.NewExecAllocator(t.Context(), opts...)
	t.Cleanup(stop)
	ctx, stop = chromedp.NewContext(ctx)
	t.Cleanup(stop)
	b.ctx = ctx
	b.Window(1280, 900)
	b.Do("load", chromedp.Navigate(b.URL))
	return b
}

// Sub has failures count for a subtest.
func (b *Browser) Sub(name string, f func(t *testing.T)) {
	outer := b.t
	outer.Run(name, func(t *testing.T) {
		b.t = t
		defer func() { b.t = outer }()
		f(t)
	})
}

func (b *Browser) proxy(own string, page http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		b.note(r.Method + " " + r.Host)
		if r.Host != own {
			http.Error(w, "this test has no network", http.StatusForbidden)
			return
		}
		page.ServeHTTP(w, r)
	})
}

// chromium are the hosts that the browser asks for itself, whatever page it
// shows.
var chromium = []string{
	"accounts.google.com", "clients2.google.com", "content-autofill.googleapis.com",
	"optimizationguide-pa.googleapis.com", "safebrowsing.googleapis.com", "update.googleapis.com", "www.google.com",
}

func (b *Browser) note(asked string) {
	_, host, _ := strings.Cut(strings.TrimSuffix(asked, ":443"), " ")
	b.mu.Lock()
	defer b.mu.Unlock()
	if !slices.Contains(chromium, host) && !slices.Contains(b.asked, asked) {
		b.asked = append(b.asked, asked)
	}
}

// Asked are the methods and hosts that were asked so far, once each: "GET
// 127.0.0.1:8080". What Chromium asks for itself is left out.
func (b *Browser) Asked() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return slices.Clone(b.asked)
}

// Do takes steps; what says in words what they are.
func (b *Browser) Do(what string, steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	if err := chromedp.Do(b.ctx, steps...); err != nil {
		b.t.Fatalf("%s: %v", what, err)
	}
}

// Value evaluates JavaScript; a promise is waited for.
func Value[T any](b *Browser, script string) T {
	b.t.Helper()
	v, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		b.t.Fatalf("%s: %v", script, err)
	}
	return v
}

// Wait waits until JavaScript gives true.
func (b *Browser) Wait(condition string) {
	b.t.Helper()
	_, err := chromedp.Run(b.ctx, chromedp.Poll[bool](condition, chromedp.WithPollingInterval(20*time.Millisecond)))
	if err != nil {
		b.t.Fatalf("waiting for %s: %v; the page says\n%s", condition, err, Value[string](b, `document.body.innerText`))
	}
}

// Click clicks on the element of a CSS selector.
func (b *Browser) Click(selector string) {
	b.t.Helper()
	b.Do("click on "+selector, chromedp.Click(chromedp.CSS(selector)))
}

// ClickXY clicks on a place of the window, which JavaScript gives as an array.
func (b *Browser) ClickXY(script string) {
	b.t.Helper()
	at := Value[[]float64](b, script)
	b.Do("click", chromedp.MouseClickXY(at[0], at[1]))
}

// Type types a text into the element of a CSS selector, key by key.
func (b *Browser) Type(selector, text string) {
	b.t.Helper()
	b.Do("type into "+selector, chromedp.SendKeys(chromedp.CSS(selector), text))
}

// Key presses a key where the focus is.
func (b *Browser) Key(key string, with ...chromedp.Modifier) {
	b.t.Helper()
	b.Do("press a key", chromedp.KeyEvent(key, chromedp.KeyModifiers(with...)))
}

// Paste inserts a text where the focus is, at once.
func (b *Browser) Paste(text string) {
	b.t.Helper()
	b.Do("paste", func(ctx context.Context, page *chromedp.Target) (v chromedp.Void, err error) {
		_, err = cdp.Call(ctx, page, input.InsertText, input.InsertTextParams{Text: text})
		return v, err
	})
}

// Choose chooses a value in the element of a CSS selector, a select or a field.
func (b *Browser) Choose(selector, value string) {
	b.t.Helper()
	Value[bool](b, `(() => {
		const field = document.querySelector(`+Quote(selector)+`)
		field.value = `+Quote(value)+`
		field.dispatchEvent(new Event("input", {bubbles: true}))
		return field.dispatchEvent(new Event("change", {bubbles: true}))
	})()`)
}

// Window gives the window a size.
func (b *Browser) Window(width, height int64) {
	b.t.Helper()
	b.Do("window", chromedp.EmulateViewport(width, height))
}

// Prefer says what the user prefers: "dark" or "light".
func (b *Browser) Prefer(scheme string) {
	b.t.Helper()
	b.Do(scheme, func(ctx context.Context, page *chromedp.Target) (v chromedp.Void, err error) {
		_, err = cdp.Call(ctx, page, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}},
		})
		return v, err
	})
}

// Shoot writes a picture of the whole page into the folder that SCREENSHOTS
// names, for people to look at; without it, it does nothing.
func (b *Browser) Shoot(name string) {
	b.t.Helper()
	dir := os.Getenv("SCREENSHOTS")
	if dir == "" {
		return
	}
	picture, err := chromedp.Run(b.ctx, chromedp.FullScreenshot(100))
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, name+".png"), picture, 0o666)
	}
	if err != nil {
		b.t.Fatalf("screenshot: %v", err)
	}
}

// Quote writes a text as a literal of JavaScript.
func Quote(text string) string {
	literal, err := json.Marshal(text)
	if err != nil {
		panic(err) // a string can always be written
	}
	return string(literal)
}
