package rpc

import (
	"net/rpc"

	"gorm.io/gorm"

	"example.test/checks/rawmodel/models"
)

// Users is served by net/rpc, which sends what its methods leave in the reply.
type Users struct{ db *gorm.DB }

type userReply struct {
	User  *models.User
	Users []*models.User
	View  models.UserView
}

// Get answers with the model.
func (s *Users) Get(id int, reply *userReply) error {
	var u models.User
	if err := s.db.First(&u, id).Error; err != nil {
		return err
	}
	reply.View = u.View()
	reply.User = &u // want `password hash.*sent to the client by the net/rpc server`
	return nil
}

// List answers from a closure.
func (s *Users) List(id int, reply *userReply) error {
	return s.run(func() error {
		u := new(models.User)
		if err := s.db.First(u, id).Error; err != nil {
			return err
		}
		reply.Users = append(reply.Users, u) // want `password hash`
		u.Sanitize()
		reply.User = u
		return nil
	})
}

func (s *Users) run(f func() error) error { return f() }

// fill is no method that is served.
func (s *Users) fill(id int, reply *userReply) error {
	reply.User = new(models.User)
	return s.db.First(reply.User, id).Error
}

func (s *Users) serve() error { return rpc.Register(s) }
