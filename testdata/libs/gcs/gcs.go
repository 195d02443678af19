package gcs

import (
	"context"
	"net/http"

	"cloud.google.com/go/storage"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func objects(w http.ResponseWriter, ctx context.Context, b *storage.BucketHandle, l shop.Login) {
	_, err := b.Object("report").NewReader(ctx)
	shop.Tell(w, err) // want "service client.s error"
	shop.Tell(w, shop.Refusal())

	at, err := storage.SignedURL("bucket", l.Password, nil)
	shop.Log(at)      // want "password"
	shop.Tell(w, err) // want "service client.s error"
	at, _ = storage.SignedURL("bucket", l.Name, nil)
	shop.Log(at)
}
