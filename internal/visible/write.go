package visible

import (
	"encoding/json"
	"io"
	"strings"
)

// Write writes what print does, escaped.
func Write(w io.Writer, escape func(string) string, print func(io.Writer) error) error {
	var b strings.Builder
	if err := print(&b); err != nil {
		return err
	}
	_, err := io.WriteString(w, escape(b.String()))
	return err
}

// Encode writes a value as JSON, with the indent for those who look into it. HTML
// is left as it is: nothing of it stands in a page.
func Encode(w io.Writer, v any, indent string) error {
	return Write(w, JSON, func(w io.Writer) error {
		enc := json.NewEncoder(w)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", indent)
		return enc.Encode(v)
	})
}
