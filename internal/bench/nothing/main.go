// Nothing is a vet tool that answers the go command's protocol and does
// nothing, to measure what the protocol costs by itself.
package main

import (
	"encoding/json"
	"fmt"
	"os"
)

func main() {
	var err error
	switch arg := os.Args[len(os.Args)-1]; arg {
	case "-flags":
		fmt.Println(`[{"Name":"json","Bool":true,"Usage":""}]`)
	case "-V=full":
		fmt.Printf("nothing version devel comments-go-here buildID=%x\n", os.Args[0])
	default:
		err = unit(arg)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// unit writes the empty file that the go command wants for each package.
func unit(name string) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	var conf struct{ VetxOutput string }
	if err := json.Unmarshal(data, &conf); err != nil {
		return err
	}
	return os.WriteFile(conf.VetxOutput, nil, 0o666)
}
