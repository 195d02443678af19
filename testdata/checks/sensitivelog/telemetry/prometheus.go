package telemetry

import "github.com/prometheus/client_golang/prometheus"

var payments = prometheus.NewCounterVec(prometheus.CounterOpts{Name: "payments_total"}, []string{"label"})

func prometheusLabels(c Card) {
	payments.WithLabelValues(c.CardNumber).Inc() // want "card number.*\\(\\*prometheus.CounterVec\\).WithLabelValues"
	payments.WithLabelValues("visa").Inc()

	payments.With(prometheus.Labels{"label": c.CardNumber}).Inc() // want "card number.*\\(\\*prometheus.CounterVec\\).With"
	payments.With(prometheus.Labels{"label": "visa"}).Inc()

	if m, err := payments.GetMetricWithLabelValues(c.CardNumber); err == nil { // want "card number.*GetMetricWithLabelValues"
		m.Inc()
	}
	if m, err := payments.GetMetricWithLabelValues("visa"); err == nil {
		m.Inc()
	}

	desc := prometheus.NewDesc("limit", "what a card is good for", []string{"card"}, prometheus.Labels{"of": c.CardNumber}) // want "card number.*prometheus.NewDesc"
	desc = prometheus.NewDesc("limit", "what a card is good for", []string{"card"}, prometheus.Labels{"of": "visa"})
	_ = prometheus.MustNewConstMetric(desc, prometheus.GaugeValue, 1, c.CardNumber) // want "card number.*prometheus.MustNewConstMetric"
	_ = prometheus.MustNewConstMetric(desc, prometheus.GaugeValue, 1, "visa")
}
