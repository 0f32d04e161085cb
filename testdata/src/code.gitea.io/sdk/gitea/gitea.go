package gitea

// AccessTokenScope is as in v0.25.1, which has the names that Gitea had before
// version 1.20.
type AccessTokenScope string

const (
	AccessTokenScopeAll          AccessTokenScope = "all"
	AccessTokenScopeRepo         AccessTokenScope = "repo"
	AccessTokenScopeReadUser     AccessTokenScope = "read:user"
	AccessTokenScopeReadOrg      AccessTokenScope = "read:org"
	AccessTokenScopeWritePackage AccessTokenScope = "write:package"
)
