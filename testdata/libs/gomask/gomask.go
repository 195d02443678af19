package gomask

import (
	"github.com/showa-93/go-mask"

	"github.com/oversharelint/overshare/testdata/libs/shop"
)

func masks(l shop.Login) {
	hidden, _ := mask.String(mask.MaskTypeFixed, l.Password)
	shop.Log(hidden)
	shop.Log(l.Password) // want "password"
	shown, _ := mask.Mask(l)
	shop.Log(shown)
}
