package catalog

// libMySQL is the driver of MySQL: its errors, and the text of a configuration.
func libMySQL() Library {
	return Library{
		Name: "mysql",
		Doc:  "https://pkg.go.dev/github.com/go-sql-driver/mysql",
		Packages: []Package{
			{"github.com/go-sql-driver/mysql", join(
				errorTypes(FromDatabase, "MySQLError"),
				each("field:MySQLError.@", "Message", fails(Self, FromDatabase), why("quotes the value of a duplicate key")),
				each("field:MySQLError.@", "Number", fails(Self, FromOwn)),
				each("(*Config).@", "FormatDSN", copies(Receiver, Result(0)), why("with the password")),
				sentinels(FromOwn, "ErrInvalidConn ErrMalformPkt"),
				each("@", "SetLogger", why("the driver's own words; no statement, no value")),
				each("@", "RegisterTLSConfig", fails(Result(0), FromOwn)),
			)},
		},
	}
}
