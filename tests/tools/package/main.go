// Checks an evidence package without any code of Sekisho: records, their places in the log, the log's signature and the files
// that the log itself names, with Go's own implementation of the formats (golang.org/x/mod/sumdb). docs/evidence.md explains it.
//
//	main FOLDER VERIFIER_KEY...
//
// FOLDER is the unpacked package; the keys are those that the log's operator publishes, not those in the package.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type field struct {
	Digest, Salt string
	Value        json.RawMessage
}

type record struct {
	Leaf       int64
	Commitment string // of a record of which nothing is shown
	Fields     map[string]field
}

var (
	folder string
	keys   note.Verifiers
)

func main() {
	log.SetFlags(0)
	if len(os.Args) < 3 {
		log.Fatal("main FOLDER VERIFIER_KEY...")
	}
	folder = os.Args[1]
	var known []note.Verifier
	for _, key := range os.Args[2:] {
		verifier, err := note.NewVerifier(key)
		must(err, key)
		known = append(known, verifier)
	}
	keys = note.VerifierList(known...)

	origin, head := open(string(read("data/checkpoint.txt")), "checkpoint.txt")
	var records []record
	eachLine("data/records.jsonl", func(line []byte) {
		var r record
		must(json.Unmarshal(line, &r), "records.jsonl")
		records = append(records, r)
	})
	var made record
	must(json.Unmarshal(read("data/export-record.json"), &made), "export-record.json")
	checkPlaces(append(records, made), head)
	files := checkFiles(made)
	fmt.Printf("%s: %d records and the record of the export stand in the signed log of %d; %d files are as recorded\n",
		origin, len(records), head.N, files)
	checkEarlier(origin, head)
}

// open verifies a checkpoint's signature. Sum printed is what time stamps are over.
func open(text, what string) (string, tlog.Tree) {
	opened, err := note.Open([]byte(text), keys)
	must(err, what)
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 {
		log.Fatalf("%s: not a checkpoint", what)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err, what)
	root, err := tlog.ParseHash(lines[2])
	must(err, what)
	fmt.Printf("checkpoint of %d, SHA-256 %x\n", size, sha256.Sum256([]byte(opened.Text)))
	return lines[0], tlog.Tree{N: size, Hash: root}
}

// checkPlaces computes each record's commitment and verifies its inclusion proof (RFC 6962).
func checkPlaces(records []record, head tlog.Tree) {
	proofs := map[int64]tlog.RecordProof{}
	eachLine("data/proofs.jsonl", func(line []byte) {
		var p struct {
			Leaf   int64
			Hashes tlog.RecordProof
		}
		must(json.Unmarshal(line, &p), "proofs.jsonl")
		proofs[p.Leaf] = p.Hashes
	})
	for _, r := range records {
		what := fmt.Sprintf("record %d", r.Leaf)
		commitment, err := base64.StdEncoding.DecodeString(r.Commitment)
		must(err, what)
		if r.Fields != nil {
			commitment = commit(r.Fields, what)
		}
		must(tlog.CheckRecord(proofs[r.Leaf], head.N, head.Hash, r.Leaf, tlog.RecordHash(commitment)), what)
	}
}

func commit(fields map[string]field, what string) []byte {
	var lines []string
	for name, f := range fields {
		if f.Value != nil {
			text := fmt.Sprintf("sekisho/field/v2\n%s\n%s\n%s", f.Salt, name, compact(f.Value))
			if sum := sha256.Sum256([]byte(text)); base64.StdEncoding.EncodeToString(sum[:]) != f.Digest {
				log.Fatalf("%s: the field %s is not what was recorded", what, name)
			}
		}
		lines = append(lines, name+" "+f.Digest+"\n")
	}
	sort.Strings(lines)
	sum := sha256.Sum256([]byte("sekisho/record/v2\n" + strings.Join(lines, "")))
	return sum[:]
}

// compact is canonical JSON (RFC 8785) for what a package holds: its values are written in it, some with line breaks added.
func compact(value json.RawMessage) string {
	var out bytes.Buffer
	must(json.Compact(&out, value), "a value")
	return out.String()
}

// checkFiles holds the files against the SHA-256 that the record of the export names.
func checkFiles(made record) int {
	var files map[string]string
	must(json.Unmarshal(made.Fields["files"].Value, &files), "export-record.json")
	for name, want := range files {
		if sum := sha256.Sum256(read(name)); hex.EncodeToString(sum[:]) != want {
			log.Fatalf("%s: not as the record of the export says", name)
		}
	}
	return len(files)
}

// checkEarlier verifies that the log is a continuation of each earlier checkpoint that others vouch for.
func checkEarlier(origin string, head tlog.Tree) {
	eachLine("data/attested.jsonl", func(line []byte) {
		var a struct {
			Checkpoint  string
			Consistency tlog.TreeProof
		}
		must(json.Unmarshal(line, &a), "attested.jsonl")
		name, earlier := open(a.Checkpoint, "attested.jsonl")
		if name != origin {
			log.Fatalf("attested.jsonl: of another log: %s", name)
		}
		must(tlog.CheckTree(a.Consistency, head.N, head.Hash, earlier.N, earlier.Hash), "attested.jsonl")
	})
}

func eachLine(name string, each func([]byte)) {
	for _, line := range bytes.Split(read(name), []byte("\n")) {
		if len(line) > 0 {
			each(line)
		}
	}
}

func read(name string) []byte {
	content, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(name)))
	must(err, name)
	return content
}

func must(err error, what string) {
	if err != nil {
		log.Fatalf("%s: %v", what, err)
	}
}
