//nolint:sensitivelog // the whole file
package directive

import "log"

func whole(u user) {
	log.Println(u.Password)
}
