package validator

import (
	"net/http"

	"github.com/go-playground/validator/v10"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func validates(w http.ResponseWriter, v *validator.Validate, e shop.Entry) {
	err := v.Struct(e)
	shop.Tell(w, err)
}
