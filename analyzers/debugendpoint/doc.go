// Package debugendpoint reports what shows the inside of a service to whoever can reach it: profilers,
// debug modes, dumps of the environment, folders that were not meant to be served.
//
// Each of them is one line that stays when the debugging is done. The check reports
//
//   - net/http/pprof and expvar on the default mux, which the blank import alone puts there, in whichever
//     package it stands, where that mux is served to other machines;
//   - profilers that are mounted on a router that serves the public, in any framework;
//   - debug modes that are switched on whatever the configuration says;
//   - handlers that answer with the environment, the settings, stacks or a dump of the request (a struct of
//     settings is rawmodel's);
//   - file servers over the root, the working directory, or a folder of keys or databases;
//   - with low confidence, gRPC reflection and GraphQL playgrounds that are always there.
//
// On purpose, the check is silent on listeners on the loopback interface or a Unix socket, on routers that
// serve nothing but what operators ask for (metrics, health, profiles), on what stands behind a condition, a
// build tag or something that is called after authentication, and on addresses that come from the
// configuration, as long as nothing else is served there.
//
// For example,
//
//	import _ "net/http/pprof"
//
//	http.ListenAndServe(":6060", nil)
//
// is reported as
//
//	http.ListenAndServe serves the default mux to other machines, and net/http/pprof is on it
//
// The fix is to listen on localhost:6060, or to leave it out.
package debugendpoint
