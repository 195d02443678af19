// Package rpc answers through RPC frameworks, which send the text of an error that a method
// returns.
package rpc

import (
	"context"
	"crypto/x509"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"example.test/checks/pb"
)

var errNoAccount = errors.New("no such account")

type accounts struct {
	pb.UnimplementedAccountsServer
	db *sql.DB
}

// find is no method of the service: nobody answers with what it returns.
func (a *accounts) find(ctx context.Context, name string) error {
	err := a.db.QueryRowContext(ctx, "SELECT 1 FROM accounts WHERE name = ?", name).Scan(new(int))
	if errors.Is(err, sql.ErrNoRows) {
		return errNoAccount
	}
	if err != nil {
		return fmt.Errorf("find account: %w", err)
	}
	return nil
}

// Login answers.
func (a *accounts) Login(ctx context.Context, in *pb.LoginRequest) (*pb.LoginReply, error) {
	err := a.find(ctx, in.GetUsername())
	switch {
	case err == nil:
		return &pb.LoginReply{}, nil
	case errors.Is(err, errNoAccount):
		return nil, status.Error(codes.NotFound, err.Error())
	case in.Username == "plain":
		return nil, err // want "database error.*sent to the client by the gRPC server"
	case in.Username == "own":
		return nil, errNoAccount
	case in.Username == "status":
		return nil, status.Error(codes.Internal, err.Error()) // want "database error.*status.Error"
	case in.Username == "constant":
		return nil, status.Error(codes.Internal, "internal")
	case in.Username == "format":
		return nil, status.Errorf(codes.Internal, "find: %v", err) // want "database error.*status.Errorf"
	case in.Username == "code":
		return nil, status.Errorf(codes.Internal, "find: %T", err)
	case in.Username == "new":
		return nil, status.New(codes.Internal, err.Error()).Err() // want "database error.*status.New"
	}
	if _, ok := status.FromError(err); ok {
		return nil, err
	} else if in.Username == "other" {
		return nil, err // want "database error.*sent to the client by the gRPC server"
	}
	slog.ErrorContext(ctx, "login", "err", err)
	return nil, status.Error(codes.Internal, "internal")
}

// Watch answers with a stream.
func (a *accounts) Watch(in *pb.LoginRequest, out grpc.ServerStreamingServer[pb.LoginReply]) error {
	if err := a.find(out.Context(), in.GetUsername()); err != nil {
		_ = out.Send(&pb.LoginReply{DisplayName: "unknown"})
		return err // want "database error.*sent to the client by the gRPC server"
	}
	return nil
}

// note makes a status that only the log sees.
func (a *accounts) note(ctx context.Context) error {
	if err := a.db.PingContext(ctx); err != nil {
		return status.Error(codes.Internal, err.Error())
	}
	return nil
}

// visits makes a status that its caller returns.
func (a *accounts) visits(ctx context.Context) (int, error) {
	if err := a.db.PingContext(ctx); err != nil {
		return 0, status.Error(codes.Internal, err.Error()) // want "database error.*status.Error"
	}
	return 1, nil
}

// Refresh answers.
func (a *accounts) Refresh(ctx context.Context, in *pb.LoginRequest) (*pb.LoginReply, error) {
	if err := a.note(ctx); err != nil {
		slog.Error("not noted", "error", err)
		slog.Error("not noted: " + err.Error())
	}
	if _, err := a.visits(ctx); err != nil {
		slog.Error("no visits", "error", err)
		return nil, err
	}
	return &pb.LoginReply{}, nil
}

// Trust answers.
func (a *accounts) Trust(ctx context.Context, in *pb.LoginRequest) (*pb.LoginReply, error) {
	if _, err := x509.ParseCertificate([]byte(in.GetUsername())); err != nil {
		return nil, status.Error(codes.InvalidArgument, err.Error())
	}
	if _, err := x509.ParseCertificate([]byte(in.GetUsername())); err != nil {
		return nil, status.Error(codes.Internal, err.Error()) // want "key or token error.*status.Error"
	}
	return &pb.LoginReply{}, nil
}
