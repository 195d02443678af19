package redigo

import (
	"encoding/json"
	"errors"
	"net/http"

	"github.com/gomodule/redigo/redis"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func loads(w http.ResponseWriter, c redis.Conn) {
	data, err := redis.Bytes(c.Do("GET", "account"))
	shop.Tell(w, err) // want "database error"
	var a shop.Account
	json.Unmarshal(data, &a)
	shop.Send(w, a) // a cache holds what was put there: that is judged where it was loaded
	if errors.Is(err, redis.ErrNil) {
		shop.Tell(w, err)
	}
	shop.Tell(w, c.Send("DEL", "account")) // want "database error"
}
