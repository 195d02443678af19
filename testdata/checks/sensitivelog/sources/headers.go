package sources

import "log"

// A Job says what to fetch, and with which headers.
type Job struct {
	URL            string
	Headers        map[string]string
	HeaderName     string
	TableHeader    map[string]string
	ResponseHeader map[string][]string
}

func headers(j Job) {
	log.Printf("%+v", j.Headers) // want "headers.*log.Printf"
	log.Printf("%+v", j)         // want "headers.*Headers of sources.Job.*log.Printf"
	log.Printf("%+v", j.HeaderName)
	log.Printf("%+v", j.TableHeader)
	log.Printf("%+v", j.ResponseHeader)
	log.Printf("%d headers", len(j.Headers))
}
