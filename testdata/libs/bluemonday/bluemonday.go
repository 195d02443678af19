package bluemonday

import (
	"github.com/microcosm-cc/bluemonday"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func cleans(p *bluemonday.Policy) {
	shop.Log(p.Sanitize(shop.Text())) // want "DB_PASSWORD"
	shop.Log(p.Sanitize("<b>"))
}
