// Package own takes an identity from certificates that its own configuration does not verify, and loads
// authorities that may be missing.
package own

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io/fs"
	"net/http"
	"os"
)

func listen(h http.Handler) *http.Server {
	return &http.Server{Handler: h, TLSConfig: &tls.Config{ClientAuth: tls.RequireAnyClientCert}} // want "RequireAnyClientCert takes any certificate"
}

func name(r *http.Request) string {
	if r.TLS == nil || len(r.TLS.PeerCertificates) == 0 {
		return ""
	}
	return r.TLS.PeerCertificates[0].Subject.CommonName // want "is taken for the client, and the configuration does not verify it"
}

type clientAuth struct{ pool *x509.CertPool }

func (c *clientAuth) load(path string) error {
	pem, err := os.ReadFile(path)
	if err != nil {
		return nil // want "the error of ReadFile is dropped"
	}
	c.pool = x509.NewCertPool()
	if !c.pool.AppendCertsFromPEM(pem) {
		return errors.New("no certificate")
	}
	return nil
}

func (c *clientAuth) loadIfThere(path string) error {
	pem, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	c.pool = x509.NewCertPool()
	if !c.pool.AppendCertsFromPEM(pem) {
		return errors.New("no certificate")
	}
	return nil
}
