module example.test/flow

go 1.26
