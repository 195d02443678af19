// Package config sets up TLS servers in one step and in several.
package config

import (
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net/http"
	"os"
)

var errUntrusted = errors.New("certificate is not trusted")

func anyCertificate(h http.Handler) *http.Server {
	return &http.Server{Handler: h, TLSConfig: &tls.Config{
		ClientAuth: tls.RequireAnyClientCert, // want "RequireAnyClientCert takes any certificate"
	}}
}

func askedFor(h http.Handler) *http.Server {
	cfg := &tls.Config{MinVersion: tls.VersionTLS12}
	cfg.ClientAuth = tls.RequestClientCert // want "RequestClientCert takes any certificate"
	return &http.Server{Handler: h, TLSConfig: cfg}
}

func byValue(h http.Handler) *http.Server {
	var cfg tls.Config
	cfg.ClientAuth = tls.RequireAnyClientCert // want "RequireAnyClientCert takes any certificate"
	return &http.Server{Handler: h, TLSConfig: &cfg}
}

// verified pools, in one step and in several.
func verified(h http.Handler, pool *x509.CertPool) *http.Server {
	return &http.Server{Handler: h, TLSConfig: &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs: pool}}
}

func verifiedInSteps(h http.Handler, caFile string) (*http.Server, error) {
	cfg := &tls.Config{ClientAuth: tls.RequireAnyClientCert}
	pool := x509.NewCertPool()
	pem, err := os.ReadFile(caFile)
	if err != nil {
		return nil, err
	}
	if !pool.AppendCertsFromPEM(pem) {
		return nil, errUntrusted
	}
	cfg.ClientCAs = pool
	cfg.ClientAuth = tls.RequireAndVerifyClientCert
	return &http.Server{Handler: h, TLSConfig: cfg}, nil
}

// systemRoots verifies clients against whatever the system trusts.
func systemRoots(h http.Handler) *http.Server {
	return &http.Server{Handler: h, TLSConfig: &tls.Config{
		ClientAuth: tls.RequireAndVerifyClientCert, // want "ClientCAs is never set"
	}}
}

func ifGiven(h http.Handler) *http.Server {
	srv := &http.Server{Handler: h, TLSConfig: new(tls.Config)}
	srv.TLSConfig.ClientAuth = tls.VerifyClientCertIfGiven // want "ClientCAs is never set"
	return srv
}

// callbacks that verify, and one that does not.
func ownVerification(h http.Handler, allowed map[[32]byte]bool) *http.Server {
	return &http.Server{Handler: h, TLSConfig: &tls.Config{
		ClientAuth: tls.RequireAnyClientCert,
		VerifyConnection: func(cs tls.ConnectionState) error {
			if !allowed[sha256.Sum256(cs.PeerCertificates[0].Raw)] {
				return errUntrusted
			}
			return nil
		},
	}}
}

func acceptsAll(h http.Handler) *http.Server {
	return &http.Server{Handler: h, TLSConfig: &tls.Config{
		ClientAuth: tls.RequireAnyClientCert, // want "VerifyPeerCertificate always returns nil"
		VerifyPeerCertificate: func([][]byte, [][]*x509.Certificate) error {
			return nil
		},
	}}
}

func acceptAnything(tls.ConnectionState) error { return nil }

func acceptsAllByName(h http.Handler) *http.Server {
	cfg := &tls.Config{ClientAuth: tls.RequireAnyClientCert} // want "VerifyConnection always returns nil"
	cfg.VerifyConnection = acceptAnything
	return &http.Server{Handler: h, TLSConfig: cfg}
}

// resumption: sessions that are resumed are not verified by VerifyPeerCertificate.
func resumed(h http.Handler, verify func([][]byte, [][]*x509.Certificate) error) *http.Server {
	return &http.Server{Handler: h, TLSConfig: &tls.Config{
		ClientAuth:            tls.RequireAnyClientCert, // want "a resumed session is not verified again"
		VerifyPeerCertificate: verify,
	}}
}

func notResumed(h http.Handler, verify func([][]byte, [][]*x509.Certificate) error) *http.Server {
	return &http.Server{Handler: h, TLSConfig: &tls.Config{
		ClientAuth:             tls.RequireAnyClientCert,
		VerifyPeerCertificate:  verify,
		SessionTicketsDisabled: true,
	}}
}

func resumedAndVerified(h http.Handler, verify func([][]byte, [][]*x509.Certificate) error, again func(tls.ConnectionState) error) *http.Server {
	return &http.Server{Handler: h, TLSConfig: &tls.Config{
		ClientAuth:            tls.RequireAnyClientCert,
		VerifyPeerCertificate: verify,
		VerifyConnection:      again,
	}}
}

// client is a configuration of a client: it asks nobody for a certificate.
func client(pair tls.Certificate) *http.Client {
	cfg := &tls.Config{Certificates: []tls.Certificate{pair}}
	return &http.Client{Transport: &http.Transport{TLSClientConfig: cfg}}
}

// clientThatAsks says which server it wants: what it would ask of clients has no effect.
func clientThatAsks(pair tls.Certificate, pool *x509.CertPool, host string) *http.Client {
	cfg := &tls.Config{Certificates: []tls.Certificate{pair}, RootCAs: pool, ServerName: host, ClientAuth: tls.RequireAndVerifyClientCert}
	return &http.Client{Transport: &http.Transport{TLSClientConfig: cfg}}
}

// serverRoots takes the authorities of servers for those of clients.
func serverRoots(h http.Handler, pool *x509.CertPool) *http.Server {
	return &http.Server{Handler: h, TLSConfig: &tls.Config{
		RootCAs:    pool,
		ClientAuth: tls.RequireAndVerifyClientCert, // want "ClientCAs is never set"
	}}
}

// none asks clients for nothing.
func none(h http.Handler) *http.Server {
	return &http.Server{Handler: h, TLSConfig: &tls.Config{ClientAuth: tls.NoClientCert}}
}

// later is completed by a method of its own.
type later struct{ cfg *tls.Config }

func newLater() *later {
	return &later{cfg: &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert}}
}

func (l *later) load(pool *x509.CertPool) { l.cfg.ClientCAs = pool }
