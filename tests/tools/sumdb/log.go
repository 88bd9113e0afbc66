package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// A logRequest names a folder with a log as its server publishes it, below it a checkpoint for each size it once had
// (checkpoints/<size>), and proofs from these trees.
type logRequest struct {
	Folder      string        `json:"folder"`
	VerifierKey string        `json:"verifierKey"`
	Sizes       []int64       `json:"sizes"`
	Records     []recordProof `json:"records"`
	Trees       []treeProof   `json:"trees"`
}

type recordProof struct {
	Size  int64            `json:"size"`
	Index int64            `json:"index"`
	Proof tlog.RecordProof `json:"proof"`
}

type treeProof struct {
	NewSize int64          `json:"newSize"`
	OldSize int64          `json:"oldSize"`
	Proof   tlog.TreeProof `json:"proof"`
}

type logAnswer struct {
	Failures []string             `json:"failures"`
	Roots    map[string]tlog.Hash `json:"roots"` // by size
	Leaves   []tlog.Hash          `json:"leaves"`
	Records  []recordProof        `json:"records"`
	Trees    []treeProof          `json:"trees"`
	// Tiles counts the tiles that hold what sumdb/tlog computes from the entries.
	Tiles int `json:"tiles"`
	// Authenticated counts the tiles that TileHashReader took from the folder and found to belong to a checkpoint.
	Authenticated int `json:"authenticated"`
}

type checker struct {
	request *logRequest
	answer  *logAnswer
	// stored holds the tree as sumdb/tlog builds it from the entries alone.
	stored hashes
}

func checkLog(r *logRequest) *logAnswer {
	c := &checker{request: r, answer: &logAnswer{Failures: []string{}, Roots: map[string]tlog.Hash{}}}
	last := r.Sizes[len(r.Sizes)-1]
	c.build(last)
	roots := map[int64]tlog.Hash{}
	for _, size := range r.Sizes {
		root, err := tlog.TreeHash(size, c.stored)
		if err != nil {
			log.Fatal(err)
		}
		roots[size] = root
		c.answer.Roots[fmt.Sprint(size)] = root
		c.checkCheckpoint(size, root)
		c.checkTiles(size)
		c.authenticateTiles(tlog.Tree{N: size, Hash: root})
	}
	for _, p := range r.Records {
		c.check(tlog.CheckRecord(p.Proof, p.Size, roots[p.Size], p.Index, c.answer.Leaves[p.Index]), "record %d in %d", p.Index, p.Size)
		proof, err := tlog.ProveRecord(p.Size, p.Index, c.stored)
		c.check(err, "proving record %d in %d", p.Index, p.Size)
		c.answer.Records = append(c.answer.Records, recordProof{p.Size, p.Index, proof})
	}
	for _, p := range r.Trees {
		c.check(tlog.CheckTree(p.Proof, p.NewSize, roots[p.NewSize], p.OldSize, roots[p.OldSize]), "tree %d in %d", p.OldSize, p.NewSize)
		proof, err := tlog.ProveTree(p.NewSize, p.OldSize, c.stored)
		c.check(err, "proving tree %d in %d", p.OldSize, p.NewSize)
		c.answer.Trees = append(c.answer.Trees, treeProof{p.NewSize, p.OldSize, proof})
	}
	return c.answer
}

// check records a failure, of which the first hundred are kept.
func (c *checker) check(err error, format string, args ...interface{}) {
	if err != nil && len(c.answer.Failures) < 100 {
		c.answer.Failures = append(c.answer.Failures, fmt.Sprintf(format, args...)+": "+err.Error())
	}
}

// build reads the entries of a log of this size and makes its tree.
func (c *checker) build(size int64) {
	for n := int64(0); int64(len(c.answer.Leaves)) < size; n++ {
		width := size - n*256
		if width > 256 {
			width = 256
		}
		path := tlog.Tile{H: 8, L: 0, N: n, W: int(width)}.Path()
		bundle := c.read(strings.Replace(path, "tile/8/0/", "tile/entries/", 1))
		for len(bundle) > 0 {
			end := 2 + int(binary.BigEndian.Uint16(bundle))
			entry := bundle[2:end]
			bundle = bundle[end:]
			added, err := tlog.StoredHashes(int64(len(c.answer.Leaves)), entry, c.stored)
			if err != nil {
				log.Fatal(err)
			}
			c.stored = append(c.stored, added...)
			c.answer.Leaves = append(c.answer.Leaves, tlog.RecordHash(entry))
		}
	}
}

type hashes []tlog.Hash

func (h hashes) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	list := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		list[i] = h[index]
	}
	return list, nil
}

func (c *checker) checkCheckpoint(size int64, root tlog.Hash) {
	n, err := note.Open(c.read(fmt.Sprintf("checkpoints/%d", size)), verifiers([]string{c.request.VerifierKey}))
	if err != nil {
		c.check(err, "checkpoint of %d", size)
		return
	}
	tree, err := tlog.ParseTree([]byte(n.Text))
	c.check(err, "checkpoint of %d", size)
	if tree.N != size || tree.Hash != root {
		c.check(fmt.Errorf("is of size %d with root %s", tree.N, tree.Hash), "checkpoint of %d", size)
	}
}

// checkTiles holds the tiles against what sumdb/tlog computes from the entries.
func (c *checker) checkTiles(size int64) {
	for _, tile := range tlog.NewTiles(8, 0, size) {
		if tile.W < 256 && tile.N<<8+int64(tile.W) != size>>uint(8*tile.L) {
			continue // partial tiles of smaller trees
		}
		want, err := tlog.ReadTileData(tile, c.stored)
		if err != nil {
			log.Fatal(err)
		}
		if !bytes.Equal(c.read(published(tile)), want) {
			c.check(fmt.Errorf("differs"), "%s in %d", published(tile), size)
		}
		c.answer.Tiles++
	}
}

// authenticateTiles reads the tree as a client does who has nothing but the checkpoint and the tiles.
func (c *checker) authenticateTiles(tree tlog.Tree) {
	reader := tlog.TileHashReader(tree, c)
	for index := int64(0); index < tree.N; index += 1 + tree.N/50 {
		got, err := reader.ReadHashes([]int64{tlog.StoredHashIndex(0, index)})
		c.check(err, "leaf %d from the tiles of %d", index, tree.N)
		if err == nil && got[0] != c.answer.Leaves[index] {
			c.check(fmt.Errorf("differs"), "leaf %d from the tiles of %d", index, tree.N)
		}
	}
}

// Height, ReadTiles and SaveTiles make a checker a tlog.TileReader.
func (c *checker) Height() int { return 8 }

func (c *checker) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var data [][]byte
	for _, tile := range tiles {
		data = append(data, c.read(published(tile)))
	}
	return data, nil
}

func (c *checker) SaveTiles(tiles []tlog.Tile, _ [][]byte) { c.answer.Authenticated += len(tiles) }

// published is the tile's path in C2SP tlog-tiles, where all tiles have height 8.
func published(tile tlog.Tile) string { return strings.Replace(tile.Path(), "tile/8/", "tile/", 1) }

func (c *checker) read(path string) []byte {
	data, err := os.ReadFile(filepath.Join(c.request.Folder, filepath.FromSlash(path)))
	if err != nil {
		log.Fatal(err)
	}
	return data
}
