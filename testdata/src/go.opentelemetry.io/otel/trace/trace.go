// Package trace stands for the package of that path.
package trace

type Tracer interface{}

type TracerProvider interface{ Tracer(name string) Tracer }
