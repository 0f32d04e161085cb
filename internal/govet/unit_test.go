package govet

import (
	"encoding/json"
	"testing"
)

func TestOurs(t *testing.T) {
	for text, want := range map[string]bool{
		`{}`:                  false, // the standard library
		`{"Module": null}`:    false,
		`{"ModulePath": "m"}`: true,
		`{"ModulePath": "m", "ModuleVersion": "v1.0.0"}`:                        false,
		`{"ModulePath": "m", "Module": {"Path": "m", "Main": true}}`:            true,
		`{"ModulePath": "m", "Module": {"Path": "m", "Replace": {"Dir": "n"}}}`: false,
	} {
		u := new(Unit)
		if err := json.Unmarshal([]byte(text), u); err != nil {
			t.Fatal(err)
		}
		if got := u.Ours(); got != want {
			t.Errorf("%s is ours: %t, want %t", text, got, want)
		}
	}
}
