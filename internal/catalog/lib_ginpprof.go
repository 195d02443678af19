package catalog

// libGinPprof is the profiles of gin.
func libGinPprof() Library {
	return Library{
		Name: "gin-contrib/pprof",
		Doc:  "https://pkg.go.dev/github.com/gin-contrib/pprof",
		Packages: []Package{
			{"github.com/gin-contrib/pprof", profileRoutes("Register RouteRegister")},
		},
	}
}
