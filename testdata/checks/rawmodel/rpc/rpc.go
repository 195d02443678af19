// Package rpc answers with what its methods return.
package rpc

import (
	"context"

	"connectrpc.com/connect"
	"github.com/danielgtaylor/huma/v2"
	"gorm.io/gorm"

	"example.test/checks/pb"
	"example.test/checks/rawmodel/models"
)

type service struct {
	pb.UnimplementedAccountsServer
	db *gorm.DB
}

func (s *service) user() *models.User {
	var u models.User
	s.db.First(&u)
	return &u
}

// Login answers with a message, of which each field was put there on purpose.
func (s *service) Login(ctx context.Context, in *pb.LoginRequest) (*pb.LoginReply, error) {
	return &pb.LoginReply{SessionToken: s.user().TOTPSecret}, nil
}

// Export answers with the model.
func (s *service) Export(ctx context.Context, in *pb.LoginRequest) (*models.User, error) {
	return s.user(), nil // want `password hash.*sent to the client by the gRPC server`
}

type connected struct{ *service }

func (c connected) Get(ctx context.Context, r *connect.Request[pb.LoginRequest]) (*connect.Response[models.User], error) {
	if r.Msg.GetUsername() == "" {
		u := c.user()
		u.Sanitize()
		return connect.NewResponse(u), nil
	}
	return connect.NewResponse(c.user()), nil // want `password hash.*sent to the client by connect.NewResponse`
}

type idInput struct {
	ID string `path:"id"`
}

type userOutput struct{ Body *models.User }

type viewOutput struct{ Body models.UserView }

func (s *service) register(api huma.API) {
	huma.Get(api, "/users/{id}", func(ctx context.Context, in *idInput) (*userOutput, error) {
		return &userOutput{Body: s.user()}, nil // want `password hash.*sent to the client by huma`
	})
	huma.Get(api, "/views/{id}", func(ctx context.Context, in *idInput) (*viewOutput, error) {
		return &viewOutput{Body: s.user().View()}, nil
	})
}
