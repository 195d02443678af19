package ginjwt

import (
	jwt "github.com/appleboy/gin-jwt/v2"
	"github.com/gin-gonic/gin"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func who(c *gin.Context, m *jwt.GinJWTMiddleware) {
	shop.FindOf(c.Param("id"), jwt.ExtractClaims(c)["sub"])
	shop.FindOf(c.Param("note"), c.Query("user")) // want "an owner that the client sends too"
	shop.Log(jwt.GetToken(c))                     // want "token|authorization"
	_, _, err := m.TokenGenerator("alice")
	c.String(500, err.Error())
}
