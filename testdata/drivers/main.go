// App asks for scopes that are refused.
package main

import (
	"fmt"

	"example.com/app/login"
)

func main() {
	fmt.Println(login.GitHub("repo", "user:emial").ClientID)
	fmt.Println(login.GitHub("repo,gist").ClientID)
	fmt.Println(house.ClientID)
}
