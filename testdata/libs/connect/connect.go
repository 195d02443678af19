package connect

import (
	"context"
	"net/http"

	"connectrpc.com/connect"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func streams(w http.ResponseWriter, s *connect.BidiStream[shop.User, shop.Account]) {
	u, err := s.Receive()
	shop.Find(u.ID)                                  // want "from the body"
	shop.Tell(w, err)                                // want "network error"
	shop.Log(s.RequestHeader().Get("Authorization")) // want "authorization header"
	shop.Log(s.RequestHeader().Get("Accept"))
}

func unary(ctx context.Context, r *connect.Request[shop.User]) (*connect.Response[shop.Entry], error) {
	shop.Find(r.Msg.ID) // want "from the body"
	shop.Find(len(r.Msg.Name))
	shop.Log(r.Header().Get("Authorization")) // want "authorization header"
	shop.Log(r.Header().Get("Accept"))
	if r.Msg.Name == "" {
		return nil, connect.NewError(connect.CodeInternal, shop.Fault()) // want "database error"
	}
	return nil, connect.NewError(connect.CodeNotFound, shop.Refusal())
}
