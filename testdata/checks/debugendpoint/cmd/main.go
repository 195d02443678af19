// Command cmd puts a profiler on a mux that its library serves.
package main

import (
	_ "net/http/pprof" // want "net/http/pprof is put on the default mux, which another package serves to other machines"

	"example.test/checks/debugendpoint/library"
)

func main() { library.Serve() }
