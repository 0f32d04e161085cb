package sink

import "github.com/scopevet/scopevet/internal/catalog"

// microsoftSinks are those of the libraries for Entra ID and Microsoft Graph.
var microsoftSinks = []catalog.Sink{
	// https://pkg.go.dev/github.com/Azure/azure-sdk-for-go/sdk/azcore
	{Package: "github.com/Azure/azure-sdk-for-go/sdk/azcore/arm/policy", Symbol: "BearerTokenOptions.Scopes", Wire: "space", Provider: "microsoft"},
	{Package: "github.com/Azure/azure-sdk-for-go/sdk/azcore/internal/exported", Symbol: "TokenRequestOptions.Scopes", Wire: "space", Provider: "microsoft"},
	{Package: "github.com/Azure/azure-sdk-for-go/sdk/azcore/policy", Symbol: "TokenRequestOptions.Scopes", Wire: "space", Provider: "microsoft"},
	{Package: "github.com/Azure/azure-sdk-for-go/sdk/azcore/runtime", Symbol: "NewBearerTokenPolicy", Param: 1, Wire: "space", Provider: "microsoft"},

	// https://pkg.go.dev/github.com/AzureAD/microsoft-authentication-library-for-go
	{Package: "github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential", Symbol: "Client.AcquireTokenByAuthCode", Param: 3, Wire: "space", Provider: "microsoft"},
	{Package: "github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential", Symbol: "Client.AcquireTokenByCredential", Param: 1, Wire: "space", Grant: "client", Provider: "microsoft"},
	{Package: "github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential", Symbol: "Client.AcquireTokenByUserFederatedIdentityCredential", Param: 1, Wire: "space", Provider: "microsoft"},
	{Package: "github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential", Symbol: "Client.AcquireTokenByUsernamePassword", Param: 1, Wire: "space", Grant: "user", Provider: "microsoft"},
	{Package: "github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential", Symbol: "Client.AcquireTokenOnBehalfOf", Param: 2, Wire: "space", Provider: "microsoft"},
	{Package: "github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential", Symbol: "Client.AcquireTokenSilent", Param: 1, Wire: "space", Provider: "microsoft"},
	{Package: "github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential", Symbol: "Client.AuthCodeURL", Param: 3, Wire: "space", Grant: "user", Provider: "microsoft"},
	{Package: "github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential", Symbol: "TokenProviderParameters.Scopes", Wire: "space", Provider: "microsoft"},
	{Package: "github.com/AzureAD/microsoft-authentication-library-for-go/apps/internal/exported", Symbol: "TokenProviderParameters.Scopes", Wire: "space", Provider: "microsoft"},
	{Package: "github.com/AzureAD/microsoft-authentication-library-for-go/apps/public", Symbol: "Client.AcquireTokenByAuthCode", Param: 3, Wire: "space", Provider: "microsoft"},
	{Package: "github.com/AzureAD/microsoft-authentication-library-for-go/apps/public", Symbol: "Client.AcquireTokenByDeviceCode", Param: 1, Wire: "space", Grant: "user", Provider: "microsoft"},
	{Package: "github.com/AzureAD/microsoft-authentication-library-for-go/apps/public", Symbol: "Client.AcquireTokenByUsernamePassword", Param: 1, Wire: "space", Grant: "user", Provider: "microsoft"},
	{Package: "github.com/AzureAD/microsoft-authentication-library-for-go/apps/public", Symbol: "Client.AcquireTokenInteractive", Param: 1, Wire: "space", Grant: "user", Provider: "microsoft"},
	{Package: "github.com/AzureAD/microsoft-authentication-library-for-go/apps/public", Symbol: "Client.AcquireTokenSilent", Param: 1, Wire: "space", Provider: "microsoft"},
	{Package: "github.com/AzureAD/microsoft-authentication-library-for-go/apps/public", Symbol: "Client.AuthCodeURL", Param: 3, Wire: "space", Grant: "user", Provider: "microsoft"},

	// https://pkg.go.dev/github.com/argoproj/argo-cd/v3
	{Package: "github.com/argoproj/argo-cd/util/workloadidentity", Symbol: "TokenProvider.GetToken", Wire: "space", Provider: "microsoft"},
	{Package: "github.com/argoproj/argo-cd/util/workloadidentity", Symbol: "WorkloadIdentityTokenProvider.GetToken", Wire: "space", Provider: "microsoft"},

	// https://pkg.go.dev/github.com/dexidp/dex
	{Package: "github.com/dexidp/dex/connector/microsoft", Symbol: "Config.Scopes", Wire: "space", Provider: "microsoft"},

	// https://pkg.go.dev/github.com/grafana/grafana-azure-sdk-go/v2
	{Package: "github.com/grafana/grafana-azure-sdk-go/azhttpclient", Symbol: "AuthOptions.Scopes", Wire: "space", Provider: "microsoft"},
	{Package: "github.com/grafana/grafana-azure-sdk-go/aztokenprovider", Symbol: "AzureTokenProvider.GetAccessToken", Param: 1, Wire: "space", Provider: "microsoft"},
	{Package: "github.com/grafana/grafana-azure-sdk-go/aztokenprovider", Symbol: "ConcurrentTokenCache.GetAccessToken", Param: 2, Wire: "space", Provider: "microsoft"},
	{Package: "github.com/grafana/grafana-azure-sdk-go/aztokenprovider", Symbol: "TokenClient.FromClientSecret", Param: 1, Wire: "space", Provider: "microsoft"},
	{Package: "github.com/grafana/grafana-azure-sdk-go/aztokenprovider", Symbol: "TokenClient.FromRefreshToken", Param: 2, Wire: "space", Provider: "microsoft"},
	{Package: "github.com/grafana/grafana-azure-sdk-go/aztokenprovider", Symbol: "TokenClient.FromUsername", Param: 2, Wire: "space", Provider: "microsoft"},
	{Package: "github.com/grafana/grafana-azure-sdk-go/aztokenprovider", Symbol: "TokenClient.OnBehalfOf", Param: 2, Wire: "space", Provider: "microsoft"},
	{Package: "github.com/grafana/grafana-azure-sdk-go/aztokenprovider", Symbol: "TokenRetriever.GetAccessToken", Param: 1, Wire: "space", Provider: "microsoft"},

	// https://pkg.go.dev/github.com/microsoft/kiota-authentication-azure-go
	{Package: "github.com/microsoft/kiota-authentication-azure-go", Symbol: "NewAzureIdentityAccessTokenProviderWithScopes", Param: 1, Wire: "space", Provider: "microsoft"},
	{Package: "github.com/microsoft/kiota-authentication-azure-go", Symbol: "NewAzureIdentityAccessTokenProviderWithScopesAndValidHosts", Param: 1, Wire: "space", Provider: "microsoft"},
	{Package: "github.com/microsoft/kiota-authentication-azure-go", Symbol: "NewAzureIdentityAccessTokenProviderWithScopesAndValidHostsAndObservabilityOptions", Param: 1, Wire: "space", Provider: "microsoft"},
	{Package: "github.com/microsoft/kiota-authentication-azure-go", Symbol: "NewAzureIdentityAccessTokenProviderWithScopesAndValidHostsAndObservabilityOptionsAndIsCaeEnabled", Param: 1, Wire: "space", Provider: "microsoft"},
	{Package: "github.com/microsoft/kiota-authentication-azure-go", Symbol: "NewAzureIdentityAuthenticationProviderWithScopes", Param: 1, Wire: "space", Provider: "microsoft"},
	{Package: "github.com/microsoft/kiota-authentication-azure-go", Symbol: "NewAzureIdentityAuthenticationProviderWithScopesAndValidHosts", Param: 1, Wire: "space", Provider: "microsoft"},
	{Package: "github.com/microsoft/kiota-authentication-azure-go", Symbol: "NewAzureIdentityAuthenticationProviderWithScopesAndValidHostsAndObservabilityOptions", Param: 1, Wire: "space", Provider: "microsoft"},
	{Package: "github.com/microsoft/kiota-authentication-azure-go", Symbol: "NewAzureIdentityAuthenticationProviderWithScopesAndValidHostsAndObservabilityOptionsAndIsCaeEnabled", Param: 1, Wire: "space", Provider: "microsoft"},

	// https://pkg.go.dev/github.com/microsoftgraph/msgraph-sdk-go
	{Package: "github.com/microsoftgraph/msgraph-sdk-go", Symbol: "NewGraphServiceClientWithCredentials", Param: 1, Wire: "space", Provider: "microsoft"},
	{Package: "github.com/microsoftgraph/msgraph-sdk-go", Symbol: "NewGraphServiceClientWithCredentialsAndHosts", Param: 1, Wire: "space", Provider: "microsoft"},

	// https://pkg.go.dev/github.com/microsoftgraph/msgraph-sdk-go-core
	{Package: "github.com/microsoftgraph/msgraph-sdk-go-core/authentication", Symbol: "NewAzureIdentityAccessTokenProviderWithScopes", Param: 1, Wire: "space", Provider: "microsoft"},
	{Package: "github.com/microsoftgraph/msgraph-sdk-go-core/authentication", Symbol: "NewAzureIdentityAccessTokenProviderWithScopesAndValidHosts", Param: 1, Wire: "space", Provider: "microsoft"},
	{Package: "github.com/microsoftgraph/msgraph-sdk-go-core/authentication", Symbol: "NewAzureIdentityAccessTokenProviderWithScopesAndValidHostsAndObservabilityOptions", Param: 1, Wire: "space", Provider: "microsoft"},
	{Package: "github.com/microsoftgraph/msgraph-sdk-go-core/authentication", Symbol: "NewAzureIdentityAuthenticationProviderWithScopes", Param: 1, Wire: "space", Provider: "microsoft"},
	{Package: "github.com/microsoftgraph/msgraph-sdk-go-core/authentication", Symbol: "NewAzureIdentityAuthenticationProviderWithScopesAndValidHosts", Param: 1, Wire: "space", Provider: "microsoft"},
	{Package: "github.com/microsoftgraph/msgraph-sdk-go-core/authentication", Symbol: "NewAzureIdentityAuthenticationProviderWithScopesAndValidHostsAndObservabilityOptions", Param: 1, Wire: "space", Provider: "microsoft"},
}
