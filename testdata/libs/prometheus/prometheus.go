package prometheus

import (
	"github.com/prometheus/client_golang/prometheus"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func logs(l shop.Login, c *prometheus.CounterVec) {
	c.WithLabelValues(l.Password).Inc() // want "password.*telemetry"
	c.WithLabelValues(l.Name).Inc()
	c.With(prometheus.Labels{"with": l.Password}).Inc() // want "password.*telemetry"
	c.With(prometheus.Labels{"of": l.Name}).Inc()
}
