package spiffe

import (
	"net/http"

	"github.com/spiffe/go-spiffe/v2/spiffegrpc/grpccredentials"
	"github.com/spiffe/go-spiffe/v2/spiffeid"
	"github.com/spiffe/go-spiffe/v2/svid/x509svid"

	"github.com/oversharelint/overshare/testdata/libs2/shop"
)

func identity(s *x509svid.SVID) {
	shop.Log(s.PrivateKey)   // want "private key"
	shop.Log(s.Certificates) // want "certificate"
	shop.Log(s.Hint)
}

func who(w http.ResponseWriter, r *http.Request) {
	if r.TLS == nil || len(r.TLS.VerifiedChains) == 0 {
		return
	}
	id, err := x509svid.IDFromCert(r.TLS.VerifiedChains[0][0])
	shop.Tell(w, err) // want "TLS error"
	shop.FindOf(r.PathValue("id"), id.Path())
	shop.FindOf(r.PathValue("forged"), r.FormValue("user")) // want "an owner that the client sends too"
	_, _, err = x509svid.Verify(r.TLS.PeerCertificates, nil)
	shop.Tell(w, err) // want "TLS error"
	if peer, ok := grpccredentials.PeerIDFromContext(r.Context()); ok {
		shop.FindOf(r.PathValue("note"), peer.Path())
	}
	_, err = spiffeid.FromString(r.FormValue("spiffe"))
	shop.Tell(w, err)
}
