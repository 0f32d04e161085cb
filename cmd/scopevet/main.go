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

	_ "github.com/scopevet/scopevet/cmd/scopevet/early"
	"github.com/scopevet/scopevet/internal/driver"
)

func main() {
	args := os.Args[1:]
	if driver.IsVet(args) {
		os.Exit(driver.Vet(args, os.Stdout, os.Stderr))
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, withGopls(os.Args), os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}
