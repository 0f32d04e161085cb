package main

import (
	"context"
	"io"
	"os"
	"sync"
	"time"

	"github.com/urfave/cli/v3"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
	"golang.org/x/tools/go/analysis"

	"github.com/scopevet/scopevet/internal/driver"
	"github.com/scopevet/scopevet/internal/format"
)

// analyse is driver.Check with a sign of life for who waits at a terminal.
func analyse(ctx context.Context, c *cli.Command, q driver.Query, a *analysis.Analyzer) (*driver.Result, error) {
	stderr := c.Root().ErrWriter
	if format.IsTerminal(stderr) && os.Getenv("CI") == "" && os.Getenv("TERM") != "dumb" {
		defer showProgress(stderr, time.Second)()
	}
	return driver.Check(ctx, q, a)
}

// showProgress turns a spinner with the time gone by, from when the patience is
// at an end until the function that it returns is called, which leaves nothing
// behind on the line. What the go command is at is not known, so no part of a
// whole can be shown.
func showProgress(w io.Writer, patience time.Duration) (stop func()) {
	done := make(chan struct{})
	var turning sync.WaitGroup
	turning.Go(func() {
		select {
		case <-done:
			return
		case <-time.After(patience):
		}
		p := mpb.New(mpb.WithOutput(w), mpb.WithAutoRefresh(), mpb.WithWidth(60))
		bar := p.New(0, mpb.SpinnerStyle(), mpb.BarWidth(2),
			mpb.AppendDecorators(decor.Name("loading packages "), decor.Elapsed(decor.ET_STYLE_GO)))
		<-done
		bar.Abort(true) // and cleared
		p.Wait()
	})
	return func() {
		close(done)
		turning.Wait()
	}
}
