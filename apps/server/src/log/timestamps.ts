import { randomBytes } from 'node:crypto'
import {
  checkpointImprint,
  makeTimestampRequest,
  readTimestampResponse,
  TimestampError,
  type TimestampProblem,
  verifyTimestamp,
} from '@sekisho/evidence/timestamp'
import type { AttestProblem } from '@sekisho/protocol'
import type { AttestDeps } from './attest-deps.ts'
import type { Authority } from './attesters.ts'
import { ANSWER_WITHIN_MS } from './back-off.ts'
import type { StoredCheckpoint } from './checkpoints.db.ts'
import { post, Unreachable } from './post.ts'
import { claimStamp, keepStamp, noteStampFailure } from './timestamps.db.ts'

const NONCE_BYTES = 16

/**
 * Asks an authority to stamp the checkpoint, when it is due, and keeps the verified stamp or what was wrong.
 * @param stop ends it without a word, as when the server closes
 * @param always somebody waits for it: also when it is not due
 */
export async function askAuthority(
  { db, now, attesters, metrics }: AttestDeps,
  authority: Authority,
  { size, note }: StoredCheckpoint,
  stop: AbortSignal,
  always = false,
): Promise<void> {
  const askedAt = now()
  const attempts = await claimStamp(db, authority.name, size, {
    now: askedAt,
    everyMs: attesters.stampEveryMs,
    always,
  })
  if (attempts === undefined) return
  const signal = AbortSignal.any([stop, AbortSignal.timeout(ANSWER_WITHIN_MS)])
  const found = await requestStamp(authority, note, attesters.roots, signal)
  if (stop.aborted && found === 'unreachable') return
  const problem = typeof found === 'string' ? found : undefined
  metrics.attestations.inc({ kind: 'timestamp', outcome: problem ?? 'ok' })
  if (typeof found === 'string') await noteStampFailure(db, authority.name, attempts, found, now())
  else await keepStamp(db, { authority: authority.name, size, askedAt, ...found })
}

/** The exchange of RFC 3161 §3.4 over HTTP. Nothing is believed that is not verified here. */
async function requestStamp(
  { url, authorization }: Authority,
  note: string,
  roots: readonly Uint8Array[] | undefined,
  signal: AbortSignal,
): Promise<{ response: Uint8Array; at: Date } | AttestProblem> {
  const imprint = checkpointImprint(note)
  const nonce = randomBytes(NONCE_BYTES)
  try {
    const { status, bytes } = await post(url, makeTimestampRequest(imprint, nonce), {
      headers: {
        'content-type': 'application/timestamp-query',
        accept: 'application/timestamp-reply',
        ...(authorization !== undefined && { authorization }),
      },
      signal,
    })
    if (status !== 200) return 'refused'
    const verified = await verifyTimestamp(readTimestampResponse(bytes), { imprint, nonce, ...(roots && { roots }) })
    return { response: bytes, at: new Date(verified.at) }
  } catch (error) {
    if (error instanceof Unreachable) return 'unreachable'
    if (error instanceof TimestampError) return PROBLEMS[error.problem]
    throw error
  }
}

const PROBLEMS: Readonly<Record<TimestampProblem, AttestProblem>> = {
  malformed: 'wrong_answer',
  refused: 'refused',
  'other-imprint': 'wrong_answer',
  'other-nonce': 'wrong_answer',
  'wrong-signature': 'wrong_answer',
  'wrong-certificate': 'untrusted',
  untrusted: 'untrusted',
}
