export { type AddCheckpoint, AddCheckpointError, encodeAddCheckpoint, parseAddCheckpoint } from './add-checkpoint.ts'
export { appendLeaves, type ChangedTile, type Edge, EMPTY_EDGE, readEdge, rootOfEdge } from './append-leaves.ts'
export { concatBytes, equalBytes, fromBase64, toBase64, toHex, utf8 } from './bytes.ts'
export { canonicalJson, type Json } from './canonical.ts'
export { type Checkpoint, CheckpointError, formatCheckpoint, parseCheckpoint } from './checkpoint.ts'
export {
  type Contradiction,
  checkpointOf,
  findContradiction,
  formatContradiction,
  parseContradiction,
} from './contradiction.ts'
export { cosign } from './cosignature.ts'
export { leafHash } from './leaf.ts'
export {
  type Consistency,
  EMPTY_ROOT,
  HASH_BYTES,
  type Hash,
  hashChildren,
  type Inclusion,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts'
export { addSignatures, type OpenedNote, openNote, signNote, splitNote, type VerifiedSignature } from './note.ts'
export {
  generateKey,
  KeyError,
  type KeyType,
  parseSignerKey,
  parseVerifierKey,
  type Signer,
  type Verifier,
} from './note-key.ts'
export { NoteError, type NoteProblem, type NoteSignature, parseSignatures } from './note-signature.ts'
export { proveConsistency, proveInclusions, rootOf } from './proofs.ts'
export {
  commitmentOf,
  commitRecord,
  type DisclosedFields,
  disclose,
  type Fields,
  findChangedFields,
  RECORD_VERSION,
  SALT_BYTES,
  type ShownField,
  type WithheldField,
} from './record.ts'
export {
  decodeEntries,
  type EntryBundle,
  encodeEntries,
  entriesPath,
  parseEntriesPath,
  parseTilePath,
  type ReadTiles,
  TILE_WIDTH,
  type Tile,
  TileError,
  tilePath,
  widthOf,
} from './tiles.ts'
