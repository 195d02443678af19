package sources

import (
	"crypto/rsa"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"log"
	"net/http"
	"net/http/httputil"
	"net/url"
	"os/exec"
)

func certificates(c *x509.Certificate, k *rsa.PrivateKey, pair tls.Certificate) {
	log.Printf("%v", c) // want "certificate \\(value of type \\*x509.Certificate\\)"
	log.Printf("%v", c.NotAfter)

	log.Printf("%v", k) // want "private key"
	log.Printf("%d", k.Size())

	log.Printf("%v", pair) // want "key pair of a certificate"
	log.Printf("%d", len(pair.Certificate))

	log.Printf("%v", []*x509.Certificate{c}) // want "certificate"
	log.Printf("%v", c.IsCA)
}

func connections(state tls.ConnectionState, r *http.Request) {
	log.Printf("%+v", state) // want "TLS connection state"
	log.Printf("%x %v", state.Version, state.HandshakeComplete)

	log.Print(r.TLS.PeerCertificates[0]) // want "certificate"
	log.Print(len(r.TLS.PeerCertificates))
}

func wholeRequests(r *http.Request) {
	log.Printf("%+v", r) // want "whole request"
	log.Printf("%s %s", r.Method, r.URL.Path)

	log.Print(r.Header) // want "HTTP headers"
	log.Print(len(r.Header))

	for _, c := range r.Cookies() {
		log.Print(c) // want "cookie"
		log.Print(c.Name)
		log.Print(c.Value) // want "cookie"
		log.Print(len(c.Value))
	}
	if c, err := r.Cookie("session"); err == nil {
		log.Print(c.Value) // want "cookie|session"
		log.Print(c.Expires)
	}
	dump, _ := httputil.DumpRequest(r, true)
	log.Printf("%s", dump) // want "whole request"
	log.Print(len(dump))
}

func urls(dsn *url.URL) {
	password, _ := dsn.User.Password()
	log.Print(password) // want "password"
	log.Print(dsn.User.Username())
	log.Print(dsn.User) // want "user info of a URL"
	log.Print(dsn.Redacted())
	log.Print(dsn.Host)
}

func clients(token string) {
	resp, err := http.Get("https://api.example.test/v1?access_token=" + token)
	if err != nil {
		log.Print("call failed")
		return
	}
	log.Print(resp.Status)
}

func commands(password string) {
	cmd := exec.Command("mysqldump", "-p"+password)
	log.Print(cmd.String()) // want "password"
	log.Print(len(cmd.Args))
	log.Print(cmd.Args) // want "password"
	log.Print(cmd)      // want "password"
	log.Print(cmd.Path)

	dump := exec.Command("mysqldump", "--all-databases")
	log.Print(dump)

	if err := cmd.Run(); err != nil {
		log.Print(fmt.Errorf("dump: %w", err))
	}
}
