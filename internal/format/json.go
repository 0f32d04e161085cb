package format

import (
	"encoding/json"
	"io"
)

// writeJSON writes v for machines and for those who look into it.
func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "\t")
	return enc.Encode(v)
}
