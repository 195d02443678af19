package sensitive

import "go/types"

// Type is the evidence in a type alone, pointers, slices, arrays, channels and the values of maps
// stripped: *x509.Certificate, []*http.Cookie. Types are matched by import path and name; a major
// version at the path's end is any (github.com/golang-jwt/jwt/v5).
func Type(t types.Type) (Evidence, bool) {
	for range 8 { // a type that contains itself: type T []T
		switch u := t.(type) {
		case *types.Alias:
			t = types.Unalias(u)
			continue
		case *types.Pointer:
			t = u.Elem()
			continue
		case *types.Slice:
			t = u.Elem()
			continue
		case *types.Array:
			t = u.Elem()
			continue
		case *types.Map:
			t = u.Elem()
			continue
		case *types.Chan:
			t = u.Elem()
			continue
		case *types.Named:
			obj := u.Obj()
			if obj.Pkg() == nil {
				return Evidence{}, false
			}
			return named(obj.Pkg().Path(), obj.Name())
		}
		return Evidence{}, false
	}
	return Evidence{}, false
}

// named looks a type up, by its name first: most types end there.
func named(path, name string) (Evidence, bool) {
	switch name {
	case "Certificate":
		switch path {
		case "crypto/x509":
			return Evidence{Certificate, "certificate", true}, true
		case "crypto/tls":
			return Evidence{PrivateKey, "key pair of a certificate", true}, true
		}
	case "CertificateRequest":
		return in(path, "crypto/x509", Evidence{Certificate, "certificate request", true})
	case "ConnectionState":
		return in(path, "crypto/tls", Evidence{Certificate, "TLS connection state", true})
	case "PrivateKey":
		switch path {
		case "crypto", "crypto/rsa", "crypto/ecdsa", "crypto/ed25519", "crypto/ecdh", "crypto/dsa",
			"golang.org/x/crypto/ed25519":
			return Evidence{PrivateKey, "private key", true}, true
		}
	case "DecapsulationKey768", "DecapsulationKey1024":
		return in(path, "crypto/mlkem", Evidence{PrivateKey, "private key", true})
	case "Signer":
		switch path {
		case "golang.org/x/crypto/ssh":
			return Evidence{PrivateKey, "SSH private key", true}, true
		case "crypto":
			return Evidence{PrivateKey, "private key", false}, true
		}
	case "Userinfo":
		return in(path, "net/url", Evidence{Credential, "user info of a URL", true})
	}
	if e, ok := ofRequests(path, name); ok {
		return e, true
	}
	return ofLibraries(unversioned(path), name)
}

func ofRequests(path, name string) (Evidence, bool) {
	switch name {
	case "Header":
		switch path {
		case "net/http":
			return Evidence{Request, "HTTP headers", true}, true
		case "mime/multipart":
			return Evidence{}, false
		}
	case "Cookie":
		switch path {
		case "net/http", "github.com/valyala/fasthttp":
			return Evidence{Session, "cookie", true}, true
		}
	case "Request":
		switch path {
		case "net/http", "github.com/valyala/fasthttp":
			return Evidence{Request, "whole request", true}, true
		}
	case "RequestHeader":
		return in(path, "github.com/valyala/fasthttp", Evidence{Request, "HTTP headers", true})
	case "Form":
		return in(path, "mime/multipart", Evidence{Request, "form values", false})
	case "Values":
		return in(path, "net/url", Evidence{Request, "form values", false})
	case "MD":
		return in(path, "google.golang.org/grpc/metadata", Evidence{Request, "gRPC metadata", true})
	case "APIGatewayProxyRequest", "APIGatewayV2HTTPRequest", "ALBTargetGroupRequest", "LambdaFunctionURLRequest":
		return in(path, "github.com/aws/aws-lambda-go/events", Evidence{Request, "whole request", true})
	}
	return Evidence{}, false
}

// ofLibraries looks up the types of third-party modules, the path without its major version.
func ofLibraries(path, name string) (Evidence, bool) {
	switch name {
	case "Token":
		switch path {
		case "golang.org/x/oauth2":
			return Evidence{Credential, "OAuth token", true}, true
		case "github.com/golang-jwt/jwt", "github.com/dgrijalva/jwt-go", "github.com/form3tech-oss/jwt-go",
			"github.com/lestrrat-go/jwx/jwt":
			return Evidence{Credential, "JWT", true}, true
		}
	case "Config":
		switch path {
		case "golang.org/x/oauth2", "golang.org/x/oauth2/clientcredentials":
			return Evidence{Credential, "OAuth client secret", true}, true
		case "golang.org/x/oauth2/jwt":
			return Evidence{PrivateKey, "private key", true}, true
		case "github.com/jackc/pgconn", "github.com/jackc/pgx/pgconn", "github.com/go-sql-driver/mysql":
			return Evidence{Credential, "connection settings with a password", true}, true
		}
	case "ConnConfig":
		return in(path, "github.com/jackc/pgx", Evidence{Credential, "connection settings with a password", true})
	case "RetrieveError":
		return in(path, "golang.org/x/oauth2", Evidence{Credential, "response of the token endpoint", false})
	case "Credentials":
		switch path {
		case "github.com/aws/aws-sdk-go-v2/aws", "golang.org/x/oauth2/google", "github.com/aws/aws-sdk-go/aws/credentials":
			return Evidence{Credential, "cloud credentials", true}, true
		case "github.com/aws/aws-sdk-go-v2/service/sts/types":
			return Evidence{Credential, "AWS credentials", true}, true
		}
	case "Value":
		switch path {
		case "github.com/aws/aws-sdk-go/aws/credentials", "github.com/minio/minio-go/pkg/credentials":
			return Evidence{Credential, "cloud credentials", true}, true
		}
	case "AccessToken":
		return in(path, "github.com/Azure/azure-sdk-for-go/sdk/azcore", Evidence{Credential, "access token", true})
	case "Secret":
		switch path {
		case "k8s.io/api/core":
			return Evidence{Credential, "Kubernetes secret", true}, true
		case "github.com/hashicorp/vault/api":
			return Evidence{Credential, "Vault secret", true}, true
		}
	case "SecretList":
		return in(path, "k8s.io/api/core", Evidence{Credential, "Kubernetes secret", true})
	case "GetSecretValueOutput":
		return in(path, "github.com/aws/aws-sdk-go-v2/service/secretsmanager", Evidence{Credential, "secret", true})
	case "Session":
		switch path {
		case "github.com/gorilla/sessions", "github.com/gin-contrib/sessions":
			return Evidence{Session, "session", true}, true
		}
	case "JSONWebKey":
		switch path {
		case "github.com/go-jose/go-jose", "gopkg.in/square/go-jose":
			return Evidence{PrivateKey, "JSON web key", false}, true
		}
	}
	return Evidence{}, false
}

func in(path, want string, e Evidence) (Evidence, bool) {
	if path != want {
		return Evidence{}, false
	}
	return e, true
}

// unversioned drops the major version from a path: its last element (jwt/v5, k8s.io/api/core/v1),
// one before (go-redis/v9/x), or a gopkg.in suffix. It allocates only for the middle ones.
func unversioned(path string) string {
	for i := 0; i+2 < len(path); i++ {
		if path[i] != '/' && path[i] != '.' || path[i+1] != 'v' || !isDigit(path[i+2]) {
			continue
		}
		j := i + 2
		for j < len(path) && isDigit(path[j]) {
			j++
		}
		switch {
		case j == len(path):
			return path[:i]
		case path[j] == '/':
			return path[:i] + path[j:]
		}
	}
	return path
}
