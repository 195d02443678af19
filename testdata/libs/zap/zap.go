package zap

import (
	"errors"
	"net/http"

	"go.uber.org/zap"
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
