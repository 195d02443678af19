module github.com/oversharelint/overshare

go 1.26.0
