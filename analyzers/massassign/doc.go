// Package massassign reports records of a database that are saved with what a client chose in fields
// that are not the client's to choose: role, owner, balance, verified.
//
// A binder fills whatever field the body names. If it is given the model itself, a client that adds
// "role": "admin" to the body is an administrator. The check follows objects that were filled from a
// request, through helpers and services, to what saves them, and lists the fields that still hold what
// the client put there.
//
// On purpose, the check is silent on fields that were assigned after the binding, on fields that the
// decoder cannot set (json:"-"), on columns that the query does not write (Select, Omit, Cols), on
// fields that are looked at before, where that can end in not saving, on structs for input, of
// which each field is copied by name, and on handlers that only administrators get to, by the routes that are
// registered: whose a record is and what somebody may do is theirs to choose, the hash of a password is not.
// Prices, states and ids are often the client's to choose: they are reported with -min-confidence=low only.
//
// For example,
//
//	c.ShouldBindJSON(&user)
//	db.Create(&user)
//
// is reported as
//
//	role or permission (field Role of models.User, gorm tags, bound by (*gin.Context).ShouldBindJSON) is saved as the client sent it by (*gorm.DB).Create: bind a struct for the input, or assign the field afterwards
//
// The fix is one of these two.
package massassign
