// Package certtrust has the example of the check's documentation.
package certtrust

import (
	"crypto/tls"
	"net/http"
)

func serve(h http.Handler) error {
	conf :=
		&tls.Config{ClientAuth: tls.RequireAnyClientCert} // want "^RequireAnyClientCert takes any certificate, and neither VerifyConnection nor VerifyPeerCertificate verifies it$"
	s := &http.Server{Addr: ":8443", Handler: h, TLSConfig: conf}
	return s.ListenAndServeTLS("server.pem", "server.key")
}
