package catalog

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// The examples of docs/catalogue.md are read as a user's file would be, and its
// tables name every key and word of the format.
func TestDocumentation(t *testing.T) {
	text, err := os.ReadFile("../../docs/catalogue.md")
	if err != nil {
		t.Fatal(err)
	}
	below, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	blocks := strings.Split(string(text), "```toml\n")[1:]
	if len(blocks) < 2 {
		t.Fatalf("%d examples", len(blocks))
	}
	for i, block := range blocks {
		example, _, _ := strings.Cut(block, "```")
		file, err := Parse(fmt.Sprintf("example%d", i+1), example)
		if err == nil {
			_, err = below.With(file)
		}
		if err != nil {
			t.Error(err)
		}
	}
	for _, word := range Sensitivities {
		if !strings.Contains(string(text), "`"+word+"`") {
			t.Errorf("%s is not explained", word)
		}
	}
}
