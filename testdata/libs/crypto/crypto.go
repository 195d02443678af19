package crypto

import (
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/tls"
	"crypto/x509"
	"net/http"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func keys(e *ecdsa.PrivateKey, d ed25519.PrivateKey, c tls.Certificate) {
	shop.Log(e) // want "private key"
	shop.Log(e.Curve)
	shop.Log(d) // want "private key"
	shop.Log(len(d))
	shop.Log(c.PrivateKey) // want "private key"
	shop.Log(c.Leaf)       // want "certificate"
	shop.Log(len(c.Certificate))
}

// What a client's certificate says tells who the client is, as the whole of it does, and is no secret.
func parts(r *http.Request) {
	if r.TLS == nil || len(r.TLS.VerifiedChains) == 0 {
		return
	}
	c := r.TLS.VerifiedChains[0][0]
	shop.FindOf(r.PathValue("id"), c.Subject.SerialNumber)
	shop.FindOf(r.PathValue("note"), r.FormValue("user")) // want "an owner that the client sends too"
	shop.FindOf(r.PathValue("by-uri"), c.URIs[0].String())
	shop.FindOf(r.PathValue("by-address"), c.IPAddresses[0].String())
	shop.FindOf(r.PathValue("by-name"), string(c.RawSubject))
	shop.FindOf(r.PathValue("by-organization"), c.Subject.Organization[0])
	shop.FindOf(r.PathValue("by-attribute"), c.Subject.Names[0].Value)
	shop.Log(c) // want "certificate"
	shop.Log(c.NotBefore, c.ExtKeyUsage, c.Extensions, c.PublicKey)
}

func perClient(h http.Handler, pool *x509.CertPool) *http.Server {
	strict := &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs: pool}
	return &http.Server{Handler: h, TLSConfig: &tls.Config{
		ClientAuth:         tls.RequireAnyClientCert,
		GetConfigForClient: func(*tls.ClientHelloInfo) (*tls.Config, error) { return strict, nil },
	}}
}

func anybody(h http.Handler) *http.Server {
	return &http.Server{Handler: h, TLSConfig: &tls.Config{
		ClientAuth: tls.RequireAnyClientCert, // want "takes any certificate"
	}}
}

// unverified says nothing of who connects: it is about whom this program connects to.
func unverified(h http.Handler) *http.Server {
	return &http.Server{Handler: h, TLSConfig: &tls.Config{
		ClientAuth:         tls.RequireAnyClientCert, // want "takes any certificate"
		InsecureSkipVerify: false,
	}}
}
