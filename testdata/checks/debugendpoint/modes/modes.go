// Package modes switches debug modes on.
package modes

import (
	"os"

	"github.com/beego/beego"
	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v2/middleware/recover"
	"github.com/labstack/echo/v4"
)

func always() {
	gin.SetMode(gin.DebugMode) // want "gin.SetMode.gin.DebugMode. is on"
	e := echo.New()
	e.Debug = true                                               // want "echo's Debug is on"
	app := fiber.New(fiber.Config{EnablePrintRoutes: true})      // prints them when it starts, to standard output
	beego.BConfig.RunMode = beego.DEV                            // want "beego's RunMode is on"
	beego.BConfig.Listen.EnableAdmin = true                      // want "beego's EnableAdmin is on"
	app.Use(recover.New(recover.Config{EnableStackTrace: true})) // writes them to standard error
}

func inDevelopment() {
	if os.Getenv("ENV") == "development" {
		gin.SetMode(gin.DebugMode)
	}
	gin.SetMode(os.Getenv("MODE"))
	gin.SetMode(gin.ReleaseMode)
	e := echo.New()
	e.Debug = os.Getenv("DEBUG") == "1"
	app := fiber.New(fiber.Config{EnablePrintRoutes: os.Getenv("DEBUG") == "1"})
	_ = app
	beego.BConfig.RunMode = os.Getenv("MODE")
	beego.BConfig.RunMode = beego.PROD
	beego.BConfig.Listen.EnableAdmin = os.Getenv("DEBUG") == "1"
}
