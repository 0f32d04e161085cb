package catalog

import "strings"

// deepest is how far brackets may nest in a scopes.toml, and how many parts a key
// may have: several times what the format has a use for.
const deepest = 32

// tooDeep returns the line at which a text of TOML nests deeper than that, or 0.
// The library that reads it takes memory with the square of the depth.
func tooDeep(text string) int {
	line, depth, dots := 1, 0, 0
	for i := 0; i < len(text); {
		switch c := text[i]; c {
		case '"', '\'':
			end := endOfString(text, i)
			line += strings.Count(text[i:end], "\n")
			i = end
			continue
		case '#':
			if n := strings.IndexByte(text[i:], '\n'); n >= 0 {
				i += n
				continue
			}
			return 0
		case '\n':
			line, dots = line+1, 0
		case '[', '{':
			depth++
		case ']', '}':
			depth--
		case '.':
			dots++
		}
		if depth > deepest || dots > deepest {
			return line
		}
		i++
	}
	return 0
}

// endOfString returns the offset behind the string that begins at start.
func endOfString(text string, start int) int {
	quote := text[start : start+1]
	if strings.HasPrefix(text[start:], quote+quote+quote) {
		quote = text[start : start+3]
	}
	for i := start + len(quote); i < len(text); i++ {
		switch {
		case text[i] == '\\' && quote[0] == '"':
			i++
		case strings.HasPrefix(text[i:], quote):
			return i + len(quote)
		case text[i] == '\n' && len(quote) == 1:
			return i // it is not closed, which the library says
		}
	}
	return len(text)
}
