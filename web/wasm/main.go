//go:build js && wasm

// Command wasm is scopevet for the web page. It gives the JavaScript around it
// one function, scopevet(method, argument…), which answers JSON, and waits for
// calls.
package main

import (
	"encoding/json"
	"fmt"
	"runtime/debug"
	"sync"
	"syscall/js"

	"github.com/scopevet/scopevet/internal/snippet"
	"github.com/scopevet/scopevet/web/internal/engine"
)

func main() {
	// Until the first answer nothing is collected: there is one thread, and
	// somebody waits.
	debug.SetGCPercent(-1)
	collect := sync.OnceFunc(func() { debug.SetGCPercent(100) })
	var page *engine.Engine
	answer := func(args []string) (any, error) {
		if len(args) != 3 {
			return nil, fmt.Errorf("scopevet takes 3 arguments, not %d", len(args))
		}
		if args[0] == "load" {
			var err error
			page, err = engine.New(snippet.ParseDeclarations([]byte(args[1])))
			return nil, err
		}
		if page == nil {
			return nil, fmt.Errorf("%s before load", args[0])
		}
		switch args[0] {
		case "check":
			defer collect()
			return page.Check(args[1], args[2]), nil
		case "search":
			return page.Search(args[1], args[2]), nil
		case "providers":
			return page.Providers(), nil
		}
		return nil, fmt.Errorf("no method %q", args[0])
	}
	js.Global().Set("scopevet", js.FuncOf(func(_ js.Value, args []js.Value) any {
		var texts []string
		for _, a := range args {
			texts = append(texts, a.String())
		}
		out, err := answer(texts)
		if err != nil {
			out = map[string]string{"error": err.Error()}
		}
		text, err := json.Marshal(out)
		if err != nil {
			return `{"error": "the answer cannot be written"}`
		}
		return string(text)
	}))
	js.Global().Call("scopevetReady")
	select {}
}
