import { equalBytes, toHex } from '../bytes.ts'
import { verifyConsistency } from '../merkle.ts'
import { openNote } from '../note.ts'
import { NoteError } from '../note-signature.ts'
import { parseBase64 } from '../parse-base64.ts'
import { checkpointImprint } from '../timestamp/request.ts'
import { readTimestampResponse, TimestampError, type TimestampResponse } from '../timestamp/response.ts'
import { type VerifiedTimestamp, verifyTimestamp } from '../timestamp/verify-timestamp.ts'
import { findSigners, hashesOf, type Keys } from './check-log.ts'
import type { PackageRecord } from './format.ts'
import { inJst } from './jst.ts'
import type { ParsedCheckpoint, ParsedPackage, ParsedTimestamp } from './parse-package.ts'
import { PATHS } from './paths.ts'
import { isTime } from './reader.ts'
import { type Attestation, type Check, check, existedBy, type Facts } from './report.ts'
import { shown } from './timeline.ts'

/** Clocks of the site and of outside parties may differ by this much before the site's time is called wrong. */
const CLOCKS_MS = 10 * 60_000

/** Of cosignatures, whose format has room for more than any calendar: the end of the year 9999, in seconds since 1970. */
const LAST_TIME = 253_402_300_799

/** `sealed`: what stands behind a seal of export.json, by the name that the site gives; an attestation takes more. */
type Found = {
  readonly checks: Check[]
  readonly attestations: Attestation[]
  readonly sealed: Pick<Attestation, 'size' | 'at' | 'by' | 'kind'>[]
}

/**
 * Who outside vouches for when: cosignatures and time stamps over the package's checkpoint and earlier ones, which it must
 * continue (RFC 6962 §2.1.2).
 */
export async function checkTimes(
  parsed: ParsedPackage,
  keys: Keys,
  roots: readonly Uint8Array[],
): Promise<Pick<Found, 'checks' | 'attestations'>> {
  const { info, checkpoint, attested, timestamps, records, exportRecord } = parsed
  const checks: Check[] = []
  const attestations: Attestation[] = []
  const sealed: Found['sealed'][number][] = []
  const believed: ParsedCheckpoint[] = []
  const take = (found: Found) => {
    checks.push(...found.checks)
    attestations.push(...found.attestations)
    sealed.push(...found.sealed)
  }
  const consider = (own: ParsedCheckpoint, place: Facts) => {
    believed.push(own)
    take(checkCosignatures(own, keys, place))
  }
  if (checkpoint !== undefined) consider(checkpoint, { file: PATHS.checkpoint })
  let continued = 0
  for (const { checkpoint: earlier, attested: line, line: number } of attested) {
    const place = { file: PATHS.attested, line: number }
    const signers = findSigners(earlier, keys, info?.origin, place)
    if (!Array.isArray(signers)) {
      checks.push(signers as Check)
    } else if (checkpoint !== undefined && !continues(checkpoint, earlier, line.consistency)) {
      checks.push(check('attested-inconsistent', { ...place, size: earlier.size }))
    } else {
      continued += 1
      consider(earlier, place)
    }
  }
  if (continued > 0 && continued === attested.length) checks.push(check('log-continues', { checkpoints: continued }))
  const listed = attested.flatMap(({ attested: { timestamps: paths } }) => paths.map((path) => `data/${path}`))
  for (const file of listed) {
    if (!timestamps.some((timestamp) => timestamp.file === file)) checks.push(check('file-missing', { file }))
  }
  for (const timestamp of timestamps) take(await checkTimestamp(timestamp, believed, parsed, roots))
  for (const seal of info?.seals ?? []) {
    const isProven = sealed.some(
      ({ size, by, kind, at }) =>
        size === seal.size && by === seal.by && kind === seal.kind && Math.abs(at - Date.parse(seal.at)) < 1000,
    )
    if (!isProven) checks.push(check('seal-unproven', { file: PATHS.exportInfo, size: seal.size, by: seal.by }))
  }
  checks.push(...comparedWithClaims(exportRecord === undefined ? records : [...records, exportRecord], attestations))
  return { checks, attestations: attestations.sort((a, b) => a.size - b.size || a.at - b.at) }
}

const continues = (now: ParsedCheckpoint, earlier: ParsedCheckpoint, proof: readonly string[]) =>
  verifyConsistency({
    oldSize: earlier.size,
    oldRoot: earlier.root,
    newSize: now.size,
    newRoot: now.root,
    proof: hashesOf(proof),
  })

function checkCosignatures({ note, size }: ParsedCheckpoint, keys: Keys, place: Facts): Found {
  const found: Found = { checks: [], attestations: [], sealed: [] }
  // One by one, so that a wrong signature has a name.
  for (const witness of keys.witnesses) {
    const by = witness.name
    const compared = keys.expected.has(witness.key)
    try {
      for (const { time } of openNote(note, [witness]).verified) {
        // Zero by the format: the witness does not say when (C2SP tlog-cosignature).
        if (time === undefined || time === 0) continue
        if (time > LAST_TIME) {
          found.checks.push(check('cosignature-odd-time', { ...place, by }))
          continue
        }
        const at = time * 1000
        found.sealed.push({ size, at, by, kind: 'cosignature' })
        found.attestations.push({ size, at, by, kind: 'cosignature', compared })
        const facts = { by, size, at: jst(at), key: witness.key }
        found.checks.push(check(compared ? 'witness-confirms' : 'witness-not-compared', facts))
      }
    } catch (error) {
      if (!(error instanceof NoteError)) throw error
      if (error.problem !== 'no-known-key') found.checks.push(check('cosignature-wrong', { ...place, by }))
    }
  }
  return found
}

/**
 * A stamp counts when its certificate leads to a root that the reader brought, or to one that the package names for this
 * authority. Anyone can make an authority of their own and put its stamp beside the others.
 */
async function checkTimestamp(
  { file, der, info }: ParsedTimestamp,
  checkpoints: readonly ParsedCheckpoint[],
  { keys }: ParsedPackage,
  expectedRoots: readonly Uint8Array[],
): Promise<Found> {
  const only = (...checks: Check[]): Found => ({ checks, attestations: [], sealed: [] })
  try {
    const response = readTimestampResponse(der)
    const imprint = toHex(response.info.imprint.bytes)
    const stamped = checkpoints.find(({ note }) => toHex(checkpointImprint(note)) === imprint)
    if (stamped === undefined || stamped.size !== info.size) return only(check('timestamp-other-checkpoint', { file }))
    const named = keys?.authorities.find(({ name }) => name === info.authority)?.roots ?? []
    const verified = await verifyAgainst(response, checkpointImprint(stamped.note), expectedRoots, decode(named))
    const { size } = stamped
    const { at, root, authority: by } = verified
    if (info.imprint !== imprint || Math.abs(Date.parse(info.at) - at) > CLOCKS_MS)
      return only(check('timestamp-info-differs', { file }))
    const sealed = [{ size, at, by: info.authority, kind: 'timestamp' as const }]
    if (root === undefined) {
      const key = verified.certificate.fingerprint
      return { ...only(check('authority-unknown', { file, by, key })), sealed }
    }
    const compared = expectedRoots.some((expected) => equalBytes(expected, root.der))
    const facts = { by, size, at: jst(at), key: root.fingerprint }
    return {
      checks: [check(compared ? 'timestamp-confirms' : 'authority-not-compared', facts)],
      attestations: [{ size, at, by, kind: 'timestamp', compared }],
      sealed,
    }
  } catch (error) {
    if (!(error instanceof TimestampError)) throw error
    return only(check('timestamp-wrong', { file, why: error.message }))
  }
}

/** @returns without `root` when the package names none for the authority and those of the reader are others' */
async function verifyAgainst(
  response: TimestampResponse,
  imprint: Uint8Array,
  expected: readonly Uint8Array[],
  named: readonly Uint8Array[],
): Promise<VerifiedTimestamp> {
  const isUntrusted = (error: unknown) => error instanceof TimestampError && error.problem === 'untrusted'
  try {
    return await verifyTimestamp(response, { imprint, roots: expected })
  } catch (error) {
    if (!isUntrusted(error)) throw error
    return verifyTimestamp(response, { imprint, ...(named.length > 0 && { roots: named }) })
  }
}

const decode = (base64: readonly string[]): Uint8Array[] => base64.flatMap((text) => parseBase64(text) ?? [])

/** The site's own times beside those of outside parties. */
function comparedWithClaims(records: readonly PackageRecord[], attestations: readonly Attestation[]): Check[] {
  const checks: Check[] = []
  let uncovered = 0
  let widest: { leaf: number; ms: number } | undefined
  for (const record of records) {
    const seen = existedBy(attestations, record.leaf)
    if (seen === undefined) {
      uncovered += 1
      continue
    }
    const claimed = 'fields' in record ? shown(record, 'at') : undefined
    if (!isTime(claimed)) continue
    const ms = seen.at - Date.parse(claimed)
    if (ms < -CLOCKS_MS)
      checks.push(check('time-after-seen', { leaf: record.leaf, at: `${inJst(claimed)} JST`, seen: jst(seen.at) }))
    if (widest === undefined || ms > widest.ms) widest = { leaf: record.leaf, ms }
  }
  if (attestations.length === 0) return [check('no-outside-time')]
  if (uncovered > 0) checks.push(check('some-without-outside-time', { records: uncovered }))
  if (widest !== undefined && widest.ms >= 0)
    checks.push(check('time-gap', { leaf: widest.leaf, ...gapWords(widest.ms) }))
  return checks
}

const jst = (at: number) => `${inJst(new Date(at).toISOString()).slice(0, 19)} JST`

/** 2日3時間4分5秒, 2 d 3 h 4 min 5 s; what is zero is left out. */
function gapWords(ms: number): { gapJa: string; gapEn: string } {
  const seconds = Math.ceil(ms / 1000)
  const parts = [
    [Math.floor(seconds / 86_400), '日', ' d'],
    [Math.floor(seconds / 3600) % 24, '時間', ' h'],
    [Math.floor(seconds / 60) % 60, '分', ' min'],
    [seconds % 60, '秒', ' s'],
  ] as const
  const kept = parts.filter(([value], i) => value > 0 || (seconds === 0 && i === 3))
  return {
    gapJa: kept.map(([value, ja]) => `${value}${ja}`).join(''),
    gapEn: kept.map(([value, , en]) => `${value}${en}`).join(' '),
  }
}
