package web

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"
)

// files are the files of the page by their names.
func files(t *testing.T) map[string]string {
	t.Helper()
	all := make(map[string]string)
	entries, err := site.ReadDir("site")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		text, err := fs.ReadFile(site, "site/"+e.Name())
		if err != nil {
			t.Fatal(err)
		}
		all[e.Name()] = string(text)
	}
	return all
}

// The page says that it connects to nobody else, and says so to the browser.
func TestPolicy(t *testing.T) {
	all := files(t)
	for _, want := range []string{"default-src 'none'", "connect-src 'self'", "Nothing leaves this page", `name="referrer" content="no-referrer"`} {
		if !strings.Contains(all["index.html"], want) {
			t.Errorf("index.html lacks %s", want)
		}
	}
	away := regexp.MustCompile(`https?://[^"'\x60\s]*`)
	allowed := map[string]bool{"https://github.com/scopevet/scopevet": true, "http://www.w3.org/2000/svg": true}
	for name, text := range all {
		for _, url := range away.FindAllString(text, -1) {
			if name != "examples.js" && !allowed[url] { // examples are pasted, not followed
				t.Errorf("%s names %s", name, url)
			}
		}
	}
}

// What the scripts look for is in the page.
func TestElements(t *testing.T) {
	all := files(t)
	wanted := regexp.MustCompile(`(?:\$|getElementById)\("([\w-]+)"\)`)
	for name, text := range all {
		for _, m := range wanted.FindAllStringSubmatch(text, -1) {
			if !strings.Contains(all["index.html"], `id="`+m[1]+`"`) {
				t.Errorf("%s looks for %s", name, m[1])
			}
		}
	}
	for _, name := range []string{"style.css", "icon.svg", "page.js", "engine.js", "editor.js", "examples.js"} {
		if !strings.Contains(all["index.html"], `"`+name+`"`) || all[name] == "" {
			t.Errorf("%s is not part of the page", name)
		}
	}
}
