package minio

import (
	"net/http"
	"time"

	"github.com/minio/minio-go/v7"

	"github.com/oversharelint/overshare/testdata/libs2/shop"
)

func objects(w http.ResponseWriter, r *http.Request, c *minio.Client, l shop.Login) {
	_, err := c.GetObject(r.Context(), "reports", "march", minio.GetObjectOptions{})
	shop.Tell(w, err) // want "service client.s error"
	shop.Tell(w, shop.Refusal())
	at, err := c.PresignedGetObject(r.Context(), "reports", l.Password, time.Hour, nil)
	shop.Log(at.String()) // want "password"
	shop.Tell(w, err)     // want "service client.s error"
	at, _ = c.PresignedGetObject(r.Context(), "reports", l.Name, time.Hour, nil)
	shop.Log(at.String())
}
