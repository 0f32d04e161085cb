// azidentity takes scopes, and an address of a resource is none.
//
// https://github.com/jonascrevecoeur/terraform-provider-azuresql/pull/56
//
// Not caught: of the ways by which azidentity gets a token, a managed identity and
// the command line take the address of a resource.
package azuresql

import (
	"context"

	"github.com/Azure/azure-sdk-for-go/sdk/azcore/policy"
)

type credential interface {
	GetToken(ctx context.Context, opts policy.TokenRequestOptions) (any, error)
}

func wrong(ctx context.Context, cred credential) (any, error) {
	return cred.GetToken(ctx, policy.TokenRequestOptions{
		Scopes: []string{"https://management.azure.com/"},
	})
}
