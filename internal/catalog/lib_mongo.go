package catalog

import (
	"github.com/oversharelint/overshare/internal/query"
)

// libMongo is MongoDB's driver: filters and documents are maps, slices of pairs, or structs.
func libMongo() Library {
	ids := join(
		each("@", "ObjectIDFromHex", copies(Arg(0), Result(0)), fails(Result(1), FromInput)),
		each("(ObjectID).@", "Hex String", copies(Receiver, Result(0))),
	)
	d1 := fails(Result(1), FromDatabase)
	return Library{
		Name: "MongoDB",
		Doc:  "https://pkg.go.dev/go.mongodb.org/mongo-driver/v2",
		Packages: []Package{
			{"go.mongodb.org/mongo-driver/v2/mongo", join(with(mongoRecords(), mongoQueries()),
				each("(*Collection).@", "Distinct"), each("(*Collection).@", "Watch", d1),
				each("(*Collection).@", "BulkWrite", stores(Arg(1)), d1),
				each("(*Database).@", "RunCommand"),
				each("(*Session).@", "WithTransaction", d1),
				each("(*SingleResult).@", "Raw", copies(Receiver, Result(0)), d1),
			)},
			{"go.mongodb.org/mongo-driver/v2/mongo/options", each("(*FindOptionsBuilder).@", "SetProjection", copies(Receiver, Result(0)))},
			{"go.mongodb.org/mongo-driver/mongo", join(with(mongoRecords(), mongoQueries()), each("(*Collection).@", "Distinct", d1))},
			{"go.mongodb.org/mongo-driver/v2/bson", join(bsonRecords(), ids)},
			{"go.mongodb.org/mongo-driver/bson", bsonRecords()},
			{"go.mongodb.org/mongo-driver/bson/primitive", ids},
		},
	}
}

func mongoRecords() []*Record {
	d1 := fails(Result(1), FromDatabase)
	const c = "(*Collection).@"
	return join(
		each("(*Database).@", "Collection"),
		each(c, "Find Aggregate", d1, why("the rows are the cursor's")),
		each(c, "FindOne FindOneAndDelete", why("the row and the error are the result's")),
		each(c, "CountDocuments DeleteOne DeleteMany", d1),
		each(c, "InsertOne InsertMany", stores(Arg(1)), saves(Arg(1)), d1),
		each(c, "UpdateOne UpdateMany UpdateByID ReplaceOne", stores(Arg(2)), saves(Arg(2)), d1),
		each(c, "FindOneAndUpdate FindOneAndReplace", stores(Arg(2)), saves(Arg(2))),
		each("(*Cursor).@", "Decode", decodes(Receiver, Arg(0)), loads(Arg(0)), fails(Result(0), FromDatabase)),
		each("(*SingleResult).@", "Decode", decodes(Receiver, Arg(0)), loads(Arg(0)), fails(Result(0), FromDatabase)),
		each("(*SingleResult).@", "Err", fails(Result(0), FromDatabase)),
		each("(*Cursor).@", "All", decodes(Receiver, Arg(1)), loads(Arg(1)), fails(Result(0), FromDatabase)),
		each("@", "IsDuplicateKeyError IsTimeout IsNetworkError", matches(Arg(0), None)),
		sentinels(FromOwn, "ErrNoDocuments ErrNilDocument ErrClientDisconnected"),
		errorTypes(FromDatabase, "WriteException CommandError BulkWriteException WriteError"),
	)
}

func bsonRecords() []*Record {
	return join(
		each("@", "Marshal", encodes(Arg(0), Result(0), BSON), fails(Result(1), FromOwn)),
		each("@", "MarshalExtJSON", encodes(Arg(0), Result(0), BSON), fails(Result(1), FromOwn)),
		each("@", "Unmarshal", decodes(Arg(0), Arg(1)), fails(Result(0), FromInput)),
		each("@", "UnmarshalExtJSON", decodes(Arg(0), Arg(2)), fails(Result(0), FromInput)),
	)
}

// mongoQueries: the filter says which documents, and what they are decoded into whose they may be.
func mongoQueries() []*Record {
	return join(
		each("(*Collection).@", "Find FindOne FindOneAndDelete FindOneAndUpdate FindOneAndReplace", asks(Query{Cond: Arg(1)})),
		each("(*SingleResult).@", "Decode", runs(query.Read, Query{Model: Arg(0)})),
		each("(*Cursor).@", "All", runs(query.Read, Query{Model: Arg(1)})),
	)
}
