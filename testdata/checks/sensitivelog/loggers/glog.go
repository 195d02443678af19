package loggers

import (
	"context"

	"github.com/golang/glog"
)

func glogs(ctx context.Context, l Login, s Session) {
	glog.Infof("sign-in with %s", l.Password) // want "password.*glog.Infof"
	glog.Infof("sign-in of %s", l.UserID)

	glog.V(2).Info("token ", s.AccessToken) // want "access token.*glog.Verbose.Info"
	glog.V(2).Info("token of ", l.UserID)

	glog.ErrorContext(ctx, "sign-in ", l) // want "password.*glog.ErrorContext"
	glog.ErrorContext(ctx, "sign-in ", l.UserID)

	glog.ErrorContextf(ctx, "sign-in %+v", l) // want "password.*glog.ErrorContextf"
	glog.ErrorContextf(ctx, "sign-in %s", l.UserID)

	if s.AccessToken == "" {
		glog.Exitf("no token in %s", s.ID)
	}
	glog.Fatalf("bad token %s", s.AccessToken) // want "access token.*glog.Fatalf"
}
