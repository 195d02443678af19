// Golangci-lint with the plugin, as `golangci-lint custom` builds it, for the tests: without a clone of
// golangci-lint's repository, which its own way needs.
package main

import (
	"fmt"
	"os"

	"github.com/golangci/golangci-lint/v2/pkg/commands"
	"github.com/golangci/golangci-lint/v2/pkg/exitcodes"

	_ "github.com/oversharelint/overshare/plugin"
)

func main() {
	// Without a version golangci-lint keeps what it learns under the digest of its own executable, which
	// changes with the checks.
	if err := commands.Execute(commands.BuildInfo{Version: "(devel)"}); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(exitcodes.Failure)
	}
}
