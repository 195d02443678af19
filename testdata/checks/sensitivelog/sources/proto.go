package sources

import (
	"log"

	"google.golang.org/protobuf/encoding/protojson"

	"example.test/checks/pb"
)

func messages(in *pb.LoginRequest, out *pb.LoginReply) {
	log.Print(in.GetPassword()) // want "password"
	log.Print(in.GetUsername())

	log.Print(out.SessionToken) // want "session token"
	log.Print(out.DisplayName)

	log.Printf("%T", in)

	text, _ := protojson.Marshal(in)
	log.Printf("%s", text) // want "password"
	log.Printf("%d", len(text))
}
