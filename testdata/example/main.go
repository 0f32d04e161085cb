// Login is a small web server that lets people sign in with the accounts they
// have. It makes the mistakes that scopevet is there to find; it compiles, and
// no test that does not ask the providers would fail.
package main

import (
	"crypto/rand"
	"errors"
	"log"
	"net/http"

	"golang.org/x/oauth2"
)

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /login/{provider}", login)
	mux.HandleFunc("GET /callback/{provider}", callback)
	log.Fatal(http.ListenAndServe("localhost:8080", mux))
}

// login sends the browser to the provider, with a state that callback wants
// back.
func login(w http.ResponseWriter, r *http.Request) {
	conf, err := provider(r.PathValue("provider"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusNotFound)
		return
	}
	state := rand.Text()
	http.SetCookie(w, &http.Cookie{Name: "state", Value: state, Path: "/callback/", HttpOnly: true, Secure: true})
	http.Redirect(w, r, conf.AuthCodeURL(state), http.StatusFound)
}

// callback is where the provider sends the browser back to.
func callback(w http.ResponseWriter, r *http.Request) {
	conf, err := provider(r.PathValue("provider"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusNotFound)
		return
	}
	if c, err := r.Cookie("state"); err != nil || c.Value != r.FormValue("state") {
		http.Error(w, "the state does not match", http.StatusBadRequest)
		return
	}
	if _, err := conf.Exchange(r.Context(), r.FormValue("code")); err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
	}
}

var errProvider = errors.New("no such provider")

func provider(name string) (*oauth2.Config, error) {
	conf, ok := providers[name]
	if !ok {
		return nil, errProvider
	}
	return &conf, nil
}
