package renameio

import (
	"net/http"

	renameio1 "github.com/google/renameio"
	"github.com/google/renameio/v2"
	"github.com/google/renameio/v2/maybe"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func writes(path string) {
	_ = renameio1.WriteFile(path, shop.Bytes(), 0o644) // want "mode 0644"
	_ = renameio1.WriteFile(path, shop.Bytes(), 0o600)
	_ = renameio.WriteFile(path, shop.Bytes(), 0o640) // want "mode 0640"
	_ = renameio.WriteFile(path, shop.Bytes(), 0o600)
	_ = maybe.WriteFile(path, shop.Bytes(), 0o644) // want "mode 0644"
	_ = maybe.WriteFile(path, shop.Bytes(), 0o600)
}

func fails(w http.ResponseWriter, path string) {
	shop.Tell(w, renameio.WriteFile(path, nil, 0o600)) // want "file system error"
	shop.Tell(w, shop.Refusal())
}
