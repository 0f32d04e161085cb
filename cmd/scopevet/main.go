// Scopevet finds the OAuth 2.0 scopes in Go programs that a provider would
// refuse, and corrects them.
//
//	scopevet [flags] [packages]
//	go vet -vettool=$(which scopevet) [packages]
//	go fix -fixtool=$(which scopevet) [packages]
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"

	_ "github.com/scopevet/scopevet/cmd/scopevet/early"
	"github.com/scopevet/scopevet/internal/driver"
)

func main() {
	args := os.Args[1:]
	if driver.IsVet(args) {
		os.Exit(driver.Vet(args, os.Stdout, os.Stderr))
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, func() { // what is at work may be deep in one package
		stop() // a second signal ends it
		time.AfterFunc(grace, func() { os.Exit(exitFailure) })
	})
	code := run(ctx, withGopls(os.Args), os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// grace is how long a command has to end after a signal.
const grace = 3 * time.Second
