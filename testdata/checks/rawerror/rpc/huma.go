package rpc

import (
	"context"
	"errors"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
)

type idInput struct {
	ID string `path:"id"`
}

type nameOutput struct{ Body struct{ Name string } }

func (a *accounts) register(api huma.API) {
	huma.Get(api, "/accounts/{id}", func(ctx context.Context, in *idInput) (*nameOutput, error) {
		err := a.find(ctx, in.ID)
		switch {
		case err == nil:
			return &nameOutput{}, nil
		case errors.Is(err, errNoAccount):
			return nil, huma.Error404NotFound(err.Error())
		case in.ID == "plain":
			return nil, err // want "database error.*sent to the client by huma's error handler"
		case in.ID == "own":
			return nil, errNoAccount
		case in.ID == "text":
			return nil, huma.Error500InternalServerError(err.Error()) // want "database error.*huma.Error500InternalServerError"
		case in.ID == "details":
			return nil, huma.Error500InternalServerError("internal", err) // want "database error.*huma.Error500InternalServerError"
		case in.ID == "new":
			return nil, huma.NewError(http.StatusInternalServerError, err.Error()) // want "database error.*huma.NewError"
		}
		return nil, huma.Error500InternalServerError("internal")
	})
	huma.Put(api, "/accounts/{id}", a.rename)
}

// rename is registered as a method.
func (a *accounts) rename(ctx context.Context, in *struct {
	ID   string `path:"id"`
	Name string `query:"name"`
}) (*struct{}, error) {
	_, err := a.db.ExecContext(ctx, "UPDATE accounts SET name = ? WHERE id = ?", in.Name, in.ID)
	return nil, err // want "database error.*sent to the client by huma's error handler"
}

// count has the same shape and nothing of huma.
func (a *accounts) count(ctx context.Context, in *struct{ Name string }) (*struct{ N int }, error) {
	var out struct{ N int }
	err := a.db.QueryRowContext(ctx, "SELECT count(*) FROM accounts WHERE name = ?", in.Name).Scan(&out.N)
	return &out, err
}
