// Package proxy reads what proxies say of clients' certificates.
package proxy

import (
	"net"
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"
)

type user struct{ name string }

var users map[string]*user

func nginx(r *http.Request) *user {
	return users[r.Header.Get("X-SSL-Client-S-DN")] // want "header x-ssl-client-s-dn is taken for the client's certificate"
}

func nginxVerified(r *http.Request) *user {
	if r.Header.Get("X-SSL-Client-Verify") != "SUCCESS" || !trustedProxy(r) {
		return nil
	}
	return users[r.Header.Get("X-SSL-Client-S-DN")]
}

func trustedProxy(r *http.Request) bool {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	return err == nil && host == "10.0.0.7"
}

func apache(r *http.Request) *user {
	return users[r.Header.Get("SSL_CLIENT_S_DN")] // want "header ssl-client-s-dn"
}

func haproxy(r *http.Request) *user {
	return users[r.Header.Get("X-SSL-Client-CN")] // want "header x-ssl-client-cn"
}

func envoy(r *http.Request) *user {
	for _, part := range strings.Split(r.Header.Get("X-Forwarded-Client-Cert"), ";") { // want "header x-forwarded-client-cert"
		if uri, ok := strings.CutPrefix(part, "URI="); ok {
			return users[uri]
		}
	}
	return nil
}

func envoyFromSidecar(r *http.Request) *user {
	if !trustedProxy(r) {
		return nil
	}
	return users[r.Header.Get("X-Forwarded-Client-Cert")]
}

func traefik(r *http.Request) *user {
	return users[r.Header.Get("X-Forwarded-Tls-Client-Cert-Info")] // want "header x-forwarded-tls-client-cert-info"
}

func loadBalancer(c *gin.Context) *user {
	return users[c.GetHeader("X-Amzn-Mtls-Clientcert-Subject")] // want "header x-amzn-mtls-clientcert-subject"
}

func azure(c *gin.Context) *user {
	return users[c.GetHeader("X-ARR-ClientCert")] // want "header x-arr-clientcert"
}

// overMutualTLS asks who the proxy is by its own certificate.
func overMutualTLS(r *http.Request) *user {
	if r.TLS == nil || len(r.TLS.VerifiedChains) == 0 || r.TLS.VerifiedChains[0][0].Subject.CommonName != "gateway" {
		return nil
	}
	return users[r.Header.Get("X-Forwarded-Client-Cert")]
}

// handedOn only passes the header on to the server behind.
func handedOn(in, out *http.Request) {
	out.Header.Set("X-SSL-Client-S-DN", in.Header.Get("X-SSL-Client-S-DN"))
}

func part(r *http.Request) bool {
	if !trustedProxy(r) {
		return false
	}
	return strings.Contains(r.Header.Get("X-SSL-Client-S-DN"), "CN=admin") // want "subject is compared by a part of it"
}
