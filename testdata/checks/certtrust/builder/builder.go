// Package builder puts configurations together with the functions of another package.
package builder

import (
	"crypto/tls"
	"crypto/x509"
	"net"
	"net/http"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"

	"example.test/checks/certtrust/build"
)

func asking(l net.Listener) net.Listener {
	return tls.NewListener(l, build.Asking()) // want "RequireAnyClientCert takes any certificate"
}

func askingAndVerified(l net.Listener, verify func(tls.ConnectionState) error) net.Listener {
	cfg := build.Asking()
	cfg.VerifyConnection = verify
	return tls.NewListener(l, cfg)
}

func trusting(l net.Listener, pool *x509.CertPool) net.Listener {
	cfg := build.Asking()
	build.Trust(cfg, pool)
	return tls.NewListener(l, cfg)
}

func demanding(h http.Handler) *http.Server {
	cfg := &tls.Config{MinVersion: tls.VersionTLS13} // want "ClientCAs is never set"
	build.Demand(cfg)
	return &http.Server{Handler: h, TLSConfig: cfg}
}

func rpc() *grpc.Server {
	return grpc.NewServer(grpc.Creds(credentials.NewTLS(&tls.Config{
		ClientAuth: tls.RequireAnyClientCert, // want "RequireAnyClientCert takes any certificate"
	})))
}

func rpcInSteps(pair tls.Certificate) *grpc.Server {
	cfg := build.With(tls.RequireAnyClientCert) // want "RequireAnyClientCert takes any certificate"
	cfg.Certificates = []tls.Certificate{pair}
	creds := credentials.NewTLS(cfg)
	return grpc.NewServer(grpc.Creds(creds))
}

func rpcVerified(pair tls.Certificate, pool *x509.CertPool) *grpc.Server {
	cfg := build.With(tls.RequireAndVerifyClientCert)
	cfg.Certificates = []tls.Certificate{pair}
	cfg.ClientCAs = pool
	return grpc.NewServer(grpc.Creds(credentials.NewTLS(cfg)))
}
