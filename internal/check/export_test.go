package check

// Conflict reports whether two edits cannot both be made.
func Conflict(a, b Edit) bool { return a.overlaps(b) }
