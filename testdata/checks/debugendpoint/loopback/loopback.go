// Package loopback serves what another package put on the default mux.
package loopback

import (
	"net/http"

	"example.test/checks/debugendpoint/linked"
)

func handle(http.ResponseWriter, *http.Request) {}

func serve(addr string) error {
	http.HandleFunc("/patients", handle)
	_ = linked.Version
	return http.ListenAndServe(addr, nil) // want "serves the default mux to other machines"
}
