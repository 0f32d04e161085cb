package catalog

import (
	"strings"
	"testing"
)

func TestRowsAreReadAndWritten(t *testing.T) {
	for _, row := range []string{
		"repo",
		"a scope with blanks",
		"identity[email]",
		"repo | implies public_repo repo:status",
		"r_liteprofile | deprecated 2023-08-01 | use openid profile",
		"conversations:read | removed | use channels:read or groups:read",
		"https://www.googleapis.com/auth/drive | restricted",
		"Mail.Send | admin-consent | for application delegated",
		"a | deprecated 2024 | use b c or d | sensitive | for bot | implies e | note free text, with or without",
	} {
		s, err := ParseRow(row)
		if err != nil {
			t.Errorf("%q: %v", row, err)
			continue
		}
		if got := s.Row(); got != row {
			t.Errorf("%q is written as %q", row, got)
		}
	}
}

func TestBadRows(t *testing.T) {
	for row, want := range map[string]string{
		"":                         "is empty or has blanks around it",
		" repo":                    "is empty or has blanks around it",
		"repo | ":                  `unknown field ""`,
		"repo | restrictd":         `unknown field "restrictd"`,
		"repo | deprecated soon":   "a date like 2023-08-01",
		"repo | removed 2023-8-01": "a date like 2023-08-01",
		"repo | use":               `"use" has nothing behind it`,
		"repo | implies ":          `"implies" has nothing behind it`,
		"repo | use a or":          "an alternative",
		"repo | use or a":          "an alternative",
	} {
		if _, err := ParseRow(row); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error is %v, want …%s…", row, err, want)
		}
	}
}

func FuzzParseRow(f *testing.F) {
	f.Add("a | deprecated 2024 | use b c or d | sensitive | for bot | implies e | note x")
	f.Add("a | use or | note  |")
	f.Fuzz(func(t *testing.T, row string) {
		s, err := ParseRow(row)
		if err != nil {
			return
		}
		again, err := ParseRow(s.Row())
		if err != nil || again.Row() != s.Row() {
			t.Errorf("%q is written as %q, read as %+v, %v", row, s.Row(), again, err)
		}
	})
}
