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
		case in.ID == "text":
			return nil, huma.Error500InternalServerError(err.Error()) // want "database error.*huma.Error500InternalServerError"
		case in.ID == "details":
			return nil, huma.Error500InternalServerError("internal", err) // want "database error.*huma.Error500InternalServerError"
		case in.ID == "new":
			return nil, huma.NewError(http.StatusInternalServerError, err.Error()) // want "database error.*huma.NewError"
		}
		return nil, huma.Error500InternalServerError("internal")
	})
}
