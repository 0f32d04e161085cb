package quiet

import (
	"context"
	"flag"
	"net/http"
	"net/url"
	"strings"

	"github.com/databricks/databricks-sdk-go/service/workspace"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
	"go.opentelemetry.io/otel/trace"
	"google.golang.org/api/compute/v0.beta"
	"gorm.io/gorm"
	crd "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"oras.land/oras-go/v2/registry/remote/auth"
)

// What the scopes of a resource may be, for a form.
var resource = map[string]*schema.Schema{
	"scopes": {Description: "for example repo,gist", Default: "reppo,gist", Elem: &schema.Schema{}},
	"scope":  {Description: "read:usr", Default: []string{"reppo", ""}},
}

// Clusters, secrets, queries and traces have scopes too.
var (
	_ = crd.CustomResourceDefinitionSpec{Group: "example.org", Scope: crd.NamespaceScoped}
	_ = crd.CustomResourceDefinitionSpec{Scope: "Namespaced,Cluster"}
	_ = workspace.CreateScope{Scope: "my,secrets "}
	_ = struct{ Scope, CacheScope string }{"public,private", "emial"}
)

func queries(db *gorm.DB) *gorm.DB {
	published := func(db *gorm.DB) *gorm.DB { return db.Where("scope = ?", "reppo,gist") }
	return db.Scopes(published, published)
}

func traces(p trace.TracerProvider) trace.Tracer {
	scope := "github.com/example/app,worker"
	return p.Tracer(scope)
}

// Registries grant actions on repositories, in the same protocol.
func registry(ctx context.Context, name string) (*http.Response, error) {
	ctx = auth.AppendScopes(ctx, "repository:library/alpine:pull,push", "registry:catalog:*")
	scope := "repository:" + name + ":pull,push"
	form := url.Values{"service": {"registry.example.org"}, "client_id": {"app"}, "scope": {scope}}
	form.Add("scope", "repository:library/alpine:pull,push")
	form.Add("scope", "repository:user/image:pull,push,delete")
	return http.PostForm("https://auth.example.org/token", form)
}

// The short names that a tool has for Google's scopes are not what it sends.
var aliases = map[string]string{
	"storage-ro": "https://www.googleapis.com/auth/devstorage.read_only",
	"compute-rw": "https://www.googleapis.com/auth/compute",
}

func canonical(scope string) string {
	if url, ok := aliases[scope]; ok {
		return url
	}
	return scope
}

func instance(names []string) compute.ServiceAccount {
	sa := compute.ServiceAccount{Email: "default"}
	for _, name := range names {
		sa.Scopes = append(sa.Scopes, canonical(name))
	}
	return sa
}

var _ = instance([]string{"storage-ro", "compute-rw", "logging-write"})

// Template has short names for other packages too.
type Template struct {
	Scopes []string // want Scopes:"holds"
}

func (t *Template) account() compute.ServiceAccount {
	var scopes []string
	for _, s := range t.Scopes {
		s = canonical(s)
		scopes = append(scopes, s)
	}
	return compute.ServiceAccount{Email: "default", Scopes: scopes}
}

var _ = (&Template{Scopes: []string{"compute-rw", "monitoring", "logging-write"}}).account()

// Other protocols and programs use the words.
func searches(base string) []string {
	calendar := url.Values{"scope": {"emial,calender"}, "scopes": {"reppo,gist"}}
	ldap := url.Values{}
	ldap.Set("scope", "sub,base")
	ldap.Set("filter", "(uid=*)")
	issues := url.Values{"scope": {"created_by_me,all"}, "state": {"opened"}}
	docker := map[string]string{"scope": "swarm,local", "type": "custom"}
	return []string{base + calendar.Encode(), ldap.Encode(), issues.Encode(), docker["scope"]}
}

func labels() map[string]map[string]string {
	return map[string]map[string]string{"metrics": {"scope": "reppo,gist", "otel.scope.name": "emial "}}
}

// Settings of one's own, shown or compared.
var scopeFlag = flag.String("scope", "reppo,gist", "scopes, separated by commas")

type permission struct{ name, scope string }

var permissions = []permission{{"read", "reppo"}, {"write", "write:orgg,user"}}

func describe(scopes []string) string {
	switch strings.Join(scopes, ",") {
	case "reppo,gist", "emial":
		return "scope: " + *scopeFlag + permissions[0].scope
	}
	return ""
}

// full puts the prefix before short names, and only before them.
func full(scope string) string {
	if strings.HasPrefix(scope, "https://") {
		return scope
	}
	return "https://www.googleapis.com/auth/" + scope
}

var _ = compute.ServiceAccount{Scopes: []string{full("cloud-platform"), full("https://www.googleapis.com/auth/compute")}}
