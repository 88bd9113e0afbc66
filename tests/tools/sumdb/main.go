// Command sumdb checks a log, its notes and its proofs with golang.org/x/mod/sumdb, an implementation of the same formats
// that shares nothing with ours, and makes notes, roots and proofs of its own for us to check.
//
// It reads a request as JSON from standard input and writes an answer as JSON. A check that fails is an answer, too; only what
// the program itself cannot do ends it with an error.
package main

import (
	"crypto/rand"
	"encoding/json"
	"log"
	"os"

	"golang.org/x/mod/sumdb/note"
)

type request struct {
	Log   *logRequest   `json:"log"`
	Open  []openRequest `json:"open"`
	Sign  []signRequest `json:"sign"`
	Names []string      `json:"names"` // for which keys are to be made
}

type answer struct {
	Log    *logAnswer   `json:"log"`
	Opened []openAnswer `json:"opened"`
	Signed []string     `json:"signed"`
	Keys   []keyAnswer  `json:"keys"`
}

type keyAnswer struct {
	SignerKey   string `json:"signerKey"`
	VerifierKey string `json:"verifierKey"`
}

func main() {
	log.SetFlags(0)
	var asked request
	if err := json.NewDecoder(os.Stdin).Decode(&asked); err != nil {
		log.Fatal(err)
	}
	var given answer
	if asked.Log != nil {
		given.Log = checkLog(asked.Log)
	}
	for _, r := range asked.Open {
		given.Opened = append(given.Opened, open(r))
	}
	for _, r := range asked.Sign {
		given.Signed = append(given.Signed, sign(r))
	}
	for _, name := range asked.Names {
		skey, vkey, err := note.GenerateKey(rand.Reader, name)
		if err != nil {
			log.Fatal(err)
		}
		given.Keys = append(given.Keys, keyAnswer{skey, vkey})
	}
	if err := json.NewEncoder(os.Stdout).Encode(given); err != nil {
		log.Fatal(err)
	}
}
