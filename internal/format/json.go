package format

import (
	"io"

	"github.com/scopevet/scopevet/internal/visible"
)

// writeJSON writes v for machines and for those who look into it.
func writeJSON(w io.Writer, v any) error {
	return visible.Encode(w, v, "\t")
}
