package grpcmiddleware

import (
	"context"

	"github.com/grpc-ecosystem/go-grpc-middleware/v2/interceptors/auth"
	"github.com/grpc-ecosystem/go-grpc-middleware/v2/interceptors/logging"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func who(ctx context.Context) {
	token, _ := auth.AuthFromMD(ctx, "bearer")
	shop.Log(token) // want "token"
	shop.Log(len(token))
}

func logs(ctx context.Context, l shop.Login) context.Context {
	logging.InjectFields(ctx, logging.Fields{"password", l.Password}) // want "password"
	return logging.InjectFields(ctx, logging.Fields{"name", l.Name})
}
