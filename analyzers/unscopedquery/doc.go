// Package unscopedquery reports records that are read, changed or deleted by an id that the client
// sent, whoever the client is.
//
// A token or certificate says who calls; it never says what they own. The check follows ids from the
// path, the query string, forms and bodies through services and repositories to the queries of gorm,
// xorm, bun, database/sql, sqlx, pgx and mongo, and asks of each level whether anybody made sure that
// the record is the caller's:
//
//   - the query has a predicate on a column that says whose the row is (user_id, owner, tenant_id,
//     created_by, project_id and their like), with a value that the client did not send in a body,
//     form or query string; a predicate beside an OR is none;
//   - what was loaded, or is loaded by it, is compared with something that is no constant, or handed to
//     a function whose name or body decides about access, before it is changed or shown;
//   - the id itself is compared with who asks, handed to such a function, or selected by a query before
//     that is narrowed to an owner.
//
// A comparison that nothing depends on, a decision whose result is dropped, and a check that comes
// after the change are none of these. Nor is a comparison from which whoever administers something that
// people share is exempt (row.UserID != me.ID && !repo.IsAdmin()), while nothing says that the record
// belongs there.
//
// What is part of something has no owner of its own: a line of an order is whose the order is. A key is known by
// its name, id or uuid, or by being called after the table: order_id of orders, and of order_items, which are part
// of them.
//
// Two more things are reported where a client names whom it is about and nobody compares that with who asks: a
// user or customer who is changed or deleted by an id (who may look whom up, no column says), and records that
// are selected by a user_id alone. If that id stands in the path, it takes a route in sight behind which nobody
// decides, since most services decide there. What is published by nature, as posts and reviews are, is anybody's
// to read, unless the package makes sure of reading it elsewhere.
//
// Where the handler calls an interface of which no implementation is in its sight, the main package, in which
// all of them are, answers what stands behind it; the finding lies in the handler all the same.
//
// A record that is stored with the key of another one (a visit with its AddressID) is reported if the
// function makes sure of another key of the same input before, and forgot this one, which names a model
// of the same package that is somebody's. Without that witness nothing says that only an owner may name
// it: anybody may answer anybody's post.
//
// On purpose, the check is silent on records of which no column says whose they are, on lookups by
// anything but an id (names, tokens, hashes), on ids that the service has from its own records or from
// who asks, on functions that run for administrators only, and on jobs and command lines, to which no
// client speaks. An owner in the request's path counts as checked, since that is done where the route
// is registered. With -min-confidence=low only it reports where neither the function asks who calls nor
// anything in the package makes sure of the same kind of record, as in an administrator's console whose
// routes are guarded, and records of which no more is known than who made them (created_by).
//
// Where the package registers the handler itself, what runs before it counts: nothing is reported behind
// what lets only administrators or the owner through (a route below /admin that asks who calls is theirs),
// or loads a record by the same input and makes sure of it; a handler that asks for nobody is doubted less
// behind what asks who calls, and more where nothing does. The command line puts handlers and the routes of
// other packages together; go vet, which tells of each package by itself, cannot.
//
// For example,
//
//	id := c.Param("id")
//	db.First(&order, "id = ?", id)
//
// where an order has a column user_id is reported as
//
//	models.Order is fetched by the id from the path with no predicate on user_id: any caller can read another's
//
// and the fix is to say whose:
//
//	db.First(&order, "id = ? AND user_id = ?", id, user.ID)
package unscopedquery
