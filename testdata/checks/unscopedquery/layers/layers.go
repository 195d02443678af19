// Package layers has handlers above services above a store in another package.
package layers

import (
	"context"
	"encoding/json"
	"net/http"

	"gorm.io/gorm"

	"example.test/checks/unscopedquery/models"
	"example.test/checks/unscopedquery/store"
)

type userKey struct{}

func currentUser(ctx context.Context) uint { u, _ := ctx.Value(userKey{}).(uint); return u }

type service struct {
	orders store.Orders
	db     *gorm.DB
}

func (s *service) order(ctx context.Context, id string) (*models.Order, error) {
	return s.orders.ByID(ctx, id)
}

func (s *service) orderOf(ctx context.Context, id string) (*models.Order, error) {
	o, err := s.orders.ByID(ctx, id)
	if err != nil {
		return nil, err
	}
	return o, store.Mine(o, currentUser(ctx))
}

func (s *service) remove(ctx context.Context, id string) error {
	if _, err := s.orders.Of(ctx, id, currentUser(ctx)); err != nil {
		return err
	}
	return s.orders.Delete(ctx, id)
}

type handlers struct{ svc *service }

func (h *handlers) get(w http.ResponseWriter, r *http.Request) {
	o, err := h.svc.order(r.Context(), r.PathValue("id")) // want "models.Order is fetched by the id from the path with no predicate on user_id"
	show(w, o, err)
}

func (h *handlers) getOwn(w http.ResponseWriter, r *http.Request) {
	o, err := h.svc.orderOf(r.Context(), r.PathValue("id"))
	show(w, o, err)
}

func (h *handlers) getCompared(w http.ResponseWriter, r *http.Request) {
	o, err := h.svc.order(r.Context(), r.PathValue("id"))
	if err != nil || o.UserID != currentUser(r.Context()) {
		http.NotFound(w, r)
		return
	}
	show(w, o, err)
}

func (h *handlers) getScoped(w http.ResponseWriter, r *http.Request) {
	o, err := h.svc.orders.Of(r.Context(), r.PathValue("id"), currentUser(r.Context()))
	show(w, o, err)
}

type request struct {
	ID   string
	User uint
}

func (h *handlers) getForged(w http.ResponseWriter, r *http.Request) {
	var req request
	if json.NewDecoder(r.Body).Decode(&req) != nil {
		return
	}
	o, err := h.svc.orders.Of(r.Context(), req.ID, req.User) // want "by the id from the body and by an owner that the client sends too"
	show(w, o, err)
}

func (h *handlers) delete(w http.ResponseWriter, r *http.Request) {
	if h.svc.orders.Delete(r.Context(), r.PathValue("id")) != nil { // want "models.Order is deleted by the id from the path"
		http.NotFound(w, r)
	}
}

func (h *handlers) deleteOwn(w http.ResponseWriter, r *http.Request) {
	if h.svc.remove(r.Context(), r.PathValue("id")) != nil {
		http.NotFound(w, r)
	}
}

func (h *handlers) generic(w http.ResponseWriter, r *http.Request) {
	repo := &store.Repo[models.Order]{DB: h.svc.db}
	o, err := repo.Find(r.PathValue("id")) // want "models.Order is fetched by the id from the path"
	show(w, o, err)
}

func (h *handlers) genericOfAll(w http.ResponseWriter, r *http.Request) {
	repo := &store.Repo[models.Country]{DB: h.svc.db}
	k, err := repo.Find(r.PathValue("id"))
	show(w, k, err)
}

func (h *handlers) genericFunction(w http.ResponseWriter, r *http.Request) {
	o, err := store.Load[models.Order](h.svc.db, r.PathValue("id")) // want "models.Order is fetched by the id from the path"
	show(w, o, err)
	k, err := store.Load[models.Country](h.svc.db, r.PathValue("id"))
	show(w, k, err)
}

func (h *handlers) option(w http.ResponseWriter, r *http.Request) {
	o, err := store.Select(h.svc.db, r.PathValue("id"), store.Newest()) // want "models.Order is fetched by the id from the path"
	show(w, o, err)
}

func (h *handlers) optionOwned(w http.ResponseWriter, r *http.Request) {
	o, err := store.Select(h.svc.db, r.PathValue("id"), store.ForUser(currentUser(r.Context())))
	show(w, o, err)
}

func (h *handlers) member(w http.ResponseWriter, r *http.Request) {
	if store.InProject(h.svc.db, r.FormValue("project"), currentUser(r.Context())) != nil {
		http.NotFound(w, r)
		return
	}
	var o models.Order
	err := h.svc.db.First(&o, "id = ? AND project_id = ?", r.PathValue("id"), r.FormValue("project")).Error
	show(w, o, err)
}

func (h *handlers) noMember(w http.ResponseWriter, r *http.Request) {
	if store.InProject(h.svc.db, r.FormValue("project"), currentUser(r.Context())) != nil {
		http.NotFound(w, r)
		return
	}
	var o models.Order
	err := h.svc.db.First(&o, "id = ?", r.PathValue("id")).Error // want "models.Order is fetched by the id from the path"
	show(w, o, err)
}

// A job has no client.
func (s *service) job(ctx context.Context, ids []string) {
	for _, id := range ids {
		s.orders.Delete(ctx, id)
	}
}

func show(w http.ResponseWriter, v any, err error) {
	if err != nil {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	json.NewEncoder(w).Encode(v)
}
