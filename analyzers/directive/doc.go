// Package directive reports comments that look as if they silenced a finding, and do not.
//
// A finding that is meant to be is silenced on its line, on the line above, or on the declaration that
// it lies in:
//
//	//overshare:ignore rawerror -- the client is our own gateway, which needs the driver's code
//
// Several checks are named with commas between them. The reason behind -- is mandatory; a directive
// without one silences nothing and is reported by the check that it names. So is one that silences
// nothing because nothing is found there (any more), in a run that has that check.
//
// A directive on a statement, an argument or a field is about all of its lines; on an if, for, switch
// or case it is about the head only, and never about the body of a function literal in it. On a
// declaration it is about the whole declaration.
//
// A value that reaches the log through a helper is found where it is handed to the helper, and silenced
// there: in the helper itself there is nothing to silence. Where a file is built under several build
// tags, a directive may be of use under one of them only; what is unused is of the lowest severity, and
// -fail-on minor lets it pass.
//
// Comments of golangci-lint and nogo are obeyed as these programs do: //nolint, //nolint:overshare and
// //nolint:rawerror. They need no reason and are not reported when they are not used, since another
// linter may need them.
//
// For example,
//
//	//overshare:ignore rawerorr -- shown to administrators only
//
// is reported as
//
//	//overshare:ignore names no check "rawerorr": is rawerror meant?
//
// The fix is to name a check; overshare checks lists them.
package directive
