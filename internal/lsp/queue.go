package lsp

import "sync"

// A Queue takes values without ever making the giver wait, so that of two
// sides that talk to each other neither can hold up the other.
type Queue[T any] struct {
	mu     sync.Mutex
	values []T
	ready  chan struct{}
}

// NewQueue returns an empty queue.
func NewQueue[T any]() *Queue[T] { return &Queue[T]{ready: make(chan struct{}, 1)} }

// Push puts a value at the end.
func (q *Queue[T]) Push(v T) {
	q.mu.Lock()
	q.values = append(q.values, v)
	q.mu.Unlock()
	select {
	case q.ready <- struct{}{}:
	default:
	}
}

// Pop takes the first value; ok is false if there is none.
func (q *Queue[T]) Pop() (v T, ok bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if len(q.values) == 0 {
		return v, false
	}
	v = q.values[0]
	q.values = q.values[1:]
	return v, true
}

// Ready returns a channel that has a value when there may be one in the queue.
func (q *Queue[T]) Ready() <-chan struct{} { return q.ready }
