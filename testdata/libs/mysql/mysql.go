package mysql

import (
	"errors"
	"fmt"
	"net/http"

	"github.com/go-sql-driver/mysql"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func faults(w http.ResponseWriter, err error) {
	var fault *mysql.MySQLError
	if errors.As(err, &fault) {
		shop.Tell(w, fault)                                          // want "database error"
		http.Error(w, fault.Message, http.StatusInternalServerError) // want "database error"
		http.Error(w, fmt.Sprint(fault.Number), http.StatusConflict)
	}
	shop.Tell(w, mysql.RegisterTLSConfig("store", nil))
}
