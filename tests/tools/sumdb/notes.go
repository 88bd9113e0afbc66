package main

import (
	"crypto/ed25519"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"log"
	"strings"

	"golang.org/x/mod/sumdb/note"
)

type openRequest struct {
	Note         string   `json:"note"`
	VerifierKeys []string `json:"verifierKeys"`
}

type openAnswer struct {
	Error    string   `json:"error"`
	Text     string   `json:"text"`
	Verified []string `json:"verified"` // name+id
	Unknown  []string `json:"unknown"`
}

func open(r openRequest) openAnswer {
	n, err := note.Open([]byte(r.Note), verifiers(r.VerifierKeys))
	if err != nil {
		return openAnswer{Error: err.Error()}
	}
	return openAnswer{Text: n.Text, Verified: nameAndID(n.Sigs), Unknown: nameAndID(n.UnverifiedSigs)}
}

func nameAndID(sigs []note.Signature) []string {
	names := []string{}
	for _, sig := range sigs {
		names = append(names, fmt.Sprintf("%s+%08x", sig.Name, sig.Hash))
	}
	return names
}

func verifiers(keys []string) note.Verifiers {
	var list []note.Verifier
	for _, key := range keys {
		list = append(list, verifier(key))
	}
	return note.VerifierList(list...)
}

func verifier(key string) note.Verifier {
	v, err := note.NewVerifier(key)
	if err == nil {
		return v
	}
	return cosigner(key)
}

// sumdb/note knows no cosignatures, but takes verifiers of others: this one follows C2SP tlog-cosignature.
type cosignatureVerifier struct {
	name string
	id   uint32
	key  ed25519.PublicKey
}

func (v *cosignatureVerifier) Name() string    { return v.name }
func (v *cosignatureVerifier) KeyHash() uint32 { return v.id }
func (v *cosignatureVerifier) Verify(text, sig []byte) bool {
	if len(sig) != 8+ed25519.SignatureSize {
		return false
	}
	message := fmt.Sprintf("cosignature/v1\ntime %d\n%s", binary.BigEndian.Uint64(sig), text)
	return ed25519.Verify(v.key, []byte(message), sig[8:])
}

func cosigner(key string) note.Verifier {
	parts := strings.SplitN(key, "+", 3)
	if len(parts) != 3 {
		log.Fatalf("malformed key %q", key)
	}
	id, err := hex.DecodeString(parts[1])
	if err != nil || len(id) != 4 {
		log.Fatalf("malformed id in %q", key)
	}
	bytes, err := base64.StdEncoding.DecodeString(parts[2])
	if err != nil || len(bytes) != 1+ed25519.PublicKeySize || bytes[0] != 4 {
		log.Fatalf("neither a note's key nor a witness's: %q", key)
	}
	return &cosignatureVerifier{parts[0], binary.BigEndian.Uint32(id), bytes[1:]}
}

type signRequest struct {
	SignerKey string `json:"signerKey"`
	Text      string `json:"text"` // to sign, or
	Note      string `json:"note"` // a note to sign as well, by whoever
	// VerifierKeys open Note.
	VerifierKeys []string `json:"verifierKeys"`
}

func sign(r signRequest) string {
	signer, err := note.NewSigner(r.SignerKey)
	if err != nil {
		log.Fatal(err)
	}
	n := &note.Note{Text: r.Text}
	if r.Note != "" {
		if n, err = note.Open([]byte(r.Note), verifiers(r.VerifierKeys)); err != nil {
			log.Fatal(err)
		}
	}
	signed, err := note.Sign(n, signer)
	if err != nil {
		log.Fatal(err)
	}
	return string(signed)
}
