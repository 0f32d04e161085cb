package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
)

// A label is what somebody said of one text in a repository.
type label struct {
	repo, file string // the file as a slash path from the repository's root
	line       int
	scope      string
	kind       string // "valid", "misspelled", "not-oauth" …
	flow, sink string // how the text gets from where it is written to the request
}

// isRequest reports whether the text is asked for. Of test fixtures,
// placeholders and parts of scopes nothing is expected.
func (l label) isRequest() bool {
	switch l.kind {
	case "valid", "valid?", "private", "misspelled", "wrong-case", "deprecated", "duplicate", "redundant",
		"space-joined", "comma-joined", "comma-joined-ok":
		return true
	}
	return false
}

// isNone reports whether the text is no scope at all.
func (l label) isNone() bool { return l.kind == "not-oauth" }

type labels []label

// readLabels reads a file of tab-separated values with the columns repo, file,
// line, scope, label, flow and sink, named by its first line.
func readLabels(name string) (labels, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	all, err := parseLabels(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return all, nil
}

func parseLabels(r io.Reader) (labels, error) {
	in := csv.NewReader(r)
	in.Comma = '\t'
	rows, err := in.ReadAll()
	if err != nil {
		return nil, err
	}
	if len(rows) == 0 {
		return nil, errors.New("no line that names the columns")
	}
	column := make(map[string]int)
	for i, name := range rows[0] {
		column[name] = i
	}
	for _, name := range []string{"repo", "file", "line", "scope", "label", "flow", "sink"} {
		if _, ok := column[name]; !ok {
			return nil, fmt.Errorf("no column %q", name)
		}
	}
	var all labels
	for i, row := range rows[1:] {
		get := func(name string) string { return row[column[name]] }
		line, err := strconv.Atoi(get("line"))
		if err != nil {
			return nil, fmt.Errorf("row %d: line %q is not a number", i+2, get("line"))
		}
		all = append(all, label{get("repo"), get("file"), line, get("scope"), get("label"), get("flow"), get("sink")})
	}
	return all, nil
}

// repos returns the names of the repositories, each once, in order.
func (all labels) repos() []string {
	var names []string
	for _, l := range all {
		names = append(names, l.repo)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// of returns the labels of one repository.
func (all labels) of(repo string) labels {
	var its labels
	for _, l := range all {
		if l.repo == repo {
			its = append(its, l)
		}
	}
	return its
}
