package catalog

// libDynamo is DynamoDB, by the two SDKs and by guregu/dynamo. What a query asks for stands in the fields
// of the input, which the engine follows as it does all fields.
func libDynamo() Library {
	const v2 = "github.com/aws/aws-sdk-go-v2/"
	sdk := fails(Result(1), FromSDK)
	return Library{
		Name: "DynamoDB",
		Doc:  "https://pkg.go.dev/github.com/aws/aws-sdk-go-v2/service/dynamodb",
		Packages: []Package{
			{v2 + "service/dynamodb", join(
				each("(*Client).@", "GetItem Query Scan BatchGetItem TransactGetItems ExecuteStatement", loads(Result(0)), sdk),
				each("(*Client).@", "DeleteItem", sdk),
				each("(*Client).@", "PutItem UpdateItem BatchWriteItem TransactWriteItems", stores(Arg(1)), sdk),
			)},
			{v2 + "service/dynamodb/types", errorTypes(FromSDK,
				"ConditionalCheckFailedException ResourceNotFoundException TransactionCanceledException")},
			{v2 + "feature/dynamodb/attributevalue", dynamoAttributes()},
			{v2 + "feature/dynamodb/expression", join(
				each("@", "Key Name", why("the name of an attribute")), builds("@", "Value", Arg(0)), builds("@", "KeyEqual", Arg(1)),
				builds("(KeyBuilder).@", "Equal", Arg(0)), builds("(NameBuilder).@", "Equal", Arg(0)),
				builds("(Builder).@", "WithKeyCondition WithFilter WithCondition", Receiver, Arg(0)),
			)},
			{"github.com/aws/aws-sdk-go/service/dynamodb", join(
				each("(*DynamoDB).@", "GetItem Query Scan", loads(Result(0)), sdk), each("(*DynamoDB).@", "DeleteItem", sdk),
				each("(*DynamoDB).@", "GetItemWithContext QueryWithContext", loads(Result(0)), sdk),
				each("(*DynamoDB).@", "PutItem UpdateItem", stores(Arg(0)), sdk),
				each("(*DynamoDB).@", "PutItemWithContext UpdateItemWithContext", stores(Arg(1)), sdk),
			)},
			{"github.com/aws/aws-sdk-go/service/dynamodb/dynamodbattribute", dynamoAttributes()},
			{"github.com/guregu/dynamo/v2", join(
				each("(*DB).@", "Table"), builds("(Table).@", "Get Update Delete", Arg(1)), builds("(Table).@", "Scan"),
				each("(Table).@", "Put", stores(Arg(0)), saves(Arg(0)), copies(Arg(0), Result(0))),
				builds("(*Query).@", "Range", Receiver, Rest(2)), builds("(*@).Filter", "Query Scan", Receiver, Rest(1)),
				builds("(*@).If", "Update Delete Put", Receiver, Rest(1)),
				each("(*Query).@", "One All", loads(Arg(1)), fails(Result(0), FromSDK)),
			)},
		},
	}
}

func dynamoAttributes() []*Record {
	return join(
		each("@", "Marshal MarshalMap MarshalList", encodes(Arg(0), Result(0), JSON), fails(Result(1), FromOwn)),
		each("@", "Unmarshal UnmarshalMap UnmarshalListOfMaps", decodes(Arg(0), Arg(1)), loads(Arg(1)), fails(Result(0), FromSDK)),
	)
}

// libObjects is the stores of objects: S3, MinIO, Google's. What is sent of an object is a stream.
func libObjects() Library {
	sdk := fails(Result(1), FromSDK)
	return Library{
		Name: "object stores",
		Doc:  "https://pkg.go.dev/github.com/aws/aws-sdk-go-v2/service/s3",
		Packages: []Package{
			{"github.com/aws/aws-sdk-go-v2/service/s3", join(
				each("(*Client).@", "GetObject DeleteObject ListObjectsV2", sdk),
				each("(*PresignClient).@", "PresignGetObject", copies(Arg(1), Result(0)), sdk, why("a URL that grants what it names")),
			)},
			{"github.com/minio/minio-go/v7", join(
				each("(*Client).@", "GetObject", sdk),
				each("(*Client).@", "PresignedGetObject", copies(Arg(2), Result(0)), sdk),
			)},
			{"cloud.google.com/go/storage", join(
				each("(*BucketHandle).@", "Object", copies(Arg(0), Result(0))),
				each("(*ObjectHandle).@", "NewReader", sdk),
				each("@", "SignedURL", copies(Arg(1), Result(0)), sdk),
			)},
		},
	}
}

// libGoogle is Google's databases. The owner is often in the path of a document, or in an ancestor's key.
func libGoogle() Library {
	d1 := fails(Result(1), FromSDK)
	const doc, tx = "(*DocumentRef).@", "(*Transaction).@"
	const read = "(*txReadOnly).@"
	return Library{
		Name: "Google Cloud databases",
		Doc:  "https://pkg.go.dev/cloud.google.com/go",
		Packages: []Package{
			{"cloud.google.com/go/firestore", join(
				builds("(*Client).@", "Collection Doc", Arg(0)), builds("(*CollectionRef).@", "Doc", Receiver, Arg(0)),
				builds(doc, "Collection", Receiver, Arg(0)),
				builds("(Query).@", "Where WherePath", Receiver, Arg(2)), builds("(Query).@", "Documents", Receiver),
				each("(Query).@", "Select", selects(None, Rest(0)), copies(Receiver, Result(0))),
				each(doc, "Get", loads(Result(0)), d1), each(doc, "Delete", d1),
				each(doc, "Set Create", stores(Arg(1)), saves(Arg(1)), d1), each(doc, "Update", stores(Arg(1)), d1),
				each("(*CollectionRef).@", "Add", stores(Arg(1)), saves(Arg(1)), fails(Result(2), FromSDK)),
				each(tx, "Get", loads(Result(0)), d1),
				each(tx, "Set Create", stores(Arg(1)), saves(Arg(1)), fails(Result(0), FromSDK)),
				each(tx, "Update", stores(Arg(1)), fails(Result(0), FromSDK)),
				each("(*DocumentIterator).@", "Next GetAll", loads(Result(0)), d1),
				each("(*DocumentSnapshot).@", "DataTo", decodes(Receiver, Arg(0)), loads(Arg(0)), fails(Result(0), FromSDK)),
				each("(*DocumentSnapshot).@", "Data", copies(Receiver, Result(0))),
			)},
			{"cloud.google.com/go/datastore", join(
				builds("@", "NameKey IDKey", Arg(1), Arg(2)), builds("@", "NewQuery"),
				builds("(*Query).@", "Filter", Receiver, Arg(1)), builds("(*Query).@", "FilterField", Receiver, Arg(2)),
				builds("(*Query).@", "Ancestor", Receiver, Arg(0)),
				each("(*Client).@", "Get", loads(Arg(2)), fails(Result(0), FromSDK)), each("(*Client).@", "GetAll", loads(Arg(2)), d1),
				each("(*Client).@", "Put", stores(Arg(2)), saves(Arg(2)), d1), each("(*Client).@", "Delete", fails(Result(0), FromSDK)),
				sentinels(FromOwn, "ErrNoSuchEntity"),
			)},
			{"cloud.google.com/go/spanner", join(
				builds(read, "Query QueryWithStats", Arg(1)), builds(read, "Read", Arg(2)),
				each(read, "ReadRow", loads(Result(0)), d1),
				each("(*ReadWriteTransaction).@", "Update", stores(Arg(1)), d1), each("(*Client).@", "Apply", d1),
				each("@", "Insert Update InsertOrUpdate", stores(Arg(2)), copies(Arg(2), Result(0))),
				each("@", "InsertStruct UpdateStruct", stores(Arg(1)), saves(Arg(1)), copies(Arg(1), Result(0)), fails(Result(1), FromOwn)),
				each("(*Row).@", "ToStruct", decodes(Receiver, Arg(0)), loads(Arg(0)), fails(Result(0), FromDatabase)),
				each("(*Row).@", "Columns", decodes(Receiver, Rest(0)), fails(Result(0), FromDatabase)),
			)},
		},
	}
}
