package loggers

import (
	"errors"

	"k8s.io/klog/v2"
)

var errLocked = errors.New("account is locked")

func klogs(l Login, s Session) {
	klog.Infof("sign-in with %s", l.Password) // want "password.*klog.Infof"
	klog.Infof("sign-in of %s", l.UserID)

	klog.InfoS("sign-in", "user", l.UserID, "password", l.Password) // want "password.*klog.InfoS"
	klog.InfoS("sign-in", "user", l.UserID, "attempts", l.Attempts)

	klog.ErrorS(errLocked, "session", "token", s.AccessToken) // want "token.*klog.ErrorS"
	klog.ErrorS(errLocked, "session", "id", s.ID)

	klog.V(4).Info("login ", l) // want "password.*klog.Verbose.Info"
	klog.V(4).Info("login ", l.UserID)

	klog.V(6).InfoS("session", "token", s.AccessToken) // want "token.*klog.Verbose.InfoS"
	klog.V(6).InfoS("session", "id", s.ID)

	klog.Background().Info("sign-in", "password", l.Password) // want "password.*logr.Logger.Info"
	klog.Background().Info("sign-in", "user", l.UserID)

	klog.Warningln("sign-in", l.Password) // want "password.*klog.Warningln"
	klog.Warningln("sign-in", l.UserID)

	klog.InfoDepth(1, l.Password) // want "password.*klog.InfoDepth"
	klog.InfoDepth(1, l.UserID)
}
