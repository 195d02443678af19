// Package redact logs types that hide their secrets. A method protects the channel that calls it,
// and no other.
package redact

import (
	"encoding/json"
	"fmt"
	"log"
	"log/slog"

	"github.com/rs/zerolog"
	zlog "github.com/rs/zerolog/log"
	"github.com/sirupsen/logrus"
	"go.uber.org/zap"
	"go.uber.org/zap/zapcore"
	"k8s.io/klog/v2"
)

// A Plain hides nothing.
type Plain struct{ Token, Password string }

// A Valued hides from slog.
type Valued struct{ User, Password string }

// LogValue leaves the password out.
func (v Valued) LogValue() slog.Value { return slog.StringValue(v.User) }

func valued(v Valued, p Plain) {
	slog.Info("x", "v", v)
	slog.Info("x", "v", p) // want "password|token"
	slog.Info("x", slog.Any("v", v))
	zlog.Info().Interface("v", v.User).Send()
	logrus.WithField("v", v.User).Info("x")
	klog.InfoS("x", "v", v.User)
	log.Print(v)          // want "password"
	log.Printf("%+v", v)  // want "password"
	fmt.Println(v.User)   // a name
	log.Print(v.Password) // want "password"
}

// A Pointed hides from slog where it is logged by its address.
type Pointed struct{ User, Password string }

// LogValue leaves the password out.
func (p *Pointed) LogValue() slog.Value { return slog.StringValue(p.User) }

func pointed(p Pointed) {
	slog.Info("x", "p", &p)
	slog.Info("x", "p", p) // want "password"
}

// An Outer has a field that hides: slog asks what it is given, and nothing in it.
type Outer struct {
	In Valued
	N  int
}

func outer(o Outer) {
	slog.Info("x", "in", o.In)
	slog.Info("x", "o", o) // want "password"
	log.Print(o)           // want "password"
}

// A Leaky has the method and lets the secret through.
type Leaky struct{ User, Password string }

// LogValue shows everything.
func (l Leaky) LogValue() slog.Value {
	return slog.GroupValue(slog.String("user", l.User), slog.String("p", l.Password)) // want "password"
}

// A Spoken hides from fmt.
type Spoken struct{ User, Password string }

// String leaves the password out.
func (s Spoken) String() string { return s.User }

func spoken(s Spoken, p Plain) {
	log.Print(s)
	log.Printf("%v %+v", s, s)
	log.Printf("%#v", s)        // want "password"
	log.Print(p)                // want "password|token"
	slog.Info("x", "v", s.User) // a name
	zap.L().Info("x", zap.Any("s", s))
	zlog.Info().Interface("s", s).Send() // want "password"
	zlog.Info().Stringer("s", s).Send()
	b, _ := json.Marshal(s) // encoding/json asks no String
	log.Printf("%s", b)     // want "password"
	log.Printf("%d bytes", len(b))
}

// A Marshaled hides from encoding/json.
type Marshaled struct{ User, Password string }

// MarshalJSON leaves the password out.
func (m Marshaled) MarshalJSON() ([]byte, error) { return json.Marshal(m.User) }

func marshaled(logger *zap.Logger, m Marshaled, p Plain) {
	b, _ := json.Marshal(m)
	log.Printf("%s", b)
	b, _ = json.Marshal(p)
	log.Printf("%s", b) // want "password|token"
	log.Print(m)        // want "password"
	logger.Info("x", zap.Reflect("m", m))
	zlog.Info().Interface("m", m).Send()
}

// An Object hides from zap.
type Object struct{ User, Password string }

// MarshalLogObject leaves the password out.
func (o Object) MarshalLogObject(enc zapcore.ObjectEncoder) error {
	enc.AddString("user", o.User)
	return nil
}

func object(logger *zap.Logger, o Object, p Plain) {
	logger.Info("x", zap.Object("o", o))
	logger.Info("x", zap.Any("o", o))
	logger.Sugar().Infow("x", "o", o)
	logger.Info("x", zap.Any("p", p))     // want "password|token"
	logger.Info("x", zap.Reflect("o", o)) // want "password"
	log.Print(o)                          // want "password"
}

// A Zero hides from zerolog.
type Zero struct{ User, Password string }

// MarshalZerologObject leaves the password out.
func (z Zero) MarshalZerologObject(e *zerolog.Event) { e.Str("user", z.User) }

func zero(logger *zerolog.Logger, z Zero, p Plain) {
	logger.Info().Object("z", z).Send()
	logger.Info().EmbedObject(z).Send()
	logger.Info().Interface("z", z).Send()
	logger.Info().Interface("p", p).Send() // want "password|token"
	log.Print(z)                           // want "password"
}
