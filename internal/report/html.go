package report

import (
	_ "embed"
	"html/template"
	"io"
	"strings"
	"sync"

	"github.com/scopevet/scopevet/internal/visible"
)

//go:embed page.html
var page string

//go:embed style.css
var style string

//go:embed script.js
var script string

// pageTemplate is parsed when it is first wanted: go vet starts the command once
// for each package, and wants no report.
var pageTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Funcs(template.FuncMap{
		"style":  func() template.CSS { return template.CSS(style) },
		"script": func() template.JS { return template.JS(script) },
		"words":  func(words ...string) string { return strings.ToLower(strings.Join(words, " ")) },
		"level":  func(s *Scope) string { return [...]string{"plain", "medium", "high"}[s.Level()] },
		"values": values,
	}).Parse(page))
})

// HTML writes the report as a page that stands alone: it asks for nothing, and
// is complete where its script does not run.
func (r *Report) HTML(w io.Writer) error {
	return visible.Write(w, visible.Text, func(w io.Writer) error { return pageTemplate().Execute(w, r) })
}

// Choices are what the page can be filtered by.
type Choices struct{ Providers, Sensitivities, Statuses []string }

// values are the choices, each in the order in which it is first seen.
func values(r *Report) Choices {
	var c Choices
	add := func(to *[]string, v string) {
		for _, have := range *to {
			if have == v {
				return
			}
		}
		if v != "" {
			*to = append(*to, v)
		}
	}
	for _, p := range r.Providers {
		add(&c.Providers, p.Key)
		for _, s := range p.Scopes {
			add(&c.Sensitivities, s.Sensitivity)
			add(&c.Statuses, s.Status)
		}
	}
	return c
}
