package sources

import (
	"context"
	"log"
)

// Claims are what a token says.
type Claims struct{ Subject, Issuer string }

type contextKey string

const tokenKey contextKey = "bearerToken"

func contextValues(ctx context.Context) {
	if claims, ok := ctx.Value("bearerToken").(*Claims); ok {
		log.Print(claims.Subject)
	}
	if token, ok := ctx.Value("bearerToken").(string); ok {
		log.Print(token) // want "bearer token"
	}
	if claims, ok := ctx.Value(tokenKey).(Claims); ok {
		log.Print(claims.Subject)
	}
	if text, ok := ctx.Value(tokenKey).(string); ok {
		log.Print(text) // want "bearer token"
	}
}
