// Package policy stands for the package of that path.
package policy

import "github.com/Azure/azure-sdk-for-go/sdk/azcore/internal/exported"

type TokenRequestOptions = exported.TokenRequestOptions
