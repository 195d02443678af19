package s3

import (
	"context"
	"net/http"

	"github.com/aws/aws-sdk-go-v2/service/s3"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func objects(w http.ResponseWriter, ctx context.Context, c *s3.Client, p *s3.PresignClient, l shop.Login) {
	_, err := c.GetObject(ctx, &s3.GetObjectInput{})
	shop.Tell(w, err) // want "service client.s error"
	_, err = c.DeleteObject(ctx, &s3.DeleteObjectInput{})
	shop.Tell(w, err) // want "service client.s error"
	shop.Tell(w, shop.Refusal())

	secret, name := &s3.GetObjectInput{Key: text(l.Password)}, &s3.GetObjectInput{Key: text(l.Name)}
	at, err := p.PresignGetObject(ctx, secret)
	shop.Tell(w, err) // want "service client.s error"
	shop.Log(at.URL)  // want "password"
	at, _ = p.PresignGetObject(ctx, name)
	shop.Log(at.URL)
	shop.Log(*s3.DeleteObjectInput{Key: text(l.Password)}.Key) // want "password"
	shop.Log(*s3.DeleteObjectInput{Key: text(l.Name)}.Key)
}

func text(s string) *string { return &s }
