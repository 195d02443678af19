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

	log.Print(in)          // want "password"
	log.Printf("%v", in)   // want "password"
	log.Printf("%+v", out) // want "session token"
	log.Printf("%s", in)   // want "password"
	log.Print(&pb.LoginReply{DisplayName: "unknown"})
	log.Printf("%T", in)

	text, _ := protojson.Marshal(in)
	log.Printf("%s", text) // want "password"
	log.Printf("%d", len(text))
}
