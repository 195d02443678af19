package rpc

import (
	"context"
	"errors"
	"fmt"

	"connectrpc.com/connect"

	"example.test/checks/pb"
)

type connected struct{ accounts *accounts }

// Login answers.
func (c connected) Login(ctx context.Context, req *connect.Request[pb.LoginRequest]) (*connect.Response[pb.LoginReply], error) {
	err := c.accounts.find(ctx, req.Msg.GetUsername())
	switch {
	case err == nil:
		return connect.NewResponse(&pb.LoginReply{}), nil
	case errors.Is(err, errNoAccount):
		return nil, connect.NewError(connect.CodeNotFound, err)
	case req.Msg.GetUsername() == "plain":
		return nil, err // want "database error.*sent to the client by the connect server"
	case req.Msg.GetUsername() == "own":
		return nil, errNoAccount
	case req.Msg.GetUsername() == "code":
		return nil, connect.NewError(connect.CodeInternal, err) // want "database error.*connect.NewError"
	case req.Msg.GetUsername() == "wrapped":
		return nil, connect.NewError(connect.CodeInternal, fmt.Errorf("login: %w", err)) // want "database error.*connect.NewError"
	}
	return nil, connect.NewError(connect.CodeInternal, errors.New("internal"))
}
