package openapi

import (
	"io"
	"net/http"

	"github.com/go-openapi/errors"
	"github.com/go-openapi/runtime"
	"github.com/go-openapi/runtime/middleware"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func requests(w http.ResponseWriter, r *http.Request, c runtime.Consumer) {
	var u shop.User
	err := c.Consume(r.Body, &u)
	shop.Save(&u) // want "IsAdmin"
	shop.Save(&shop.User{Name: u.Name})
	shop.Tell(w, err)
}

func responses(w http.ResponseWriter, r *http.Request, p runtime.Producer, out io.Writer) middleware.Responder {
	p.Produce(w, shop.Loaded()) // want "password hash"
	p.Produce(w, shop.Shown())
	errors.ServeError(w, r, shop.Fault()) // want "database error"
	errors.ServeError(w, r, shop.Refusal())
	if shop.Shown().Name == "" {
		return middleware.Error(500, shop.Fault()) // want "database error"
	}
	return middleware.Error(404, shop.Refusal())
}

func required(w http.ResponseWriter) {
	shop.Tell(w, errors.Required("name", "body", nil))
	shop.Tell(w, shop.Fault()) // want "database error"
}

func responder() middleware.Responder {
	return middleware.ResponderFunc(func(w http.ResponseWriter, p runtime.Producer) {
		p.Produce(w, shop.Loaded()) // want "password hash"
		p.Produce(w, shop.Shown())
	})
}
