package afero

import (
	"net/http"
	"os"

	"github.com/spf13/afero"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func writes(fs afero.Fs, path string) {
	_ = afero.WriteFile(fs, path, shop.Bytes(), 0o644) // want "mode 0644"
	_ = afero.WriteFile(fs, path, shop.Bytes(), 0o600)
	a := afero.Afero{Fs: fs}
	_ = a.WriteFile(path, shop.Bytes(), 0o644) // want "mode 0644"
	_ = a.WriteFile(path, shop.Bytes(), 0o600)
}

func fails(w http.ResponseWriter, fs afero.Fs, path string) {
	shop.Tell(w, afero.WriteFile(fs, path, nil, 0o600)) // want "file system error"
	shop.Tell(w, shop.Refusal())
}

func opens(fs afero.Fs, path string) {
	if f, err := fs.Create(path); err == nil {
		_, _ = f.Write(shop.Bytes()) // want "mode 0666"
	}
	if f, err := fs.OpenFile(path, os.O_CREATE, 0o644); err == nil {
		_, _ = f.WriteString(shop.Text()) // want "mode 0644"
	}
	if f, err := fs.OpenFile(path, os.O_CREATE, 0o600); err == nil {
		_, _ = f.WriteString(shop.Text())
	}
}

func makes(fs afero.Fs, path string) {
	_ = fs.Chmod(path, 0o777) // want "mode 0777"
	_ = fs.Mkdir(path, 0o777) // want "mode 0777"
	_ = fs.MkdirAll(path, 0o700)
}
