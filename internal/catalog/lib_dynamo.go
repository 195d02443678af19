package catalog

// libDynamo is DynamoDB, by the two SDKs. What a query asks for stands in the fields of the input,
// which the engine follows as it does all fields.
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
		},
	}
}

func dynamoAttributes() []*Record {
	return join(
		each("@", "Marshal MarshalMap MarshalList", encodes(Arg(0), Result(0), JSON), fails(Result(1), FromOwn)),
		each("@", "Unmarshal UnmarshalMap UnmarshalListOfMaps", decodes(Arg(0), Arg(1)), loads(Arg(1)), fails(Result(0), FromSDK)),
	)
}
