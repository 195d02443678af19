package orm

import (
	"errors"

	"github.com/gin-gonic/gin"
	"golang.org/x/crypto/bcrypt"
	"gorm.io/gorm"

	"example.test/checks/plainstore/model"
)

// add is told the columns one by one; what they hold its callers know.
func add(db *gorm.DB, email, password string) error {
	u := &model.User{Email: email}
	u.Password = password
	return db.Create(u).Error
}

// addHashed hashes what it is told.
func addHashed(db *gorm.DB, email, password string) error {
	hash, err := bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
	if err != nil {
		return err
	}
	return add(db, email, string(hash))
}

// addSome hashes what there is to hash.
func addSome(db *gorm.DB, email, password string) error {
	if password != "" {
		hash, err := bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
		if err != nil {
			return err
		}
		password = string(hash)
	}
	return add(db, email, password)
}

func columns(db *gorm.DB, c *gin.Context) error {
	return errors.Join(
		add(db, c.PostForm("email"), c.PostForm("p")), // want "password .* is stored in clear by ..gorm.DB..Create in orm.add"
		addHashed(db, c.PostForm("email"), c.PostForm("p")),
		addSome(db, c.PostForm("email"), c.PostForm("p")),
		add(db, c.PostForm("email"), ""),
	)
}

// together stores in a transaction what the function around it read.
func together(db *gorm.DB, c *gin.Context) error {
	password, email := c.PostForm("password"), c.PostForm("email")
	hash, err := bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
	if err != nil {
		return err
	}
	return db.Transaction(func(tx *gorm.DB) error {
		if err := tx.Create(&model.User{Email: email, Password: string(hash)}).Error; err != nil {
			return err
		}
		if err := add(tx, email, password); err != nil { // want "password .* is stored in clear"
			return err
		}
		return tx.Create(&model.User{Email: email, Password: password}).Error // want "password .* is stored in clear"
	})
}

// renamed stores again the password that was stored before.
func renamed(db *gorm.DB, c *gin.Context) error {
	var u model.User
	if err := db.First(&u, c.Param("id")).Error; err != nil {
		return err
	}
	return add(db, c.PostForm("email"), u.Password)
}
