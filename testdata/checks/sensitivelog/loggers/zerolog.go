package loggers

import (
	"github.com/rs/zerolog"
	"github.com/rs/zerolog/log"
)

func zerologEvents(logger *zerolog.Logger, l Login, s Session) {
	log.Info().Str("password", l.Password).Msg("sign-in") // want "password.*\\(\\*zerolog.Event\\).Str"
	log.Info().Int("password_len", len(l.Password)).Msg("sign-in")

	log.Warn().Msgf("sign-in with %s", l.Password) // want "password.*\\(\\*zerolog.Event\\).Msgf"
	log.Warn().Msgf("sign-in of %s", l.UserID)

	log.Error().Msg("bad token " + s.AccessToken) // want "access token.*\\(\\*zerolog.Event\\).Msg"
	log.Error().Msg("bad token of " + l.UserID)

	logger.Debug().Interface("login", l).Send() // want "password.*\\(\\*zerolog.Event\\).Interface"
	logger.Debug().Interface("outcome", Outcome{UserID: l.UserID}).Send()

	logger.Info().Bytes("token", []byte(s.AccessToken)).Send() // want "token.*\\(\\*zerolog.Event\\).Bytes"
	logger.Info().Bool("token", s.AccessToken != "").Send()

	logger.Info().Fields(map[string]any{"password": l.Password}).Send() // want "password.*\\(\\*zerolog.Event\\).Fields"
	logger.Info().Fields(map[string]any{"attempts": l.Attempts}).Send()

	logger.Info().Dict("session", zerolog.Dict().Str("token", s.AccessToken)).Send() // want "token.*\\(\\*zerolog.Event\\).Str"
	logger.Info().Dict("session", zerolog.Dict().Str("id", s.ID)).Send()

	child := logger.With().Str("token", s.AccessToken).Logger() // want "token.*zerolog.Context.Str"
	child = logger.With().Str("user", l.UserID).Logger()
	child.Printf("login %v", l) // want "password.*\\(\\*zerolog.Logger\\).Printf"
	child.Printf("login %v", l.UserID)
}
