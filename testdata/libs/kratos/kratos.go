package kratos

import (
	"context"
	"errors"
	"net/http"

	kerrors "github.com/go-kratos/kratos/v2/errors"
	"github.com/go-kratos/kratos/v2/log"
	"github.com/go-kratos/kratos/v2/middleware/auth/jwt"
	"github.com/go-kratos/kratos/v2/transport"
	khttp "github.com/go-kratos/kratos/v2/transport/http"
	"gorm.io/gorm"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func requests(c khttp.Context) {
	shop.Find(c.Vars()["id"][0])   // want "from the path"
	shop.Find(c.Query().Get("id")) // want "from the query string"
	shop.Find(c.Form()["id"][0])   // want "from the form"
	shop.Find(c.Middleware(nil))
	shop.Log(c.Header().Get("Authorization")) // want "authorization header"
	shop.Log(c.Header().Get("Accept"))
}

func binds(w http.ResponseWriter, r *http.Request, c khttp.Context) {
	var body, form, query, all shop.User
	err := c.Bind(&body)
	shop.Save(&body) // want "IsAdmin"
	shop.Save(&shop.User{Name: body.Name})
	shop.Tell(w, err)
	err = c.BindForm(&form)
	shop.Save(&form) // want "IsAdmin"
	shop.Tell(w, err)
	err = c.BindQuery(&query)
	shop.Save(&query) // want "IsAdmin"
	shop.Tell(w, err)
	err = khttp.DefaultRequestDecoder(r, &all)
	shop.Save(&all) // want "IsAdmin"
	shop.Tell(w, err)
	var path struct{ ID string }
	err = c.BindVars(&path)
	shop.Find(path.ID) // want "from the path"
	shop.Tell(w, err)
}

func responses(w http.ResponseWriter, r *http.Request, c khttp.Context) {
	c.JSON(200, shop.Loaded()) // want "password hash"
	c.JSON(200, shop.Shown())
	c.XML(200, shop.Loaded()) // want "password hash"
	c.XML(200, shop.Shown())
	c.String(500, shop.Fault().Error()) // want "database error"
	c.String(404, shop.Refusal().Error())
	khttp.DefaultErrorEncoder(w, r, shop.Fault()) // want "database error"
	khttp.DefaultErrorEncoder(w, r, shop.Refusal())
	khttp.DefaultResponseEncoder(w, r, shop.Loaded()) // want "password hash"
	khttp.DefaultResponseEncoder(w, r, shop.Shown())
}

func returns(c khttp.Context) error {
	if c.Query().Get("all") == "" {
		return c.Returns(nil, shop.Fault()) // want "database error"
	}
	return c.Returns(nil, shop.Refusal())
}

// The message of an error is sent, and its cause is not.
func failures(kind string) error {
	switch kind {
	case "new":
		return kerrors.New(500, "FAILED", shop.Fault().Error()) // want "database error"
	case "server":
		return kerrors.InternalServer("FAILED", shop.Fault().Error()) // want "database error"
	case "format":
		return kerrors.Newf(500, "FAILED", "it failed: %v", shop.Fault()) // want "database error"
	case "cause":
		return kerrors.NotFound("MISSING", "no such note").WithCause(shop.Fault())
	}
	return kerrors.NotFound("MISSING", shop.Refusal().Error())
}

func who(ctx context.Context, r *http.Request) {
	claims, _ := jwt.FromContext(ctx)
	shop.FindOf(r.PathValue("id"), claims)
	shop.FindOf(r.PathValue("note"), r.FormValue("user")) // want "an owner that the client sends too"
	t, _ := transport.FromServerContext(ctx)
	shop.Log(t.RequestHeader().Get("Authorization")) // want "authorization header"
	shop.Log(t.Operation())
}

func logs(l shop.Login, h *log.Helper) {
	log.Info("in with", l.Password) // want "password"
	log.Info("in", l.Name)
	log.Infof("in with %s", l.Password) // want "password"
	log.Infow("with", l.Password)       // want "password"
	h.Infow("of", l.Name)
	h.Info("in with", l.Password) // want "password"
	h.Infof("in %s", l.Name)
}

func ends(w http.ResponseWriter) {
	err := shop.Fault()
	if !errors.Is(err, gorm.ErrRecordNotFound) {
		log.Fatal("gone")
	}
	shop.Tell(w, err)

	err = shop.Fault()
	if !kerrors.Is(err, gorm.ErrRecordNotFound) {
		log.Error("gone")
		return
	}
	shop.Tell(w, err)
}
