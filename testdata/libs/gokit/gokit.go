package gokit

import (
	"context"
	"net/http"
	"os"

	httptransport "github.com/go-kit/kit/transport/http"
	"github.com/go-kit/log"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func responses(ctx context.Context, w http.ResponseWriter) {
	httptransport.EncodeJSONResponse(ctx, w, shop.Loaded()) // want "password hash"
	httptransport.EncodeJSONResponse(ctx, w, shop.Shown())
	httptransport.DefaultErrorEncoder(ctx, shop.Fault(), w) // want "database error"
	httptransport.DefaultErrorEncoder(ctx, shop.Refusal(), w)
}

func options() []httptransport.ServerOption {
	return []httptransport.ServerOption{
		httptransport.ServerErrorEncoder(func(ctx context.Context, err error, w http.ResponseWriter) { // want "handlers"
			http.Error(w, err.Error(), 500)
		}),
		httptransport.ServerErrorEncoder(func(ctx context.Context, err error, w http.ResponseWriter) {
			http.Error(w, "it failed", 500)
		}),
	}
}

func writes(l shop.Login) {
	out := log.NewStdlibAdapter(log.NewJSONLogger(os.Stderr))
	out.Write([]byte(l.Password)) // want "password"
	out.Write([]byte(l.Name))
}
