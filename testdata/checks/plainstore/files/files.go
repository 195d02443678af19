// Package files writes secrets to files.
package files

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"net/http"
	"os"
	"path/filepath"

	"github.com/google/renameio/v2"
)

type config struct {
	Addr     string
	Password string
}

func save(path string, c config) error {
	data, err := json.Marshal(c)
	if err != nil {
		return err
	}
	if err := os.WriteFile(path, data, 0o644); err != nil { // want "password .* is written to a file that others may read .mode 0644. by os.WriteFile"
		return err
	}
	return os.WriteFile(path, data, 0o600)
}

func saveAddress(path string, c config) error { return os.WriteFile(path, []byte(c.Addr), 0o644) }

func opened(path, token string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY, 0o640)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = fmt.Fprintln(f, "Authorization: Bearer", bearer(token)) // want "mode 0640"
	return err
}

func openedForOwner(path, token string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = fmt.Fprintln(f, "Authorization: Bearer", bearer(token))
	return err
}

func bearer(accessToken string) string { return accessToken }

func created(path string, c config) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	return json.NewEncoder(f).Encode(c) // want "mode 0666"
}

func key(path string) error {
	k, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return err
	}
	der, err := x509.MarshalECPrivateKey(k)
	if err != nil {
		return err
	}
	return os.WriteFile(path, pem.EncodeToMemory(&pem.Block{Type: "EC PRIVATE KEY", Bytes: der}), 0o644) // want "private key .* is written to a file that others may read"
}

func chmodded(path, password string) error {
	if err := os.WriteFile(path, []byte(password), 0o600); err != nil { // want "mode 0644"
		return err
	}
	return os.Chmod(path, 0o644)
}

func narrowed(path, password string) error {
	if err := os.WriteFile(path, []byte(password), 0o644); err != nil {
		return err
	}
	return os.Chmod(path, 0o600)
}

// write is a helper that does as it is told.
func write(path string, data []byte, mode os.FileMode) error {
	if err := os.WriteFile(path, data, mode); err != nil {
		return err
	}
	return nil
}

func told(path, password string) error {
	if err := write(path, []byte(password), 0o600); err != nil {
		return err
	}
	return write(path, []byte(password), 0o666) // want "mode 0666"
}

type output struct {
	path, text string
	mode       os.FileMode
}

// outputs writes each file by its own mode: the key by the narrow one.
func outputs(dir, cert, privateKey string) error {
	list := []output{{dir + "/cert.pem", cert, 0o644}, {dir + "/key.pem", privateKey, 0o600}}
	for _, o := range list {
		if err := os.WriteFile(o.path, []byte(o.text), o.mode); err != nil {
			return err
		}
	}
	return nil
}

// exactly writes a file of the mode that it is told, whatever the umask.
func exactly(path string, data []byte, mode os.FileMode) error {
	if err := os.WriteFile(path, data, 0o600); err != nil {
		return err
	}
	return os.Chmod(path, mode)
}

func toldExactly(path, password string) error {
	if err := exactly(path, []byte(password), 0o600); err != nil {
		return err
	}
	return exactly(path, []byte(password), 0o644) // want "mode 0644"
}

// atomically leaves it to a library.
func atomically(path, password string) error {
	if err := renameio.WriteFile(path, []byte(password), 0o600); err != nil {
		return err
	}
	return renameio.WriteFile(path, []byte(password), 0o644, renameio.IgnoreUmask()) // want "mode 0644"
}

type payment struct {
	CardNumber string
	Amount     int
}

func receipt(path string, p payment, ssn string) error {
	if err := os.WriteFile(path, fmt.Appendf(nil, "%s %d", p.CardNumber, p.Amount), 0o644); err != nil { // want "card number .* is written to a file that others may read"
		return err
	}
	if err := os.WriteFile(path, fmt.Appendf(nil, "%d", p.Amount), 0o644); err != nil {
		return err
	}
	return os.WriteFile(path, []byte(ssn), 0o644) // want "social security number .* is written to a file that others may read"
}

func directories(path string) error {
	if err := os.MkdirAll(path, 0o777); err != nil { // the umask narrows it
		return err
	}
	if err := owned(path, 0o777); err != nil { // want "mode 0777 lets every user of the machine write, given to os.MkdirAll in files.owned"
		return err
	}
	if err := owned(path, 0o777|os.ModeSticky); err != nil {
		return err
	}
	if err := owned(path, 0o750); err != nil {
		return err
	}
	if err := os.Chmod(path, os.ModePerm); err != nil { // want "mode 0777 lets every user of the machine write, given to os.Chmod"
		return err
	}
	return os.Chmod(path, 0o750)
}

// owned makes a directory for somebody.
func owned(path string, mode os.FileMode) error {
	if err := os.MkdirAll(path, mode); err != nil {
		return err
	}
	return os.Chown(path, os.Getuid(), os.Getgid())
}

func serve() { http.Handle("/files/", http.FileServer(http.Dir("./public"))) }

func published(name, password string) error {
	if err := os.WriteFile(filepath.Join("private", name), []byte(password), 0o600); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join("public", name), []byte(password), 0o600) // want "written to public, which a file server serves"
}
