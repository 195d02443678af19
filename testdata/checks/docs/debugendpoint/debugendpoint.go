// Package main has the example of the check's documentation.
package main

import (
	"net/http"
	_ "net/http/pprof"
)

func main() {
	http.ListenAndServe(":6060", nil) // want "^http\\.ListenAndServe serves the default mux to other machines, and net/http/pprof is on it$"
}
