// Package orm stores rows.
package orm

import (
	"context"
	"crypto/rand"
	"encoding/base64"

	"github.com/gin-gonic/gin"
	"github.com/uptrace/bun"
	"golang.org/x/crypto/bcrypt"
	"gorm.io/gorm"
	"xorm.io/xorm"

	"example.test/checks/plainstore/model"
)

type form struct {
	Email    string `json:"email"`
	Password string `json:"password"`
	Secret   string `json:"clientSecret"`
	SSN      string `json:"ssn"`
	Card     string `json:"cardNumber"`
}

func create(db *gorm.DB, c *gin.Context) {
	var f form
	if c.ShouldBindJSON(&f) != nil {
		return
	}
	db.Create(&model.User{Email: f.Email, Password: f.Password}) // want "password .* is stored in clear by ..gorm.DB..Create"

	u := model.User{Email: f.Email}
	if u.SetPassword(f.Password) != nil {
		return
	}
	db.Create(&u)

	db.Create(&model.Member{Password: f.Password})

	db.Create(&model.Account{ClientSecret: model.Sealed(f.Secret)})

	db.Create(&model.Patient{FullName: f.Email, SSN: f.SSN}) // want "is stored in clear"
	db.Create(&model.Patient{CardNumber: f.Card})            // want "is stored in clear"
	db.Create(&model.Patient{FullName: f.Email, Diagnosis: f.Email})
}

// hashed by a helper that may fail.
func hash(u *model.User) error {
	h, err := bcrypt.GenerateFromPassword([]byte(u.Password), bcrypt.DefaultCost)
	if err != nil {
		return err
	}
	u.Password = string(h)
	return nil
}

func hashed(db *gorm.DB, c *gin.Context) {
	u := model.User{Password: c.PostForm("password")}
	if err := hash(&u); err != nil {
		return
	}
	db.Create(&u)
}

// changed has its password hashed if it was changed at all.
func changed(db *gorm.DB, c *gin.Context) {
	u := model.User{Email: c.PostForm("email"), Password: c.PostForm("password")}
	save(db, &u, u.Password != "")
}

func save(db *gorm.DB, u *model.User, password bool) error {
	if password {
		h, err := bcrypt.GenerateFromPassword([]byte(u.Password), bcrypt.DefaultCost)
		if err != nil {
			return err
		}
		u.Password = string(h)
	}
	return db.Save(u).Error
}

// migrated hashes through the pointer, in a function that fails with the store's own error.
func migrated(db *gorm.DB, c *gin.Context) {
	u := model.User{Password: c.PostForm("password")}
	if err := enter(db, &u); err != nil {
		return
	}
	u.Email = c.PostForm("email")
	db.Save(&u)
}

func enter(db *gorm.DB, u *model.User) error {
	h, err := bcrypt.GenerateFromPassword([]byte(u.Password), bcrypt.DefaultCost)
	if err != nil {
		return err
	}
	u.Password = string(h)
	return db.Create(u).Error
}

// revoked tokens open nothing; the new one does.
func revoked(db *gorm.DB, c *gin.Context) {
	db.Create(&model.JwtBlacklist{Token: c.GetHeader("x-token")})
	db.Create(&model.Token{Token: c.PostForm("token")}) // want "token .* is stored in clear"
}

// encrypted with a nonce in front.
func encrypted(db *gorm.DB, key []byte, c *gin.Context) {
	secret, err := model.Encrypt(key, c.PostForm("secret"))
	if err != nil {
		return
	}
	db.Create(&model.User{OTPSecret: base64.StdEncoding.EncodeToString(secret)})
}

// salted has what is random in front of a hash.
func salted(db *gorm.DB, c *gin.Context) {
	salt := rand.Text()
	db.Create(&model.User{OTPSecret: salt + model.Hash(salt+c.PostForm("secret"))})
}

func token(db *gorm.DB) string {
	t := rand.Text()
	db.Create(&model.Token{Token: t}) // want "token .* is stored in clear"
	db.Create(&model.Token{Token: model.Hash(t)})
	return t
}

func update(db *gorm.DB, c *gin.Context) {
	db.Model(&model.User{}).Update("password", c.PostForm("p"))                                            // want "password .* is stored in clear by ..gorm.DB..Update"
	db.Model(&model.User{}).Updates(map[string]any{"email": c.PostForm("e"), "password": c.PostForm("p")}) // want "is stored in clear by ..gorm.DB..Updates"
	db.Model(&model.User{}).Updates(map[string]any{"email": c.PostForm("e")})
	db.Model(&model.User{}).Update("email", c.PostForm("e"))
}

// loaded and saved again: what was stored stays stored.
func touch(db *gorm.DB, c *gin.Context) {
	var u model.User
	db.First(&u, c.Param("id"))
	u.Email = c.PostForm("email")
	db.Save(&u)
}

func withXorm(e *xorm.Engine, c *gin.Context) {
	e.Insert(&model.Token{Token: rand.Text()}) // want "is stored in clear by ..xorm.Engine..Insert"
	e.Insert(&model.Token{Token: model.Hash(rand.Text())})
	s := e.NewSession()
	s.Update(&model.User{Password: c.PostForm("password")}) // want "is stored in clear by ..xorm.Session..Update"
}

func withBun(ctx context.Context, db *bun.DB) {
	db.NewInsert().Model(&model.Token{Token: rand.Text()}).Exec(ctx) // want "is stored in clear by ..bun.InsertQuery..Model"
	db.NewInsert().Model(&model.Token{Token: model.Hash(rand.Text())}).Exec(ctx)
}
