package expression

import (
	"github.com/aws/aws-sdk-go-v2/feature/dynamodb/expression"

	"github.com/oversharelint/overshare/testdata/libs2/shop"
)

// An expression holds what it asks for, and not the names of attributes.
func predicates(l shop.Login) {
	shop.Log(expression.Key("password").Equal(expression.Value(l.Password))) // want "password"
	shop.Log(expression.Key("name").Equal(expression.Value(l.Name)))
	shop.Log(expression.KeyEqual(expression.Key("password"), expression.Value(l.Password))) // want "password"
	shop.Log(expression.Name("password").Equal(expression.Value(l.Password)))               // want "password"
	shop.Log(expression.Name("name").Equal(expression.Value(l.Name)))
	shop.Log(expression.Key(shop.Text()), expression.Name(shop.Text()))
	secret := expression.Name("password").Equal(expression.Value(l.Password))
	shop.Log(expression.NewBuilder().WithFilter(secret)) // want "password"
	shop.Log(expression.NewBuilder().WithCondition(expression.Name("name").Equal(expression.Value(l.Name))))
}
