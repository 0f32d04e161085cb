package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/scopevet/scopevet/internal/lsp/lsptest"
)

// mediumPackage is a package of 20 files and 6,000 lines, some of which ask for
// scopes.
func mediumPackage() map[string]string {
	files := make(map[string]string)
	for i := range 20 {
		var b strings.Builder
		b.WriteString("package login\n\nimport (\n\t\"encoding/json\"\n\t\"fmt\"\n\t\"net/http\"\n)\n")
		for j := range 20 {
			fmt.Fprintf(&b, `
// handle%[1]d_%[2]d answers with what it was asked.
func handle%[1]d_%[2]d(w http.ResponseWriter, r *http.Request) {
	values := make(map[string][]string)
	for name, all := range r.URL.Query() {
		values[name] = append(values[name], all...)
	}
	if len(values) == 0 {
		http.Error(w, fmt.Sprintf("nothing is asked of %%s", r.URL), http.StatusBadRequest)
		return
	}
	if err := json.NewEncoder(w).Encode(values); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}
`, i, j)
		}
		files[fmt.Sprintf("file%d.go", i)] = b.String()
	}
	return files
}

// BenchmarkLSP measures the time from a change of a document to the findings of
// its new text, over the wire.
func BenchmarkLSP(b *testing.B) {
	files := mediumPackage()
	files["go.mod"], files["login.go"] = loginMod, loginGo
	c := lsptest.Start(b, workspace(b, files), command("lsp"))
	c.Initialize(lsptest.Capabilities, nil)
	c.Open("login.go")
	c.Found("login.go", "repoo misspelled", "r_liteprofile deprecated")
	for b.Loop() {
		c.Replace("login.go", "var github", "\nvar github")
		c.Diagnostics("login.go", func(all []lsptest.Diagnostic) bool { return len(all) == 2 })
	}
	b.StopTimer()
	c.Shutdown()
}
