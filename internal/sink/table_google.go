package sink

import "github.com/scopevet/scopevet/internal/catalog"

// googleSinks are the credentials of Google's libraries, and the scopes of the
// machines, clusters and tasks that its generated clients create.
var googleSinks = []catalog.Sink{
	// https://pkg.go.dev/cloud.google.com/go/auth
	{Package: "cloud.google.com/go/auth", Symbol: "Options2LO.Scopes", Wire: "space"},
	{Package: "cloud.google.com/go/auth", Symbol: "Options3LO.Scopes", Wire: "space", Grant: "user"},
	{Package: "cloud.google.com/go/auth/credentials", Symbol: "DetectOptions.Scopes", Wire: "space", Provider: "google"},
	{Package: "cloud.google.com/go/auth/credentials/externalaccount", Symbol: "Options.Scopes", Wire: "space", Provider: "google"},
	{Package: "cloud.google.com/go/auth/credentials/impersonate", Symbol: "CredentialsOptions.Scopes", Wire: "apart", Provider: "google"},
	{Package: "cloud.google.com/go/auth/grpctransport", Symbol: "InternalOptions.DefaultScopes", Wire: "space", Provider: "google"},
	{Package: "cloud.google.com/go/auth/httptransport", Symbol: "InternalOptions.DefaultScopes", Wire: "space", Provider: "google"},

	// https://pkg.go.dev/cloud.google.com/go/batch/apiv1/batchpb
	{Package: "cloud.google.com/go/batch/batchpb", Symbol: "ServiceAccount.Scopes", Wire: "apart", Provider: "google"},

	// https://pkg.go.dev/cloud.google.com/go/cloudtasks/apiv2/cloudtaskspb
	{Package: "cloud.google.com/go/cloudtasks/cloudtaskspb", Symbol: "OAuthToken.Scope", Wire: "verbatim", Provider: "google"},

	// https://pkg.go.dev/cloud.google.com/go/compute/apiv1/computepb
	{Package: "cloud.google.com/go/compute/computepb", Symbol: "InstancesSetServiceAccountRequest.Scopes", Wire: "apart", Provider: "google"},
	{Package: "cloud.google.com/go/compute/computepb", Symbol: "ServiceAccount.Scopes", Wire: "apart", Provider: "google"},

	// https://pkg.go.dev/cloud.google.com/go/container/apiv1/containerpb
	{Package: "cloud.google.com/go/container/containerpb", Symbol: "AutoprovisioningNodePoolDefaults.OauthScopes", Wire: "apart", Provider: "google"},
	{Package: "cloud.google.com/go/container/containerpb", Symbol: "NodeConfig.OauthScopes", Wire: "apart", Provider: "google"},

	// https://pkg.go.dev/cloud.google.com/go/dataproc/v2/apiv1/dataprocpb
	{Package: "cloud.google.com/go/dataproc/dataprocpb", Symbol: "GceClusterConfig.ServiceAccountScopes", Wire: "apart", Provider: "google"},

	// https://pkg.go.dev/cloud.google.com/go/iam/credentials/apiv1/credentialspb
	{Package: "cloud.google.com/go/iam/credentials/credentialspb", Symbol: "GenerateAccessTokenRequest.Scope", Wire: "apart", Provider: "google"},

	// https://pkg.go.dev/cloud.google.com/go/scheduler/apiv1/schedulerpb
	{Package: "cloud.google.com/go/scheduler/schedulerpb", Symbol: "OAuthToken.Scope", Wire: "verbatim", Provider: "google"},

	// https://pkg.go.dev/github.com/google/oauth2l
	{Package: "github.com/google/oauth2l/util", Symbol: "GenerateServiceAccountAccessToken", Param: 2, Wire: "space", Provider: "google"},

	// https://pkg.go.dev/github.com/grafana/grafana-google-sdk-go
	{Package: "github.com/grafana/grafana-google-sdk-go/pkg/tokenprovider", Symbol: "Config.Scopes", Wire: "space", Provider: "google"},
	{Package: "github.com/grafana/grafana-google-sdk-go/pkg/utils", Symbol: "GCEDefaultProject", Param: 1, Wire: "space", Provider: "google"},

	// https://pkg.go.dev/go.chromium.org/luci
	{Package: "go.chromium.org/luci/auth", Symbol: "Options.Scopes", Wire: "space", Provider: "google"},
	{Package: "go.chromium.org/luci/auth", Symbol: "TokenGenerator.Authenticator", Wire: "space", Provider: "google"},
	{Package: "go.chromium.org/luci/auth", Symbol: "TokenGenerator.GenerateOAuthToken", Param: 1, Wire: "space", Provider: "google"},
	{Package: "go.chromium.org/luci/server/auth", Symbol: "MintAccessTokenParams.Scopes", Wire: "space", Provider: "google"},
	{Package: "go.chromium.org/luci/server/auth", Symbol: "ProjectTokenParams.OAuthScopes", Wire: "space", Provider: "google"},
	{Package: "go.chromium.org/luci/server/auth", Symbol: "WithScopes", Wire: "space", Provider: "google"},
	{Package: "go.chromium.org/luci/server/encryptedcookies", Symbol: "AuthMethod.OptionalScopes", Wire: "space", Grant: "user", Provider: "google"},
	{Package: "go.chromium.org/luci/server/encryptedcookies", Symbol: "AuthMethod.RequiredScopes", Wire: "space", Grant: "user", Provider: "google"},

	// https://pkg.go.dev/google.golang.org/api
	{Package: "google.golang.org/api/*", Symbol: "NewService", Param: 1, Without: "everything", Wire: "space", Provider: "google"},
	{Package: "google.golang.org/api/impersonate", Symbol: "CredentialsConfig.Scopes", Wire: "apart", Provider: "google"},
	{Package: "google.golang.org/api/option", Symbol: "WithScopes", Wire: "space", Provider: "google"},
	{Package: "google.golang.org/api/option/internaloption", Symbol: "WithDefaultScopes", Wire: "space", Provider: "google"},

	// https://pkg.go.dev/google.golang.org/grpc/credentials/oauth
	{Package: "google.golang.org/grpc/credentials/oauth", Symbol: "NewApplicationDefault", Param: 1, Without: "nothing", Wire: "space", Escapes: true, Provider: "google"},
	{Package: "google.golang.org/grpc/credentials/oauth", Symbol: "NewServiceAccountFromFile", Param: 1, Without: "nothing", Wire: "space", Escapes: true, Provider: "google"},
	{Package: "google.golang.org/grpc/credentials/oauth", Symbol: "NewServiceAccountFromKey", Param: 1, Without: "nothing", Wire: "space", Escapes: true, Provider: "google"},
}
