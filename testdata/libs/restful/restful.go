package restful

import (
	"github.com/emicklei/go-restful/v3"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func requests(r *restful.Request, w *restful.Response) {
	shop.Find(r.PathParameter("id"))  // want "from the path"
	shop.Find(r.QueryParameter("id")) // want "from the query string"
	shop.Find(r.SelectedRoutePath())
	shop.Log(r.HeaderParameter("Authorization")) // want "authorization header"
	shop.Log(r.HeaderParameter("Accept"))

	id, err := r.BodyParameter("id")
	shop.Find(id) // want "from the form"
	w.WriteErrorString(400, err.Error())

	var u shop.User
	err = r.ReadEntity(&u)
	shop.Save(&u) // want "IsAdmin"
	shop.Save(&shop.User{Name: u.Name})
	w.WriteErrorString(400, err.Error())
}

func locals(r *restful.Request) {
	r.SetAttribute("note", shop.Text())
	r.SetAttribute("page", "first")
	shop.Log(r.Attribute("note")) // want "DB_PASSWORD"
	shop.Log(r.Attribute("page"))
}

func responses(r *restful.Request, w *restful.Response) {
	w.WriteEntity(shop.Loaded()) // want "password hash"
	w.WriteEntity(shop.Shown())
	w.WriteError(500, shop.Fault()) // want "database error"
	w.WriteError(404, shop.Refusal())
}
