package telemetry

import "github.com/prometheus/client_golang/prometheus"

var payments = prometheus.NewCounterVec(prometheus.CounterOpts{Name: "payments_total"}, []string{"label"})

func prometheusLabels(c Card) {
	payments.WithLabelValues(c.CardNumber).Inc() // want "card number.*\\(\\*prometheus.CounterVec\\).WithLabelValues"
	payments.WithLabelValues("visa").Inc()

	payments.With(prometheus.Labels{"label": c.CardNumber}).Inc() // want "card number.*\\(\\*prometheus.CounterVec\\).With"
	payments.With(prometheus.Labels{"label": "visa"}).Inc()
}
