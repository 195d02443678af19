// Overshare finds where Go code leaks credentials, personal data and internal errors.
//
// It is a command of its own, and a tool for go vet:
//
//	overshare [flags] [packages]
//	go vet -vettool=$(which overshare) [packages]
package main

import (
	"os"

	"github.com/oversharelint/overshare/analyzers"
	"github.com/oversharelint/overshare/internal/cli"
	"github.com/oversharelint/overshare/internal/unit"
)

func main() {
	args := os.Args[1:]
	if unit.Invoked(args) {
		os.Exit(unit.Main(args, analyzers.All(), os.Stdout, os.Stderr))
	}
	os.Exit(cli.Main(args, analyzers.Doc, os.Stdout, os.Stderr))
}
