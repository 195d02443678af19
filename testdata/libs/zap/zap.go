package zap

import (
	"errors"
	"net/http"

	"go.uber.org/zap"
	"go.uber.org/zap/zapcore"
	"gorm.io/gorm"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func logs(l shop.Login, s *zap.SugaredLogger) {
	s.Infow("in", "with", l.Password) // want "password.*Infow"
	s.Infow("in", "of", l.Name)
	zap.L().Info("in", zap.String("with", l.Password)) // want "password.*zap.String"
	zap.L().Info("in", zap.String("of", l.Name))
}

func ends(w http.ResponseWriter) {
	err := shop.Fault()
	if !errors.Is(err, gorm.ErrRecordNotFound) {
		zap.L().Fatal("gone")
	}
	shop.Tell(w, err)

	err = shop.Fault()
	if !errors.Is(err, gorm.ErrRecordNotFound) {
		zap.L().Error("gone")
	}
	shop.Tell(w, err) // want "database error"
}

// A login that says itself what of it is logged.
type masked struct{ shop.Login }

func (m masked) MarshalLogObject(e zapcore.ObjectEncoder) error {
	e.AddString("name", m.Name)
	return nil
}

type open struct{ shop.Login }

func (o open) MarshalLogObject(e zapcore.ObjectEncoder) error {
	e.AddString("with", o.Password) // want "password"
	return nil
}

func objects(l shop.Login, e zapcore.ObjectEncoder) {
	zap.L().Info("in", zap.Object("login", masked{l}))
	zap.L().Info("in", zap.Object("login", open{l}))
	var m zapcore.ObjectMarshaler = masked{l}
	m.MarshalLogObject(e)
}
