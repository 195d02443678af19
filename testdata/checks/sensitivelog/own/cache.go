package own

import (
	"log/slog"
	"sync"
)

// A visit is kept under a key.
type visit struct {
	URL      string
	Password string
}

// What a cache holds under a key may repeat the key for all that is known of it. What is written to
// it is not written to the key.
func keyed(cache *sync.Map, key string, u User) {
	v, _ := cache.Load(key)
	visited := v.(*visit)
	visited.Password = u.Password
	slog.Info("visited", "key", key)
	slog.Info("visited", "key", visited.Password) // want "password.*written to the log"
}

func visits(cache *sync.Map, key string, u User) {
	keyed(cache, key, u)
	slog.Info("visited", "key", key)
}
