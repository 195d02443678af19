// Package queue sends messages.
package queue

import (
	"context"
	"encoding/json"

	"github.com/nats-io/nats.go"
	amqp "github.com/rabbitmq/amqp091-go"
	"github.com/segmentio/kafka-go"
)

type signup struct {
	UserID   uint
	Password string
}

func send(nc *nats.Conn, s signup) error {
	data, err := json.Marshal(s)
	if err != nil {
		return err
	}
	if err := nc.Publish("signups", data); err != nil { // want "password .* is sent to a message queue in clear by ..nats.Conn..Publish"
		return err
	}
	s.Password = ""
	if data, err = json.Marshal(s); err != nil {
		return err
	}
	return nc.Publish("signups", data)
}

func withKafka(ctx context.Context, w *kafka.Writer, password string, user []byte) error {
	if err := w.WriteMessages(ctx, kafka.Message{Value: []byte(password)}); err != nil { // want "is sent to a message queue in clear"
		return err
	}
	return w.WriteMessages(ctx, kafka.Message{Value: user})
}

func pay(nc *nats.Conn, cardNumber, passportNumber string) error {
	if err := nc.Publish("payments", []byte(cardNumber)); err != nil { // want "card number .* is sent to a message queue in clear"
		return err
	}
	return nc.Publish("guests", []byte(passportNumber)) // want "is sent to a message queue in clear"
}

func withRabbit(ctx context.Context, ch *amqp.Channel, password string, user []byte) error {
	if err := ch.PublishWithContext(ctx, "", "signups", false, false, amqp.Publishing{Body: []byte(password)}); err != nil { // want "is sent to a message queue in clear"
		return err
	}
	return ch.PublishWithContext(ctx, "", "signups", false, false, amqp.Publishing{Body: user})
}
