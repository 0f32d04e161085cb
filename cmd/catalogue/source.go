package main

import "github.com/scopevet/scopevet/internal/catalog"

// A format is a form in which providers publish their scopes.
type format struct {
	name, about string
	// read returns what the file or folder says, a reading a provider.
	read func(path string) ([]reading, error)
}

var formats = []format{
	{"facts", "TSV of facts, a file a provider, for what stands on a web page only", readFacts},
}

func formatNamed(name string) *format {
	for i := range formats {
		if formats[i].name == name {
			return &formats[i]
		}
	}
	return nil
}

// A reading is what one source says of one provider.
type reading struct {
	provider string
	facts    []fact
	// owns tells which rows of the catalogue come from this source, by their
	// source: those that it no longer lists are dropped.
	owns func(source string) bool
}

// A fact is what a source says of one scope. Fields that it does not speak of
// are empty.
type fact struct {
	catalog.Scope
	// statusKnown says that the source speaks of the status: else the one in
	// the catalogue stays.
	statusKnown bool
}
