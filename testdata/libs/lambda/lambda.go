package lambda

import (
	"encoding/json"

	"github.com/aws/aws-lambda-go/events"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func requests(r events.APIGatewayProxyRequest) {
	shop.Find(r.PathParameters["id"])        // want "from the path"
	shop.Find(r.QueryStringParameters["id"]) // want "from the query string"
	shop.Find(r.Resource)
	shop.Log(r.Headers["Authorization"]) // want "authorization header"
	shop.Log(r.Headers["Accept"])

	var u shop.User
	json.Unmarshal([]byte(r.Body), &u)
	shop.Save(&u) // want "IsAdmin"
	shop.Save(&shop.User{Name: u.Name})
}

func who(r events.APIGatewayProxyRequest) {
	shop.FindOf(r.PathParameters["id"], r.RequestContext.Authorizer["sub"])
	shop.Log(r.RequestContext.Identity.ClientCert) // want "certificate"
	shop.Log(r.RequestContext.Stage)
}

func forged(r events.APIGatewayProxyRequest) {
	shop.FindOf(r.PathParameters["note"], r.QueryStringParameters["user"]) // want "an owner that the client sends too"
}

func note(r events.APIGatewayProxyRequest) (events.APIGatewayProxyResponse, error) {
	if r.HTTPMethod == "GET" {
		return events.APIGatewayProxyResponse{
			Body:    shop.Fault().Error(),                                // want "database error"
			Headers: map[string]string{"X-Reason": shop.Fault().Error()}, // want "database error"
		}, nil
	}
	return events.APIGatewayProxyResponse{
		Body:    shop.Refusal().Error(),
		Headers: map[string]string{"X-Reason": shop.Refusal().Error()},
	}, nil
}
