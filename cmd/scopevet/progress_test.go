package main

import (
	"bytes"
	"strings"
	"sync"
	"testing"
	"time"
)

// A screen is what has been written; it tells of the first bytes.
type screen struct {
	mu      sync.Mutex
	text    bytes.Buffer
	written chan struct{}
	once    sync.Once
}

func (s *screen) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.once.Do(func() { close(s.written) })
	return s.text.Write(p)
}

func TestProgress(t *testing.T) {
	s := &screen{written: make(chan struct{})}
	stop := showProgress(s, 0)
	<-s.written
	stop()
	if !strings.Contains(s.text.String(), "loading packages") {
		t.Errorf("a terminal shows %q", s.text.String())
	}
	n := s.text.Len()
	quick := &screen{written: make(chan struct{})}
	showProgress(quick, time.Hour)()
	if quick.text.Len() > 0 || s.text.Len() != n {
		t.Error("something is written before the patience is at an end, or after the stop")
	}
}
