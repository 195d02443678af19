// Package optional asks for a certificate, and its handlers take it for granted.
package optional

import (
	"crypto/tls"
	"crypto/x509"
	"net/http"
)

func listen(pool *x509.CertPool) *http.Server {
	cfg := &tls.Config{ClientAuth: tls.VerifyClientCertIfGiven, ClientCAs: pool}
	mux := http.NewServeMux()
	mux.HandleFunc("/rooms", rooms)
	mux.HandleFunc("/me", me)
	return &http.Server{Handler: mux, TLSConfig: cfg}
}

func rooms(w http.ResponseWriter, r *http.Request) {
	book(r.TLS.PeerCertificates[0].SerialNumber.String()) // want "PeerCertificates.0. is taken without a check"
}

func me(w http.ResponseWriter, r *http.Request) {
	if r.TLS != nil && len(r.TLS.PeerCertificates) > 0 {
		book(r.TLS.PeerCertificates[0].SerialNumber.String())
	}
}

func book(string) {}
