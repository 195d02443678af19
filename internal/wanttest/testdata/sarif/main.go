// Sarif holds files to the schema of SARIF 2.1.0 that OASIS publishes:
//
//	sarif schema.json log.sarif ...
//
// It prints what is wrong, and exits 1 if anything is. The schema is taken from a module that has it beside its
// own tests, since it is not ours to pass on; go.mod names the module as long as something of it is imported.
package main

import (
	"fmt"
	"os"

	"github.com/santhosh-tekuri/jsonschema/v6"
	_ "github.com/securego/gosec/v2/cwe"
)

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "usage: sarif schema.json log.sarif ...")
		os.Exit(2)
	}
	schema, err := compile(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, "sarif:", err)
		os.Exit(2)
	}
	status := 0
	for _, name := range os.Args[2:] {
		if err := check(schema, name); err != nil {
			fmt.Printf("%s: %v\n", name, err)
			status = 1
		}
	}
	os.Exit(status)
}

// compile reads the schema. Formats (of URIs and times) are asserted, which is a reader's choice.
func compile(name string) (*jsonschema.Schema, error) {
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	return c.Compile(name)
}

func check(schema *jsonschema.Schema, name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	log, err := jsonschema.UnmarshalJSON(f)
	if err != nil {
		return err
	}
	return schema.Validate(log)
}
