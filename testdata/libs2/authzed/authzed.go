package authzed

import (
	"net/http"

	v1 "github.com/authzed/authzed-go/proto/authzed/api/v1"

	"github.com/oversharelint/overshare/testdata/libs2/shop"
)

func request(r *http.Request, id string) *v1.CheckPermissionRequest {
	return &v1.CheckPermissionRequest{
		Resource:   &v1.ObjectReference{ObjectType: "note", ObjectId: id},
		Permission: "read",
		Subject:    &v1.SubjectReference{Object: &v1.ObjectReference{ObjectType: "user", ObjectId: shop.Who(r)}},
	}
}

func asked(w http.ResponseWriter, r *http.Request, c v1.PermissionsServiceClient) {
	id := r.PathValue("id")
	answer, err := c.CheckPermission(r.Context(), request(r, id))
	if err != nil {
		shop.Tell(w, err) // want "service client.s error"
		return
	}
	if answer.Permissionship != v1.CheckPermissionResponse_PERMISSIONSHIP_HAS_PERMISSION {
		shop.Tell(w, shop.Refusal())
		return
	}
	shop.Find(id)
}

func askedOfMany(r *http.Request, c v1.PermissionsServiceClient) {
	id := r.PathValue("id")
	answer, err := c.CheckBulkPermissions(r.Context(), &v1.CheckBulkPermissionsRequest{Items: []*v1.CheckBulkPermissionsRequestItem{{
		Resource: &v1.ObjectReference{ObjectType: "note", ObjectId: id}, Permission: "read",
		Subject: &v1.SubjectReference{Object: &v1.ObjectReference{ObjectType: "user", ObjectId: shop.Who(r)}},
	}}})
	if err == nil && answer.Pairs[0].GetItem().Permissionship == v1.CheckPermissionResponse_PERMISSIONSHIP_HAS_PERMISSION {
		shop.Find(id)
	}
}

// ignored takes an answer for a yes.
func ignored(r *http.Request, c v1.PermissionsServiceClient) {
	id := r.PathValue("id")
	if _, err := c.CheckPermission(r.Context(), request(r, id)); err != nil {
		return
	}
	shop.Find(id) // want "from the path"
}

func listed(w http.ResponseWriter, r *http.Request, c v1.PermissionsServiceClient) {
	_, err := c.LookupResources(r.Context(), &v1.LookupResourcesRequest{ResourceObjectType: "note", Permission: "read"})
	shop.Tell(w, err) // want "service client.s error"
}
