package grpc

import (
	"context"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

// Who asks for the wrong thing is told what was wrong with it; what is wrong with the server is not the
// client's to know.
func statuses(op string) error {
	switch op {
	case "internal":
		return status.Error(codes.Internal, shop.Fault().Error()) // want "database error"
	case "unknown":
		return status.Error(codes.Unknown, shop.Fault().Error()) // want "database error"
	case "loss":
		return status.Error(codes.DataLoss, shop.Fault().Error()) // want "database error"
	case "unavailable":
		return status.Error(codes.Unavailable, shop.Fault().Error()) // want "database error"
	case "missing":
		return status.Error(codes.NotFound, shop.Fault().Error()) // want "database error"
	case "there":
		return status.Error(codes.AlreadyExists, shop.Refusal().Error())
	case "forbidden":
		return status.Error(codes.PermissionDenied, shop.Refusal().Error())
	case "stranger":
		return status.Error(codes.Unauthenticated, shop.Refusal().Error())
	case "wrong":
		return status.Error(codes.InvalidArgument, shop.Refusal().Error())
	}
	return nil
}

// What an interceptor returns the client gets, be it the handler's or its own.
func intercepted(ctx context.Context, req any, _ *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	if req == nil {
		return nil, shop.Fault() // want "database error"
	}
	if ctx.Err() != nil {
		return nil, shop.Refusal()
	}
	return handler(ctx, req)
}
