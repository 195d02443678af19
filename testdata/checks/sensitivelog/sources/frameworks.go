package sources

import (
	"context"
	"log"

	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
	fiber3 "github.com/gofiber/fiber/v3"
	"github.com/labstack/echo/v4"
	echo5 "github.com/labstack/echo/v5"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/peer"
)

func ginRequest(c *gin.Context) {
	log.Print(c.GetHeader("Authorization")) // want "authorization header \\(\\(\\*gin.Context\\).GetHeader"
	log.Print(c.GetHeader("Accept"))
	log.Print(c.PostForm("password")) // want "password"
	log.Print(c.PostForm("comment"))
	log.Print(c.Query("api_key")) // want "API key"
	log.Print(c.Query("page"))
	log.Print(c.Request.Header) // want "HTTP headers"
	log.Print(c.Param("id"))
	c.Set("password", c.PostForm("pw"))
	c.Set("page", c.Query("page"))
	log.Print(c.GetString("password")) // want "password"
	log.Print(c.GetString("page"))
}

func echo4Request(c echo.Context) {
	log.Print(c.Request().Header.Get("Authorization")) // want "authorization header"
	log.Print(c.Request().Header.Get("Accept"))
	log.Print(c.FormValue("password")) // want "password"
	log.Print(c.QueryParam("page"))
	if cookie, err := c.Cookie("sid"); err == nil {
		log.Print(cookie.Value) // want "cookie"
		log.Print(len(cookie.Value))
	}
	c.Logger().Infof("signs in with %s", c.FormValue("password")) // want "password.*echo.Logger.Infof"
	c.Logger().Infof("asks for page %s", c.FormValue("page"))
}

func echo5Request(c *echo5.Context) {
	log.Print(c.FormValue("password")) // want "password"
	log.Print(c.FormValue("page"))
	c.Logger().Info("sign-in", "password", c.FormValue("password")) // want "password.*\\(\\*slog.Logger\\).Info"
	c.Logger().Info("sign-in", "page", c.FormValue("page"))
}

func fiber2Request(c *fiber.Ctx) {
	log.Print(c.Get("Authorization")) // want "authorization header"
	log.Print(c.Get("Accept"))
	log.Print(c.FormValue("password")) // want "password"
	log.Print(c.Query("page"))
}

func fiber3Request(c fiber3.Ctx) {
	log.Print(c.Get("Authorization")) // want "authorization header"
	log.Print(c.Get("Accept"))
	log.Print(c.FormValue("password")) // want "password"
	log.Print(c.Query("page"))
}

func grpcRequest(ctx context.Context) {
	md, _ := metadata.FromIncomingContext(ctx)
	log.Print(md.Get("authorization")) // want "authorization header"
	log.Print(md.Get("x-request-id"))
	log.Print(md) // want "gRPC metadata"
	log.Print(len(md))
	p, ok := peer.FromContext(ctx)
	if !ok {
		return
	}
	log.Print(p.Addr)
	if info, ok := p.AuthInfo.(credentials.TLSInfo); ok {
		log.Print(info.State.PeerCertificates[0]) // want "certificate"
		log.Print(info.State)                     // want "TLS connection state"
		log.Print(info.State.Version)
	}
}
