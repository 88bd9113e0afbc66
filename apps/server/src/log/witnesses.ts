import { addSignatures, encodeAddCheckpoint, NoteError, openNote, proveConsistency } from '@sekisho/evidence'
import type { AttestProblem } from '@sekisho/protocol'
import type { AttestDeps } from './attest-deps.ts'
import type { Witness } from './attesters.ts'
import { ANSWER_WITHIN_MS } from './back-off.ts'
import { newestCheckpoint, type StoredCheckpoint } from './checkpoints.db.ts'
import { post, Unreachable } from './post.ts'
import { readTiles } from './tiles.db.ts'
import {
  type Cosignature,
  claimWitness,
  keepCosignature,
  lastCosignedSize,
  noteFailure,
  rememberWitness,
} from './witnesses.db.ts'

/** More rounds of asking than this mean that the witness contradicts itself. */
const MOST_ROUNDS = 3

const DAY_MS = 86_400_000

/** Asks a witness that has not seen the newest checkpoint, unless another server does or it is to be left alone for a while. */
export async function askWitnessWhenDue(
  deps: AttestDeps,
  witness: Witness,
  head: StoredCheckpoint,
  stop: AbortSignal,
): Promise<void> {
  if ((await lastCosignedSize(deps.db, witness.name)) >= head.size) return
  if (await claimWitness(deps.db, witness, deps.now())) await askWitness(deps, witness, head, stop)
}

/** Asks a witness to cosign, and keeps its cosignature or what was wrong. @param stop ends it without a word, as when the server closes */
export async function askWitness(
  deps: AttestDeps,
  witness: Witness,
  head: StoredCheckpoint,
  stop: AbortSignal,
): Promise<void> {
  const { db, now, log, metrics } = deps
  await rememberWitness(db, witness, now())
  const found = await requestCosignature(
    deps,
    witness,
    head,
    AbortSignal.any([stop, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
  )
  if (stop.aborted && found === 'unreachable') return
  const problem = typeof found === 'string' ? found : undefined
  metrics.attestations.inc({ kind: 'cosignature', outcome: problem ?? 'ok' })
  if (typeof found === 'string') {
    await noteFailure(db, witness, found, now())
    if (found === 'other_history' || found === 'ahead')
      log.error({ witness: witness.name, size: head.size, problem }, 'a witness has seen another log than this one')
  } else await keepCosignature(db, witness, found, now())
}

/** The exchange of C2SP tlog-witness: from the size that the witness knows to the newest. */
async function requestCosignature(
  { db, now }: AttestDeps,
  witness: Witness,
  newest: StoredCheckpoint,
  signal: AbortSignal,
): Promise<Cosignature | AttestProblem> {
  let head = newest
  let oldSize = Math.min(await lastCosignedSize(db, witness.name), head.size)
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const proof = await proveConsistency(oldSize, head.size, readTiles(db))
    const answer = await send(witness, encodeAddCheckpoint({ oldSize, proof, note: head.note }), signal)
    if (answer === undefined) return 'unreachable'
    const text = Buffer.from(answer.bytes).toString('utf8')
    if (answer.status === 200) return readCosignature(witness, head, text, now())
    if (answer.status !== 409) return PROBLEMS[answer.status] ?? 'refused'
    const size = readSize(text)
    if (size === undefined) return 'wrong_answer'
    // It knows a tree of this very size, and it is not this one.
    if (size === oldSize) return size === head.size ? 'other_history' : 'wrong_answer'
    // Another server may have shown it a newer checkpoint meanwhile.
    if (size > head.size) head = (await newestCheckpoint(db)) ?? head
    if (size > head.size) return 'ahead'
    oldSize = size
  }
  return 'wrong_answer'
}

const PROBLEMS: Readonly<Record<number, AttestProblem>> = {
  403: 'not_trusted',
  404: 'unknown_log',
  422: 'other_history',
}

const send = (witness: Witness, body: string, signal: AbortSignal) =>
  post(witness.url, body, { headers: { 'content-type': 'text/plain; charset=utf-8' }, signal }).catch(
    (error: unknown) => {
      if (error instanceof Unreachable) return undefined
      throw error
    },
  )

const readSize = (text: string): number | undefined =>
  /^(0|[1-9][0-9]{0,15})\n$/.test(text) ? Number(text) : undefined

/** Pure: its cosignature, verified; those of other keys are left out, as the specification wants it. */
function readCosignature(
  { verifier }: Witness,
  { note, size }: StoredCheckpoint,
  lines: string,
  now: Date,
): Cosignature | 'wrong_answer' {
  try {
    const { verified } = openNote(addSignatures(note, [lines]), [verifier])
    const [newest] = [...verified].sort((a, b) => (b.time ?? 0) - (a.time ?? 0))
    const atMs = (newest?.time ?? 0) * 1_000
    // Its clock is its own, but one that is a day off would say something untrue in every package.
    if (newest === undefined || Math.abs(atMs - now.getTime()) > DAY_MS) return 'wrong_answer'
    return { size, line: newest.line, at: new Date(atMs) }
  } catch (error) {
    if (error instanceof NoteError) return 'wrong_answer'
    throw error
  }
}
