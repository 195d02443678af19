package oapi

import (
	"net/http"

	"github.com/oapi-codegen/runtime"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func binds(w http.ResponseWriter, r *http.Request, path string) {
	var id, name string
	err := runtime.BindQueryParameter("form", true, true, "id", r.URL.Query(), &id)
	shop.Find(id) // want "from the query"
	shop.Find(len(id))
	shop.Tell(w, err)

	err = runtime.BindStyledParameterWithOptions("simple", "id", path, &name, runtime.BindStyledParameterOptions{})
	shop.Find(name) // want "from the path"
	shop.Tell(w, err)

	var u shop.User
	err = runtime.BindForm(&u, r.PostForm, nil, nil)
	shop.Save(&u) // want "IsAdmin"
	shop.Save(&shop.User{Name: u.Name})
	shop.Tell(w, err)
}
