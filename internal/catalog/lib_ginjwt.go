package catalog

// libGinJWT is the tokens of gin.
func libGinJWT() Library {
	who := from(InPrincipal, Result(0))
	return Library{
		Name: "gin-jwt",
		Doc:  "https://pkg.go.dev/github.com/appleboy/gin-jwt/v2",
		Packages: []Package{
			{"github.com/appleboy/gin-jwt/v2", join(
				each("@", "ExtractClaims ExtractClaimsFromToken", who),
				each("@", "GetToken", from(InHeader, Result(0))),
				each("(*GinJWTMiddleware).@", "TokenGenerator", fails(Result(2), FromOwn), why("fails for a key of the wrong type, and says so")),
			)},
		},
	}
}
