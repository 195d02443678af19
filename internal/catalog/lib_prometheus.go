package catalog

// libPrometheus is Prometheus: the values of labels are shown to whoever reads the metrics, and kept
// for good.
func libPrometheus() Library {
	v0 := telemetry(Arg(0), Field)
	labels := join(
		each("(@).WithLabelValues", "*CounterVec *GaugeVec *HistogramVec *SummaryVec", telemetry(Rest(0), Text)),
		each("(@).With", "*CounterVec *GaugeVec *HistogramVec *SummaryVec", v0),
		each("(@).GetMetricWithLabelValues", "*CounterVec *GaugeVec *HistogramVec *SummaryVec", telemetry(Rest(0), Text)),
		each("(@).GetMetricWith", "*CounterVec *GaugeVec *HistogramVec *SummaryVec", v0),
		each("(@).CurryWith", "*CounterVec *GaugeVec *HistogramVec *SummaryVec", v0),
		each("(@).MustCurryWith", "*CounterVec *GaugeVec *HistogramVec *SummaryVec", v0),
		each("@", "NewConstMetric MustNewConstMetric", telemetry(Rest(3), Text)),
		each("@", "NewDesc", telemetry(Arg(3), Field)),
	)
	return Library{
		Name: "prometheus",
		Doc:  "https://prometheus.io/docs/guides/go-application/",
		Packages: []Package{
			{"github.com/prometheus/client_golang/prometheus", labels},
		},
	}
}
