//go:build !production

// Package tagged is built unless a tag says otherwise; its other file only if a tag says so.
package tagged

import (
	"net/http"
	_ "net/http/pprof"
)

func serve() { http.ListenAndServe(":6060", nil) } // want "serves the default mux to other machines"
