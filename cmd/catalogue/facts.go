package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/scopevet/scopevet/internal/catalog"
)

// readFacts reads a TSV file of facts, or all of a folder. The file's name is
// the provider's key. Its first line names the columns: scope and source must
// be there; status, since, replacement, sensitivity, for, implies and note may
// be. An empty cell says nothing; what is in the catalogue stays.
func readFacts(s source) ([]reading, error) {
	info, err := os.Stat(s.path)
	if err != nil {
		return nil, err
	}
	files := []string{s.path}
	if info.IsDir() {
		if files, err = filepath.Glob(filepath.Join(s.path, "*.tsv")); err != nil {
			return nil, err
		}
	}
	var all []reading
	for _, file := range files {
		r, err := readFactsFile(file)
		if err != nil {
			return nil, err
		}
		all = append(all, r)
	}
	return all, nil
}

func readFactsFile(path string) (reading, error) {
	r := reading{provider: strings.TrimSuffix(filepath.Base(path), ".tsv")}
	f, err := os.Open(path)
	if err != nil {
		return r, err
	}
	defer f.Close()
	sources := make(map[string]bool)
	lines := bufio.NewScanner(f)
	var columns []string
	for n := 1; lines.Scan(); n++ {
		cells := strings.Split(lines.Text(), "\t")
		if n == 1 {
			columns = cells
			if err := checkColumns(columns); err != nil {
				return r, fmt.Errorf("%s:1: %w", filepath.Base(path), err)
			}
			continue
		}
		fact, err := readFact(columns, cells)
		if err != nil {
			return r, fmt.Errorf("%s:%d: %w", filepath.Base(path), n, err)
		}
		sources[fact.Source] = true
		r.facts = append(r.facts, fact)
	}
	r.owns = func(source string) bool { return sources[source] }
	return r, lines.Err()
}

// factFields are the columns that become fields of a row, by the word that
// such a field begins with.
var factFields = map[string]string{
	"replacement": "use ", "sensitivity": "", "for": "for ", "implies": "implies ", "note": "note ",
}

func checkColumns(columns []string) error {
	for _, c := range columns {
		_, field := factFields[c]
		if !field && !slices.Contains([]string{"scope", "status", "since", "source", "reason"}, c) {
			return fmt.Errorf("unknown column %q", c)
		}
	}
	for _, must := range []string{"scope", "source"} {
		if !slices.Contains(columns, must) {
			return fmt.Errorf("no column %q", must)
		}
	}
	return nil
}

// readFact makes a row of the cells and has the catalogue's own parser read it,
// so that the same things are refused in both.
func readFact(columns, cells []string) (fact, error) {
	if len(cells) > len(columns) {
		return fact{}, fmt.Errorf("%d cells under %d columns", len(cells), len(columns))
	}
	value := make(map[string]string)
	for i, cell := range cells {
		value[columns[i]] = strings.TrimSpace(cell)
	}
	if value["source"] == "" {
		return fact{}, fmt.Errorf("scope %q has no source", value["scope"])
	}
	row := []string{value["scope"]}
	if status := value["status"]; status != "" && status != "active" {
		row = append(row, strings.TrimSpace(status+" "+value["since"]))
	}
	for column, word := range factFields {
		if v := value[column]; v != "" {
			row = append(row, word+v)
		}
	}
	s, err := catalog.ParseRow(strings.Join(row, " | "))
	if err != nil {
		return fact{}, err
	}
	s.Source = value["source"]
	return fact{*s, value["status"] != ""}, nil
}
