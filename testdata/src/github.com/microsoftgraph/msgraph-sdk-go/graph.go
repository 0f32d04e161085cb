// Package msgraphsdkgo stands for the package of that path.
package msgraphsdkgo

func NewGraphServiceClientWithCredentials(credential any, scopes []string) (any, error) {
	return nil, nil
}
