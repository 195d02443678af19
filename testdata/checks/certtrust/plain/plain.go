// Package plain asks how many certificates there are, and never whether there is TLS.
package plain

import "net/http"

func station(w http.ResponseWriter, r *http.Request) {
	if len(r.TLS.PeerCertificates) == 0 { // want "r.TLS is nil on a connection without TLS"
		http.Error(w, "certificate required", http.StatusUnauthorized)
		return
	}
	book(r.TLS.PeerCertificates[0].SerialNumber.String())
}

func book(string) {}
