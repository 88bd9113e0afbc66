import { leafHash } from '../leaf.ts'
import { type Hash, verifyInclusion } from '../merkle.ts'
import { openNote } from '../note.ts'
import { parseVerifierKey, type Verifier } from '../note-key.ts'
import { NoteError } from '../note-signature.ts'
import { parseBase64 } from '../parse-base64.ts'
import { commitmentOf } from '../record.ts'
import type { PackageProof, PackageRecord } from './format.ts'
import type { ParsedCheckpoint, ParsedPackage } from './parse-package.ts'
import { PATHS } from './paths.ts'
import { type Check, check, type Facts, type OnProgress } from './report.ts'

/** Keys that the reader brought and those that the package names. */
export type Keys = {
  readonly log: readonly Verifier[]
  readonly witnesses: readonly Verifier[]
  /** Verifier keys, as written. */
  readonly expected: ReadonlySet<string>
  readonly faults: readonly Check[]
}

export function readExpectedKeys(parsed: ParsedPackage, expectedKeys: readonly string[]): Keys {
  const faults: Check[] = []
  const named = [...(parsed.keys?.log ?? []), ...(parsed.keys?.witnesses ?? [])]
  const expected = new Set<string>()
  const verifiers = new Map<string, Verifier>()
  for (const key of [...expectedKeys.map((text) => text.trim()), ...named]) {
    const isNamed = named.includes(key)
    try {
      verifiers.set(key, parseVerifierKey(key))
      if (expectedKeys.some((text) => text.trim() === key)) expected.add(key)
    } catch (error) {
      if (!(error instanceof Error)) throw error
      if (isNamed) faults.push(check('file-malformed', { file: PATHS.keys, why: error.message }))
      else faults.push(check('key-unreadable', { key }))
    }
  }
  const all = [...verifiers.values()]
  return {
    log: all.filter(({ type }) => type === 'ed25519'),
    witnesses: all.filter(({ type }) => type === 'cosignature/v1'),
    expected,
    faults,
  }
}

/** The verifier keys of the log that signed; or what is wrong with the signature. */
export function findSigners(
  { note, origin }: ParsedCheckpoint,
  keys: Keys,
  expectedOrigin: string | undefined,
  place: Facts,
): readonly string[] | Check {
  if (expectedOrigin !== undefined && origin !== expectedOrigin)
    return check('checkpoint-other-log', { ...place, origin, expected: expectedOrigin })
  try {
    const { verified } = openNote(note, keys.log)
    return keys.log
      .filter((key) => verified.some(({ name, id }) => name === key.name && id === key.id))
      .map(({ key }) => key)
  } catch (error) {
    if (!(error instanceof NoteError)) throw error
    if (error.problem === 'wrong-signature') return check('checkpoint-wrong-signature', place)
    if (error.problem === 'no-known-key') return check('checkpoint-other-key', place)
    return check('file-malformed', { ...place, why: error.message })
  }
}

/** The signed head of the log, and whose key it is. */
export function checkCheckpoint(
  { checkpoint, info }: ParsedPackage,
  keys: Keys,
): { checks: Check[]; signers: readonly string[] } {
  if (checkpoint === undefined) return { checks: [], signers: [] }
  const { origin, size } = checkpoint
  const signers = findSigners(checkpoint, keys, info?.origin, { file: PATHS.checkpoint })
  if (!Array.isArray(signers)) return { checks: [signers as Check], signers: [] }
  const signed = check('checkpoint-signed', { origin, size })
  const expectsLogKey = keys.log.some(({ key }) => keys.expected.has(key))
  const matching = signers.find((key) => keys.expected.has(key))
  const key = matching ?? signers.join(' ')
  const comparison = check(matching !== undefined ? 'key-matches' : expectsLogKey ? 'key-other' : 'key-not-compared', {
    key,
  })
  return { checks: [signed, comparison], signers }
}

/** Every record, and that of the export, stands where its proof says (RFC 6962 §2.1.1). */
export async function checkInclusions(
  { records, exportRecord, proofs, checkpoint }: ParsedPackage,
  onProgress: OnProgress,
): Promise<Check[]> {
  if (checkpoint === undefined) return []
  const all: PackageRecord[] = exportRecord === undefined ? [...records] : [...records, exportRecord]
  const byLeaf = new Map<number, PackageProof>()
  const faults: Check[] = []
  for (const proof of proofs) {
    if (byLeaf.has(proof.leaf)) faults.push(check('proof-twice', { leaf: proof.leaf }))
    byLeaf.set(proof.leaf, proof)
  }
  const holds = (leaf: Hash, proof: PackageProof) =>
    verifyInclusion({
      index: proof.leaf,
      size: checkpoint.size,
      leaf,
      proof: hashesOf(proof.hashes),
      root: checkpoint.root,
    })
  let searches = 0
  for (const [i, record] of all.entries()) {
    if (i % BREATH === 0) await onProgress(i / all.length)
    const hash = leafHashOf(record)
    const { leaf } = record
    const proof = byLeaf.get(leaf)
    if (proof === undefined) {
      faults.push(check('record-without-proof', { leaf }))
    } else if (hash !== undefined && !holds(hash, proof)) {
      searches += 1
      const other = searches > MAX_SEARCHES ? undefined : proofs.find((another) => holds(hash, another))
      faults.push(
        other === undefined ? check('not-in-log', { leaf }) : check('proof-swapped', { leaf, other: other.leaf }),
      )
    }
  }
  const known = new Set(all.map(({ leaf }) => leaf))
  for (const { leaf } of proofs) if (!known.has(leaf)) faults.push(check('proof-without-record', { leaf }))
  if (faults.length > 0 || all.length === 0) return faults
  return [check('records-in-log', { records: records.length, size: checkpoint.size })]
}

/** Records between two breaths. */
const BREATH = 250

/** Whose proof a record fits is looked for among all, so not for every one of a package that is wrong throughout. */
const MAX_SEARCHES = 20

/** Undefined for what is no record: `checkRecords` names it. */
function leafHashOf(record: PackageRecord): Hash | undefined {
  try {
    const commitment = 'fields' in record ? commitmentOf(record.fields) : parseBase64(record.commitment)
    return commitment && leafHash(commitment)
  } catch {
    return undefined
  }
}

export const hashesOf = (base64: readonly string[]): Hash[] => base64.flatMap((text) => parseBase64(text) ?? [])
