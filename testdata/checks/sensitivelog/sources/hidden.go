package sources

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"log"
	"strings"

	"golang.org/x/crypto/bcrypt"
)

func inErrorsMade(password string) {
	log.Print(errors.New("bad " + password)) // want "password"
	log.Print(errors.New("bad password"))
	err := fmt.Errorf("login: %w", errors.New("bad "+password))
	log.Print(err) // want "password"
}

func hashed(password string, pepper []byte) {
	sum, err := bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
	if err != nil {
		log.Print(err)
	}
	log.Printf("%s", sum)
	log.Printf("%x", sha256.Sum256([]byte(password)))
	log.Print(base64.StdEncoding.EncodeToString([]byte(password))) // want "password"

	mac := hmac.New(sha256.New, pepper)
	mac.Write([]byte(password))
	log.Printf("%x", mac.Sum(nil))
	log.Printf("%x", mac.Sum([]byte(password))) // want "password"
}

func parts(userToken, ssn string) {
	log.Print(userToken[:6] + "***")
	log.Print(ssn[len(ssn)-4:])
	log.Print(userToken[6:]) // want "token"
	log.Print(ssn[4:])       // want "social security number"
}

func encrypted(password string, key, nonce []byte) error {
	block, err := aes.NewCipher(key)
	if err != nil {
		return err
	}
	gcm, err := cipher.NewGCM(block)
	if err != nil {
		return err
	}
	sealed := gcm.Seal(nil, nonce, []byte(password), nil)
	log.Printf("%x", sealed)
	opened, err := gcm.Open(nil, nonce, sealed, nil)
	if err != nil {
		return err
	}
	log.Print(len(opened))
	return nil
}

func asked(password, again string) {
	log.Print(password == again)
	log.Print(strings.Contains(password, " "))
	log.Print(len(password), len(strings.Fields(password)))
	log.Print(strings.ToUpper(password))               // want "password"
	log.Print(strings.Fields(password))                // want "password"
	log.Print(fmt.Sprintf("%-20s|", password))         // want "password"
	log.Print(fmt.Sprintf("%[2]d", password, 1))       // the other operand
	log.Print(fmt.Sprintf("%[1]T", password))          // its type
	log.Print(strings.Repeat("*", len(password)))      // a mask
	log.Print(strings.NewReplacer().Replace(password)) // want "password"
}
