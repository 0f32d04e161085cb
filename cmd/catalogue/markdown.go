package main

import "strings"

// tables returns the rows of all tables of a Markdown page whose header begins
// with the given cell, without header and rule. A cell is trimmed, its text is
// as written. The border marks at both ends of a row may be missing, as GitHub
// writes them.
func tables(page, first string) [][]string {
	var rows [][]string
	inside := false
	for line := range strings.Lines(page) {
		cells, ok := tableRow(line)
		switch {
		case !ok:
			inside = false
		case cells[0] == first:
			inside = true
		case inside && strings.Trim(cells[0], ":-") != "" || inside && cells[0] == "":
			rows = append(rows, cells)
		}
	}
	return rows
}

func tableRow(line string) (cells []string, ok bool) {
	line = strings.TrimSpace(line)
	if !strings.Contains(line, "|") {
		return nil, false
	}
	line = strings.TrimPrefix(strings.TrimSuffix(line, "|"), "|")
	for cell := range strings.SplitSeq(line, "|") {
		cells = append(cells, strings.TrimSpace(cell))
	}
	return cells, true
}

// code returns what stands in the first pair of backquotes.
func code(text string) (string, bool) {
	_, rest, ok := strings.Cut(text, "`")
	if !ok {
		return "", false
	}
	name, _, ok := strings.Cut(rest, "`")
	return name, ok
}
