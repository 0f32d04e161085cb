package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/scopevet/scopevet/internal/driver"
	"github.com/scopevet/scopevet/internal/visible"
)

// How many rows and findings a comment shows: services refuse long ones.
const (
	mostRows     = 150
	mostFindings = 50
)

// Markdown writes the report as a comment on a pull request.
func (r *Report) Markdown(w io.Writer) error {
	var b strings.Builder
	n := r.Count()
	fmt.Fprintf(&b, "### OAuth scopes: %d asked for of %d providers, %d sensitive, %d deprecated or removed, %d findings\n",
		n.Scopes, n.Providers, n.Sensitive, n.Outdated, n.Findings)
	r.markdownProblems(&b)
	r.markdownScopes(&b, n.Scopes)
	r.markdownFindings(&b)
	_, err := io.WriteString(w, visible.Text(b.String()))
	return err
}

func (r *Report) markdownProblems(b *strings.Builder) {
	if len(r.Problems) == 0 {
		return
	}
	fmt.Fprintf(b, "\n**Not whole:** %d problems, the first of them %s\n", len(r.Problems), visible.Code(r.Problems[0]))
}

func (r *Report) markdownScopes(b *strings.Builder, total int) {
	if len(r.Providers) == 0 {
		return
	}
	b.WriteString("\n| provider | scope | sensitivity | status | where |\n| --- | --- | --- | --- | --- |\n")
	rows := 0
	for _, p := range r.Providers {
		key := cell(p.Key)
		if p.Guessed {
			key += " (by its scopes)"
		}
		for _, s := range p.Scopes {
			if rows++; rows > mostRows {
				continue
			}
			fmt.Fprintf(b, "| %s | %s | %s | %s | %s |\n", key, cell(s.Text), strong(s.Sensitivity, s.Level() > Plain), s.markdownStatus(), places(s.Places))
		}
		for _, asks := range p.Open {
			fmt.Fprintf(b, "| %s | more, chosen at run time | | | %s |\n", key, cell(asks.Place.String()))
		}
	}
	if total > mostRows {
		fmt.Fprintf(b, "\nand %d more scopes\n", total-mostRows)
	}
}

func (s *Scope) markdownStatus() string {
	out := strong(s.Status, s.Outdated())
	if s.Since != "" {
		out += " since " + s.Since
	}
	if s.Instead != "" {
		out += "; ask for " + cell(s.Instead)
	}
	return out
}

func strong(word string, is bool) string {
	if is {
		return "**" + word + "**"
	}
	return word
}

// places names the first place, with the way that the text took to it.
func places(all []Place) string {
	first := all[0]
	steps := []string{cell(first.Written.String())}
	for _, v := range first.Via {
		steps = append(steps, v.Kind+" "+cell(stepName(v)))
	}
	if len(first.Via) == 0 || first.Via[len(first.Via)-1].Place != first.Request.Place {
		steps = append(steps, cell(first.Request.Place.String()))
	}
	out := strings.Join(steps, " → ")
	if more := len(all) - 1; more > 0 {
		out += fmt.Sprintf(" and %d more", more)
	}
	return out
}

func stepName(v driver.ListedStep) string { return strings.TrimSpace(v.Name + " " + v.Place.String()) }

func (r *Report) markdownFindings(b *strings.Builder) {
	for i, f := range r.Findings {
		if i == mostFindings {
			fmt.Fprintf(b, "\nand %d more findings\n", len(r.Findings)-i)
			return
		}
		fmt.Fprintf(b, "\n%s **%s** at %s: %s\n", bullet(f), f.Severity, visible.Code(f.Place.String()), visible.Code(f.Message))
		if f.After != "" {
			fence := visible.Fence(strings.Join(f.Before[:], "")+f.After, 3)
			fmt.Fprintf(b, "\n%sdiff\n%s%s%s\n", fence, marked("-", strings.Join(f.Before[:], "")), marked("+", f.After), fence)
		}
	}
}

func bullet(f Finding) string { return fmt.Sprintf("[%s](%s)", f.Check, f.URL) }

// marked is a text with a mark before each line.
func marked(mark, text string) string {
	return mark + strings.ReplaceAll(strings.TrimRight(text, "\n"), "\n", "\n"+mark) + "\n"
}

// cell is code within a table, where a bar would end it.
func cell(text string) string { return strings.ReplaceAll(visible.Code(text), "|", `\|`) }
