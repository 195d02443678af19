// Package evidence has models that are known by what loads them, or by what they are.
package evidence

import (
	"context"
	"database/sql"
	"encoding/json"
	"net/http"

	"github.com/jackc/pgx/v5"
	"github.com/uptrace/bun"
	"go.mongodb.org/mongo-driver/v2/mongo"
	"gorm.io/gorm"
	"xorm.io/xorm"
)

func send(w http.ResponseWriter, v any) { json.NewEncoder(w).Encode(v) }

// plain has no tags of a database.
type plain struct {
	ID     int    `json:"id"`
	APIKey string `json:"api_key"`
}

// view is filled field by field.
type view struct {
	ID     int    `json:"id"`
	APIKey string `json:"api_key"`
}

type based struct {
	gorm.Model
	APIKey string
}

type base struct {
	ID int `gorm:"primaryKey"`
}

type derived struct {
	base
	APIKey string
}

type named struct{ APIKey string }

func (named) TableName() string { return "named" }

type bunModel struct {
	bun.BaseModel
	APIKey string
}

type document struct {
	ID     string `bson:"_id"`
	APIKey string `json:"api_key"`
}

func rows(ctx context.Context, w http.ResponseWriter, db *sql.DB) {
	var p plain
	db.QueryRowContext(ctx, "SELECT id, api_key FROM keys").Scan(&p.ID, &p.APIKey)
	send(w, p) // want `API key \(field APIKey of evidence.plain, loaded by \(\*sql.Row\).Scan\)`
	var q plain
	db.QueryRowContext(ctx, "SELECT id FROM keys").Scan(&q.ID)
	send(w, q)
	send(w, view{ID: p.ID, APIKey: p.APIKey}) // made for the response
}

func orms(w http.ResponseWriter, db *gorm.DB, x *xorm.Engine) {
	var p plain
	db.Raw("SELECT * FROM keys").Scan(&p)
	send(w, p) // want `API key \(field APIKey of evidence.plain, loaded by \(\*gorm.DB\).Scan\)`
	send(w, view{ID: p.ID, APIKey: p.APIKey})

	var b based
	send(w, b)
	db.First(&b)
	send(w, b) // want `API key \(field APIKey of evidence.based, embeds gorm.Model\)`
	var d derived
	db.First(&d)
	send(w, d) // want `API key \(field APIKey of evidence.derived, embeds evidence.base\)`
	var n named
	db.First(&n)
	send(w, n) // want `API key \(field APIKey of evidence.named, method TableName\)`

	var xs []plain
	x.Where("id > ?", 1).Find(&xs)
	send(w, xs) // want `API key \(field APIKey of evidence.plain, loaded by \(\*xorm.Session\).Find\)`
	var ys []plain
	x.Cols("id").Find(&ys)
	send(w, ys)
}

func others(ctx context.Context, w http.ResponseWriter, db *bun.DB, c *mongo.Collection, conn *pgx.Conn) {
	var m bunModel
	db.NewSelect().Model(&m).Where("id = 1").Scan(ctx)
	send(w, m) // want `API key \(field APIKey of evidence.bunModel, embeds bun.BaseModel\)`
	var d document
	c.FindOne(ctx, nil).Decode(&d)
	send(w, d) // want `API key \(field APIKey of evidence.document, bson tags\)`
	var p plain
	c.FindOne(ctx, nil).Decode(&p)
	send(w, p) // want `API key \(field APIKey of evidence.plain, loaded by \(\*mongo.SingleResult\).Decode\)`

	rows, _ := conn.Query(ctx, "SELECT * FROM keys")
	all, _ := pgx.CollectRows(rows, pgx.RowToStructByName[plain])
	send(w, all) // want `API key \(field APIKey of evidence.plain, loaded by pgx.CollectRows\)`
}

// keyStore is a store by its name. Where its rows come from, nobody sees.
type keyStore interface {
	GetKey(id int) (*plain, error)
	NewView(id int) (*view, error)
	Count() int
}

type httpAPI struct {
	keys keyStore
}

func (a httpAPI) show(w http.ResponseWriter) {
	k, _ := a.keys.GetKey(1)
	send(w, k) // want `API key \(field APIKey of evidence.plain, loaded by evidence.keyStore.GetKey\)`
	v, _ := a.keys.NewView(1)
	send(w, v)
	send(w, a.keys.Count())
}

// Settings are what a service is set up with.
type Settings struct {
	Name      string
	JWTSecret string
}

var current = load()

func load() *Settings { return &Settings{JWTSecret: secretFile()} }

func secretFile() string {
	var s string
	json.Unmarshal(nil, &s)
	return s
}

func settings(w http.ResponseWriter) {
	send(w, current) // want `secret \(field JWTSecret of evidence.Settings, settings\)`
	send(w, current.Name)
}

// device may have a key in it, and mostly has none.
type device struct {
	Name string   `json:"name"`
	Key  document `json:"key"`
}

func devices(w http.ResponseWriter, data []byte, known document) {
	var d device
	json.Unmarshal(data, &d)
	send(w, d) // nobody put a document there
	d.Key = known
	send(w, d)
}

func filled(ctx context.Context, w http.ResponseWriter, data []byte, c *mongo.Collection) {
	var d device
	json.Unmarshal(data, &d)
	c.FindOne(ctx, nil).Decode(&d.Key)
	send(w, d) // want `API key \(field Key.APIKey of evidence.device, bson tags of evidence.document\)`
}
