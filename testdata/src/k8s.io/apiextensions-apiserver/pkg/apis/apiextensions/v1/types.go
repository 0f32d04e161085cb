// Package v1 stands for the package of that path.
package v1

type ResourceScope string

const NamespaceScoped ResourceScope = "Namespaced"

type CustomResourceDefinitionSpec struct {
	Group string
	Scope ResourceScope
}
