import { toHex } from '../bytes.ts'
import { verifyConsistency } from '../merkle.ts'
import { openNote } from '../note.ts'
import { NoteError } from '../note-signature.ts'
import { parseBase64 } from '../parse-base64.ts'
import { checkpointImprint } from '../timestamp/request.ts'
import { readTimestampResponse, TimestampError } from '../timestamp/response.ts'
import { verifyTimestamp } from '../timestamp/verify-timestamp.ts'
import { findSigners, hashesOf, type Keys } from './check-log.ts'
import type { PackageRecord } from './format.ts'
import { inJst } from './jst.ts'
import type { ParsedCheckpoint, ParsedPackage, ParsedTimestamp } from './parse-package.ts'
import { PATHS } from './paths.ts'
import { type Attestation, type Check, check, existedBy, type Facts } from './report.ts'
import { shown } from './timeline.ts'

/** Clocks of the site and of outside parties may differ by this much before the site's time is called wrong. */
const CLOCKS_MS = 10 * 60_000

type Found = { readonly checks: Check[]; readonly attestations: Attestation[] }

/**
 * Who outside vouches for when: cosignatures and time stamps over the package's checkpoint and earlier ones, which it must
 * continue (RFC 6962 §2.1.2).
 */
export async function checkTimes(parsed: ParsedPackage, keys: Keys, roots: readonly Uint8Array[]): Promise<Found> {
  const { info, checkpoint, attested, timestamps, records, exportRecord } = parsed
  const checks: Check[] = []
  const attestations: Attestation[] = []
  const believed: ParsedCheckpoint[] = []
  const take = (found: Found) => {
    checks.push(...found.checks)
    attestations.push(...found.attestations)
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
    const isProven = attestations.some(
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
  const found: Found = { checks: [], attestations: [] }
  // One by one, so that a wrong signature has a name.
  for (const witness of keys.witnesses) {
    const by = witness.name
    const compared = keys.expected.has(witness.key)
    try {
      for (const { time } of openNote(note, [witness]).verified) {
        // Zero by the format: the witness does not say when (C2SP tlog-cosignature).
        if (time === undefined || time === 0) continue
        const at = time * 1000
        found.attestations.push({ size, at, by, kind: 'cosignature', compared })
        found.checks.push(check('witness-confirms', { by, size, at: jst(at) }))
        if (!compared) found.checks.push(check('witness-not-compared', { by, key: witness.key }))
      }
    } catch (error) {
      if (!(error instanceof NoteError)) throw error
      if (error.problem !== 'no-known-key') found.checks.push(check('cosignature-wrong', { ...place, by }))
    }
  }
  return found
}

async function checkTimestamp(
  { file, der, info }: ParsedTimestamp,
  checkpoints: readonly ParsedCheckpoint[],
  { keys }: ParsedPackage,
  expectedRoots: readonly Uint8Array[],
): Promise<Found> {
  const none: Attestation[] = []
  try {
    const response = readTimestampResponse(der)
    const stamped = checkpoints.find(
      ({ note }) => toHex(checkpointImprint(note)) === toHex(response.info.imprint.bytes),
    )
    if (stamped === undefined || stamped.size !== info.size)
      return { checks: [check('timestamp-other-checkpoint', { file })], attestations: none }
    const named = keys?.authorities.find(({ name }) => name === info.authority)?.roots ?? []
    const roots = [...expectedRoots, ...named.flatMap((root) => parseBase64(root) ?? [])]
    const imprint = checkpointImprint(stamped.note)
    const verified = await verifyTimestamp(response, { imprint, ...(roots.length > 0 && { roots }) })
    const { size } = stamped
    const by = info.authority
    const compared = expectedRoots.some((root) => toHex(root) === toHex(verified.root?.der ?? new Uint8Array(0)))
    const confirms = check('timestamp-confirms', { by, size, at: jst(verified.at) })
    const key = (verified.root ?? verified.certificate).fingerprint
    return {
      checks: compared ? [confirms] : [confirms, check('authority-not-compared', { by, key })],
      attestations: [{ size, at: verified.at, by, kind: 'timestamp', compared }],
    }
  } catch (error) {
    if (!(error instanceof TimestampError)) throw error
    return { checks: [check('timestamp-wrong', { file, why: error.message })], attestations: none }
  }
}

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
    const ms = typeof claimed === 'string' ? seen.at - Date.parse(claimed) : Number.NaN
    if (typeof claimed !== 'string' || Number.isNaN(ms)) continue
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
