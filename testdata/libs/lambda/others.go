package lambda

import (
	"github.com/aws/aws-lambda-go/events"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func second(r events.APIGatewayV2HTTPRequest) (events.APIGatewayV2HTTPResponse, error) {
	if r.RawPath == "/" {
		return events.APIGatewayV2HTTPResponse{Body: shop.Fault().Error()}, nil // want "database error"
	}
	return events.APIGatewayV2HTTPResponse{Body: shop.Refusal().Error()}, nil
}

func byURL(r events.LambdaFunctionURLRequest) (events.LambdaFunctionURLResponse, error) {
	if r.RawPath == "/" {
		return events.LambdaFunctionURLResponse{Body: shop.Fault().Error()}, nil // want "database error"
	}
	return events.LambdaFunctionURLResponse{Body: shop.Refusal().Error()}, nil
}

func balanced(r events.ALBTargetGroupRequest) (events.ALBTargetGroupResponse, error) {
	if r.Path == "/" {
		return events.ALBTargetGroupResponse{Body: shop.Fault().Error()}, nil // want "database error"
	}
	return events.ALBTargetGroupResponse{Body: shop.Refusal().Error()}, nil
}
