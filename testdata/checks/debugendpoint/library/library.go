// Package library serves the default mux, and links no profiler.
package library

import "net/http"

// Serve serves whatever its importers registered.
func Serve() error { return http.ListenAndServe(":8080", nil) }
