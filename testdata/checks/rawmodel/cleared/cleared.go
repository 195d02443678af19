// Package cleared takes out of models what clients must not see, or not all of it.
package cleared

import (
	"encoding/json"
	"net/http"
	"strings"
	"unicode/utf8"

	"github.com/jmoiron/sqlx"
	"github.com/redis/go-redis/v9"
	"gorm.io/gorm"

	"example.test/checks/rawmodel/models"
)

type server struct {
	db *gorm.DB
	x  *sqlx.DB
}

func (s server) user() *models.User {
	var u models.User
	s.db.Take(&u)
	return &u
}

func (s server) users() []models.User {
	var us []models.User
	s.db.Find(&us)
	return us
}

func (s server) pointers() []*models.User {
	var us []*models.User
	s.db.Find(&us)
	return us
}

func send(w http.ResponseWriter, v any) { json.NewEncoder(w).Encode(v) }

func (s server) one(w http.ResponseWriter) {
	u := s.user()
	u.PasswordHash = ""
	send(w, u) // want `TOTP secret \(field TOTPSecret of models.User, gorm tags\) is sent`
	u.TOTPSecret = ""
	send(w, u)
	s.db.First(u)
	send(w, u) // want `password hash`
}

func (s server) methods(w http.ResponseWriter) {
	u := s.user()
	u.SanitizeSome()
	send(w, u)                          // want `TOTP secret`
	send(w, s.user().SanitizeNothing()) // want `password hash.*1 more field`
	u.Sanitize()
	send(w, u)
	send(w, s.user().Safe())
	send(w, s.user()) // want `password hash`
}

func (s server) loops(w http.ResponseWriter) {
	us := s.users()
	for i := range us {
		us[i].Sanitize()
	}
	send(w, us)

	ps := s.pointers()
	for _, p := range ps {
		p.PasswordHash, p.TOTPSecret = "", ""
	}
	send(w, ps)

	copies := s.users()
	for _, u := range copies {
		u.PasswordHash, u.TOTPSecret = "", ""
	}
	send(w, copies) // want `password hash`

	some := s.users()
	for i := range some {
		some[i].PasswordHash = ""
	}
	send(w, some) // want `TOTP secret`

	var out []models.User
	for _, u := range s.users() {
		u.PasswordHash, u.TOTPSecret = "", ""
		out = append(out, u)
	}
	send(w, out)
}

// Where a text is compared with the empty one, it is that on one of the ways.
func (s server) masked(w http.ResponseWriter) {
	u := s.user()
	if u.PasswordHash != "" {
		u.PasswordHash = "***"
	}
	u.TOTPSecret = ""
	send(w, u)
	v := s.user()
	if v.PasswordHash == "" {
		v.PasswordHash = "none"
	}
	v.TOTPSecret = ""
	send(w, v) // want `password hash`
}

// filtered is replaced on one way and cleared on both.
func (s server) filtered(w http.ResponseWriter, some bool) {
	us := s.users()
	if some {
		kept := []models.User{}
		for _, u := range us {
			if u.Name != "" {
				kept = append(kept, u)
			}
		}
		us = kept
	}
	for i := range us {
		us[i].PasswordHash = ""
		us[i].TOTPSecret = ""
	}
	send(w, us)
}

func (s server) branch(w http.ResponseWriter, admin bool) {
	u := s.user()
	if !admin {
		u.Sanitize()
	}
	send(w, u) // want `password hash`
}

// A cache is filled elsewhere.
type cache interface{ Peek(id string) *models.User }

// either returns what was kept, or loads it.
func (s server) either(c cache) (*models.User, error) {
	if u := c.Peek("1"); u != nil {
		return u, nil
	}
	return s.user(), nil
}

func (s server) both(c cache) (kept, loaded *models.User) { return c.Peek("1"), s.user() }

// Whichever of them it was, it is cleared.
func (s server) oneOf(w http.ResponseWriter, c cache) {
	u, err := s.either(c)
	if err != nil {
		return
	}
	u.PasswordHash, u.TOTPSecret = "", ""
	send(w, u)
	v, err := s.either(c)
	if err != nil {
		return
	}
	v.PasswordHash = ""
	send(w, v) // want `TOTP secret`
	kept, loaded := s.both(c)
	kept.PasswordHash, kept.TOTPSecret = "", ""
	send(w, loaded) // want `password hash`
}

// columns that are not loaded do not leave.
func (s server) columns(w http.ResponseWriter) {
	var u models.User
	s.db.Select("id", "email").First(&u)
	send(w, u)
	var v models.User
	s.db.Select("id, email").Where("id = ?", 1).First(&v)
	send(w, v)
	var a models.User
	s.db.Select("id", "password_hash").First(&a)
	send(w, a) // want `password hash \(field PasswordHash of models.User, gorm tags\) is sent`
	var o models.User
	s.db.Omit("PasswordHash", "totp_secret").First(&o)
	send(w, o)
	var p models.User
	s.db.Omit("PasswordHash").First(&p)
	send(w, p) // want `TOTP secret`
	var all models.User
	s.db.Select("*").First(&all)
	send(w, all) // want `password hash`
}

type account struct {
	ID           int    `db:"id"`
	Name         string `db:"name"`
	PasswordHash string `db:"password_hash"`
}

func (s server) sql(w http.ResponseWriter) {
	var as []account
	s.x.Select(&as, "SELECT id, name FROM accounts")
	send(w, as)
	var bs []account
	s.x.Select(&bs, "SELECT * FROM accounts")
	send(w, bs) // want `password hash \(field PasswordHash of cleared.account, db tags\)`
	var c account
	s.x.Get(&c, `SELECT a.id, a.password_hash
		FROM accounts a WHERE id = $1`, 1)
	send(w, c) // want `password hash`
	var d account
	s.x.Get(&d, "SELECT id, name FROM accounts WHERE id = $1", 1)
	send(w, &d)
}

// masks are written into each element.
func (s server) masks(w http.ResponseWriter) {
	us := s.users()
	for i := range us {
		us[i].PasswordHash = strings.Repeat("*", len(us[i].PasswordHash))
		us[i].TOTPSecret = strings.Repeat("*", utf8.RuneCountInString(us[i].TOTPSecret))
	}
	send(w, us)
}

// kept is read from a cache, which holds what the program put there; what a column holds of it is another matter.
func (s server) kept(w http.ResponseWriter, r *http.Request, c *redis.Client) {
	data, err := c.Get(r.Context(), "user").Bytes()
	if err != nil {
		return
	}
	var u models.User
	json.Unmarshal(data, &u)
	send(w, u)
	var doc []byte
	s.x.Get(&doc, "SELECT doc FROM users WHERE id = $1", r.PathValue("id"))
	var v models.User
	json.Unmarshal(doc, &v)
	send(w, v) // want `password hash`
	var either models.User
	if json.Unmarshal(data, &either) != nil {
		s.db.First(&either)
	}
	send(w, either) // want `password hash`
}

// Settings lie in one column, with lists of servers in them.
type Settings struct {
	Title string `json:"title"`
	SMTP  []struct {
		Host     string `json:"host"`
		Password string `json:"password"`
	} `json:"smtp"`
	Pages []struct {
		Name string `json:"name"`
	} `json:"pages"`
}

func (s server) settings() (Settings, error) {
	var (
		b   []byte
		out Settings
	)
	if err := s.x.Get(&b, "SELECT doc FROM settings"); err != nil {
		return out, err
	}
	if err := json.Unmarshal(b, &out); err != nil {
		return out, err
	}
	return out, nil
}

type envelope struct{ Data any }

func (s server) nested(w http.ResponseWriter) {
	set, err := s.settings()
	if err != nil {
		return
	}
	send(w, envelope{set}) // want `password`
	for i := range set.SMTP {
		set.SMTP[i].Password = strings.Repeat("*", utf8.RuneCountInString(set.SMTP[i].Password))
	}
	send(w, envelope{set})
}

// team has its members somewhere else.
type team struct {
	ID   uint         `gorm:"primaryKey"`
	Lead *models.User `gorm:"foreignKey:ID"`
}

func (s server) lead(w http.ResponseWriter) {
	var t team
	s.db.Preload("Lead").First(&t)
	send(w, t) // want `password hash \(field Lead.PasswordHash`
	t.Lead.Sanitize()
	send(w, t)
}
