// Package build is a builder of configurations, completed by whoever calls it.
package build

import (
	"crypto/tls"
	"crypto/x509"
)

// Asking returns a configuration that asks for a certificate; who calls it says who verifies it.
func Asking() *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS13, ClientAuth: tls.RequireAnyClientCert}
}

// Trust sets who vouches for clients.
func Trust(cfg *tls.Config, pool *x509.CertPool) {
	cfg.ClientCAs = pool
	cfg.ClientAuth = tls.RequireAndVerifyClientCert
}

// Demand asks for a certificate of the system's authorities.
func Demand(cfg *tls.Config) { cfg.ClientAuth = tls.RequireAndVerifyClientCert }

// With sets the mode that it is told.
func With(mode tls.ClientAuthType) *tls.Config { return &tls.Config{ClientAuth: mode} }

// asking is what this package completes itself.
func asking() *tls.Config { return &tls.Config{ClientAuth: tls.RequireAnyClientCert} }

// Complete verifies.
func Complete(verify func(tls.ConnectionState) error) *tls.Config {
	cfg := asking()
	cfg.VerifyConnection = verify
	return cfg
}
