module example.test/flow

go 1.26

require example.test/gateway v1.2.0
