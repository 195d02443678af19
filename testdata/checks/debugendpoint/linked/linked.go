// Package linked puts a profiler on the default mux, and serves nothing.
package linked

import (
	_ "expvar"
	_ "net/http/pprof"
)

// Version is asked for by who imports it.
const Version = 1
