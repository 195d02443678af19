// Package listen serves the default mux, with a profiler on it.
package listen

import (
	"fmt"
	"net"
	"net/http"
	_ "net/http/pprof"
	"os"
)

func everywhere() { http.ListenAndServe(":6060", nil) } // want "serves the default mux to other machines, and net/http/pprof is on it"

func byName() {
	http.ListenAndServe("0.0.0.0:6060", http.DefaultServeMux) // want "serves the default mux to other machines"
}

func byPort(port int) {
	http.ListenAndServe(fmt.Sprintf(":%d", port), nil) // want "serves the default mux to other machines"
}

func server() *http.Server {
	return &http.Server{Addr: ":6060"} // want "http.Server serves the default mux to other machines"
}

func listener() error {
	l, err := net.Listen("tcp", ":6060")
	if err != nil {
		return err
	}
	return http.Serve(l, nil) // want "serves the default mux to other machines"
}

// on this machine only.
func loopback() { http.ListenAndServe("localhost:6060", nil) }

func loopbackAddress() { http.ListenAndServe("127.0.0.1:6060", nil) }

func loopbackServer() *http.Server { return &http.Server{Addr: "localhost:6060"} }

func loopbackPort(port int) { http.ListenAndServe(fmt.Sprintf("127.0.0.1:%d", port), nil) }

func loopbackListener() error {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	return http.Serve(l, nil)
}

// a mux of its own.
func ownMux(h http.Handler) { http.ListenAndServe(":8080", h) }

func ownMuxServer(h http.Handler) *http.Server {
	srv := &http.Server{Addr: ":8080"}
	srv.Handler = h
	return srv
}

// behind a flag, or a variable of the environment.
func onDemand(profile bool) {
	if profile {
		http.ListenAndServe(":6060", nil)
	}
}

func onRequest() {
	if os.Getenv("PPROF") == "" {
		return
	}
	http.ListenAndServe(":6060", nil)
}

// an address of the operator's choice, where nothing else is served.
func chosen(addr string) { http.ListenAndServe(addr, nil) }
