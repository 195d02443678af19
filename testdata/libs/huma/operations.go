package huma

import (
	"context"

	"github.com/danielgtaylor/huma/v2"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

type byPath struct {
	ID string `path:"id"`
}

type answer struct{ Body shop.Account }

type entry struct{ Body shop.Entry }

func operations(api huma.API) {
	huma.Register(api, huma.Operation{Method: "GET", Path: "/account"}, func(context.Context, *struct{}) (*answer, error) {
		return &answer{Body: shop.Loaded()}, nil // want "password hash"
	})
	huma.Register(api, huma.Operation{Method: "GET", Path: "/entry"}, func(context.Context, *struct{}) (*entry, error) {
		return &entry{Body: shop.Shown()}, nil
	})
	huma.Post(api, "/account", func(context.Context, *struct{}) (*answer, error) {
		return &answer{Body: shop.Loaded()}, nil // want "password hash"
	})
	huma.Patch(api, "/account", func(context.Context, *struct{}) (*answer, error) {
		return &answer{Body: shop.Loaded()}, nil // want "password hash"
	})
	huma.Patch(api, "/entry", func(context.Context, *struct{}) (*entry, error) {
		return &entry{Body: shop.Shown()}, nil
	})
	huma.Delete(api, "/notes/{id}", func(_ context.Context, in *byPath) (*struct{}, error) {
		shop.Find(in.ID) // want "by the id"
		return nil, shop.Refusal()
	})
	huma.Head(api, "/notes/{id}", func(_ context.Context, in *byPath) (*struct{}, error) {
		shop.Find(len(in.ID))
		return nil, shop.Fault() // want "database error"
	})
}
