package catalog

// libSPIFFE is SPIFFE: an id is read out of a certificate.
func libSPIFFE() Library {
	return Library{
		Name: "go-spiffe",
		Doc:  "https://pkg.go.dev/github.com/spiffe/go-spiffe/v2",
		Packages: []Package{
			{"github.com/spiffe/go-spiffe/v2/svid/x509svid", join(
				each("@", "IDFromCert", from(InCertificate, Result(0)), fails(Result(1), FromTLS)),
				each("@", "Verify", from(InCertificate, Result(0)), fails(Result(2), FromTLS)),
			)},
			{"github.com/spiffe/go-spiffe/v2/spiffeid", each("@", "FromURI FromString", copies(Arg(0), Result(0)), fails(Result(1), FromInput))},
			{"github.com/spiffe/go-spiffe/v2/spiffegrpc/grpccredentials",
				each("@", "PeerIDFromContext", from(InCertificate, Result(0)))},
		},
	}
}
