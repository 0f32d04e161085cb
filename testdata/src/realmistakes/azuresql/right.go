package azuresql

import (
	"context"

	"github.com/Azure/azure-sdk-for-go/sdk/azcore/policy"
)

func right(ctx context.Context, cred credential) (any, error) {
	return cred.GetToken(ctx, policy.TokenRequestOptions{
		Scopes: []string{"https://management.azure.com/.default"},
	})
}
