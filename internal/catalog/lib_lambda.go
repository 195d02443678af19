package catalog

// libLambda is the events of AWS Lambda.
func libLambda() Library {
	return Library{
		Name: "aws-lambda-go",
		Doc:  "https://pkg.go.dev/github.com/aws/aws-lambda-go",
		Packages: []Package{
			{"github.com/aws/aws-lambda-go/events", lambdaEvents()},
			{"github.com/aws/aws-lambda-go/lambdacontext", each("@", "FromContext", from(InPrincipal, Result(0)))},
		},
	}
}

// lambdaEvents: the response is a struct that the handler returns, so its fields are the sinks.
func lambdaEvents() []*Record {
	var all []*Record
	for _, t := range []string{"APIGatewayProxyResponse", "APIGatewayV2HTTPResponse", "LambdaFunctionURLResponse", "ALBTargetGroupResponse"} {
		all = append(all,
			on("field:"+t+".Body", body(Self, Text)),
			on("field:"+t+".Headers", header(Self)))
	}
	for _, t := range []string{"APIGatewayProxyRequest", "APIGatewayV2HTTPRequest", "LambdaFunctionURLRequest", "ALBTargetGroupRequest"} {
		all = append(all,
			on("field:"+t+".Body", from(InBody, Self)),
			on("field:"+t+".Headers", from(InHeader, Self)),
			on("field:"+t+".QueryStringParameters", from(InQuery, Self)))
	}
	return join(all,
		each("field:APIGatewayProxyRequest.@", "PathParameters Path", from(InPath, Self)),
		each("field:APIGatewayProxyRequest.@", "MultiValueHeaders", from(InHeader, Self)),
		each("field:APIGatewayProxyRequest.@", "MultiValueQueryStringParameters", from(InQuery, Self)),
		each("field:APIGatewayV2HTTPRequestContextAuthorizerJWTDescription.@", "Claims", from(InPrincipal, Self)),
		each("field:APIGatewayV2HTTPRequestContextAuthentication.@", "ClientCert", from(InCertificate, Self)),
		each("field:APIGatewayV2HTTPRequest.@", "PathParameters", from(InPath, Self)),
		each("field:APIGatewayProxyRequestContext.@", "Authorizer", from(InPrincipal, Self)),
		each("field:APIGatewayProxyRequestContext.@", "Identity", from(InHeader, Self), why("the client's address, agent and certificate")),
		each("field:APIGatewayV2HTTPRequestContext.@", "Authorizer", from(InPrincipal, Self)),
		each("field:APIGatewayRequestIdentity.@", "ClientCert", from(InCertificate, Self)),
	)
}
