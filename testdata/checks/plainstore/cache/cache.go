// Package cache keeps things for a while.
package cache

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"time"

	"github.com/redis/go-redis/v9"
)

// What a cache has in clear it forgets by itself.
func remember(ctx context.Context, r *redis.Client, user, password string) error {
	if err := r.Set(ctx, "password:"+user, password, time.Hour).Err(); err != nil {
		return err
	}
	sum := sha256.Sum256([]byte(password))
	return r.Set(ctx, "digest:"+user, hex.EncodeToString(sum[:]), time.Hour).Err()
}
