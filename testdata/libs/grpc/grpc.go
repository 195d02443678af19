package grpc

import (
	"context"
	"net/http"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/peer"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func peers(ctx context.Context) {
	p, _ := peer.FromContext(ctx)
	shop.Log(p.AuthInfo.(credentials.TLSInfo).State.PeerCertificates[0]) // want "certificate"
	shop.Log(p.Addr.Network())
	md, _ := metadata.FromIncomingContext(ctx)
	shop.Log(md.Get("authorization")) // want "authorization"
	shop.Log(md.Get("accept"))
}

func calls(ctx context.Context, w http.ResponseWriter, c grpc.ClientConnInterface) {
	_, err := grpc.NewClient("store:443")
	shop.Tell(w, err)                                   // want "network error"
	shop.Tell(w, c.Invoke(ctx, "/Store/Get", nil, nil)) // want "network error"
	shop.Tell(w, shop.Refusal())
}
