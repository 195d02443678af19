package dynamo

import (
	"context"
	"net/http"

	"github.com/aws/aws-sdk-go-v2/feature/dynamodb/attributevalue"
	"github.com/aws/aws-sdk-go-v2/service/dynamodb"
	"github.com/aws/aws-sdk-go-v2/service/dynamodb/types"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func loads(w http.ResponseWriter, ctx context.Context, c *dynamodb.Client) {
	var one, few shop.Row
	var queried, scanned []shop.Row
	got, err := c.GetItem(ctx, &dynamodb.GetItemInput{})
	shop.Tell(w, err) // want "service client.s error"
	err = attributevalue.UnmarshalMap(got.Item, &one)
	shop.Send(w, one) // want "privilege"
	shop.Send(w, one.Name)
	shop.Tell(w, err) // want "service client.s error"
	rows, err := c.Query(ctx, &dynamodb.QueryInput{})
	shop.Tell(w, err) // want "service client.s error"
	attributevalue.UnmarshalListOfMaps(rows.Items, &queried)
	shop.Send(w, queried) // want "privilege"
	all, err := c.Scan(ctx, &dynamodb.ScanInput{})
	shop.Tell(w, err) // want "service client.s error"
	attributevalue.UnmarshalListOfMaps(all.Items, &scanned)
	shop.Send(w, scanned) // want "privilege"
	attributevalue.Unmarshal(got.Item["account"], &few)
	shop.Send(w, few.Name)
}

func stored(w http.ResponseWriter, r *http.Request, c *dynamodb.Client) {
	l := shop.SignIn(r)
	item, err := attributevalue.MarshalMap(l)
	shop.Tell(w, err)
	_, err = c.PutItem(r.Context(), &dynamodb.PutItemInput{Item: item})                                                                                // want "password"
	shop.Tell(w, err)                                                                                                                                  // want "service client.s error"
	c.PutItem(r.Context(), &dynamodb.PutItemInput{Item: map[string]types.AttributeValue{"password": &types.AttributeValueMemberS{Value: l.Password}}}) // want "password"
	c.PutItem(r.Context(), &dynamodb.PutItemInput{Item: map[string]types.AttributeValue{"name": &types.AttributeValueMemberS{Value: l.Name}}})
	_, err = c.UpdateItem(r.Context(), &dynamodb.UpdateItemInput{ExpressionAttributeValues: map[string]types.AttributeValue{"password": &types.AttributeValueMemberS{Value: l.Password}}}) // want "password"
	shop.Tell(w, err)                                                                                                                                                                      // want "service client.s error"
	_, err = c.DeleteItem(r.Context(), &dynamodb.DeleteItemInput{})
	shop.Tell(w, err) // want "service client.s error"
	shop.Tell(w, shop.Refusal())
}

func text(s string) *string { return &s }

// What is asked for stands in the fields of the input.
func inputs(l shop.Login) {
	secret := map[string]types.AttributeValue{"k": &types.AttributeValueMemberS{Value: l.Password}}
	name := map[string]types.AttributeValue{"k": &types.AttributeValueMemberS{Value: l.Name}}
	shop.Log(dynamodb.GetItemInput{Key: secret}.Key) // want "password"
	shop.Log(dynamodb.GetItemInput{Key: name}.Key)
	shop.Log(dynamodb.DeleteItemInput{Key: secret}.Key) // want "password"
	shop.Log(dynamodb.DeleteItemInput{Key: name}.Key)
	shop.Log(dynamodb.UpdateItemInput{Key: secret}.Key) // want "password"
	shop.Log(dynamodb.UpdateItemInput{Key: name}.Key)
	shop.Log(dynamodb.QueryInput{ExpressionAttributeValues: secret}.ExpressionAttributeValues) // want "password"
	shop.Log(dynamodb.QueryInput{ExpressionAttributeValues: name}.ExpressionAttributeValues)
	shop.Log(*dynamodb.DeleteItemInput{ConditionExpression: text(l.Password)}.ConditionExpression) // want "password"
	shop.Log(*dynamodb.DeleteItemInput{ConditionExpression: text(l.Name)}.ConditionExpression)
	shop.Log(*dynamodb.UpdateItemInput{ConditionExpression: text(l.Password)}.ConditionExpression) // want "password"
	shop.Log(*dynamodb.UpdateItemInput{UpdateExpression: text(l.Password)}.UpdateExpression)       // want "password"
	shop.Log(*dynamodb.UpdateItemInput{UpdateExpression: text(l.Name)}.UpdateExpression)
	shop.Log(*dynamodb.QueryInput{FilterExpression: text(l.Password)}.FilterExpression)             // want "password"
	shop.Log(*dynamodb.QueryInput{KeyConditionExpression: text(l.Password)}.KeyConditionExpression) // want "password"
	shop.Log(*dynamodb.QueryInput{ProjectionExpression: text(l.Password)}.ProjectionExpression)     // want "password"
	shop.Log(*dynamodb.QueryInput{ProjectionExpression: text(l.Name)}.ProjectionExpression)
	shop.Log(*dynamodb.GetItemInput{ProjectionExpression: text(l.Password)}.ProjectionExpression) // want "password"
	shop.Log(*dynamodb.ScanInput{FilterExpression: text(l.Password)}.FilterExpression)            // want "password"
	shop.Log(*dynamodb.ExecuteStatementInput{Statement: text(l.Password)}.Statement)              // want "password"
	shop.Log(*dynamodb.ExecuteStatementInput{Statement: text(l.Name)}.Statement)
}
