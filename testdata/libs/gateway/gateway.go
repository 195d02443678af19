package gateway

import (
	"context"
	"net/http"

	"github.com/grpc-ecosystem/grpc-gateway/v2/runtime"
	"google.golang.org/protobuf/proto"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func responses(ctx context.Context, mux *runtime.ServeMux, m runtime.Marshaler, w http.ResponseWriter, r *http.Request, msg proto.Message) {
	runtime.HTTPError(ctx, mux, m, w, r, shop.Fault()) // want "database error"
	runtime.HTTPError(ctx, mux, m, w, r, shop.Refusal())
	shop.Tell(w, runtime.PopulateQueryParameters(msg, r.Form, nil))
}

func options() []runtime.ServeMuxOption {
	return []runtime.ServeMuxOption{
		runtime.WithErrorHandler(func(ctx context.Context, mux *runtime.ServeMux, m runtime.Marshaler, w http.ResponseWriter, r *http.Request, err error) { // want "handlers"
			http.Error(w, err.Error(), 500)
		}),
		runtime.WithErrorHandler(func(ctx context.Context, mux *runtime.ServeMux, m runtime.Marshaler, w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, "it failed", 500)
		}),
	}
}
