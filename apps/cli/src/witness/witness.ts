import { mkdir } from 'node:fs/promises'
import { addSignatures, cosign, type Signer, splitNote } from '@sekisho/evidence'
import { keepConflict, listConflicts } from '../conflicts.ts'
import type { Logs } from '../parse-log-keys.ts'
import { decideCosigning, type LastCosigned, type Refused, readRequest } from './decide-cosigning.ts'
import { folderOf, readLast, saveLast } from './witness-state.ts'

export type Cosigned = { status: 200; lines: string }

/** What a witness knows of a log, for its page. */
export type LogView = {
  origin: string
  last: LastCosigned | undefined
  /** Signed proofs of two histories. */
  conflicts: number
}

export type Witness = {
  readonly verifierKey: string
  /** Answers the body of an add-checkpoint request. */
  readonly add: (body: string) => Promise<Cosigned | Refused>
  readonly view: () => Promise<LogView[]>
  readonly findLast: (origin: string) => Promise<LastCosigned | undefined>
}

export type WitnessOptions = {
  signer: Signer
  /** A folder that belongs to this witness alone (lockState). */
  state: string
  logs: Logs
  now: () => Date
  /** Told of each refusal, and of where signed proof of two histories is kept. */
  onRefused?: (refused: Refused, origin: string | undefined, kept: string | undefined) => void
}

/**
 * A witness of logs (C2SP tlog-witness). It cosigns a checkpoint when its tree begins with the one it cosigned before.
 * @throws UserError when its folder holds what it did not write
 */
export async function openWitness({ signer, state, logs, now, onRefused }: WitnessOptions): Promise<Witness> {
  await mkdir(state, { recursive: true, mode: 0o700 })
  const findLast = (origin: string) => readLast(state, origin, signer.verifierKey)
  for (const origin of logs.keys()) await findLast(origin)
  // One request after the other, so that nothing comes between comparing with the state and writing it.
  let queue: Promise<unknown> = Promise.resolve()

  async function addNext(body: string): Promise<Cosigned | Refused> {
    const request = readRequest(body, logs)
    if ('status' in request) return refuse(request, undefined)
    const { checkpoint, note } = request
    const decision = decideCosigning(request, await findLast(checkpoint.origin))
    if (decision !== 'cosign') return refuse(decision, checkpoint.origin)
    const lines = cosign(splitNote(note).text, signer, Math.floor(now().getTime() / 1_000))
    // Before it leaves. A crash before this: the old state, no cosignature. After it: the new state and a cosignature that
    // nobody has; the log asks again and learns the new size.
    await saveLast(state, checkpoint.origin, addSignatures(note, [lines]))
    return { status: 200, lines }
  }

  async function refuse(refused: Refused, origin: string | undefined): Promise<Refused> {
    const kept =
      refused.contradiction && origin !== undefined
        ? await keepConflict(folderOf(state, origin), refused.contradiction)
        : undefined
    onRefused?.(refused, origin, kept)
    return refused
  }

  return {
    verifierKey: signer.verifierKey,
    add(body) {
      const answer = queue.then(() => addNext(body))
      queue = answer.catch(() => {})
      return answer
    },
    findLast: async (origin) => (logs.has(origin) ? findLast(origin) : undefined),
    view: () =>
      Promise.all(
        [...logs].map(async ([origin, verifiers]) => ({
          origin,
          last: await findLast(origin),
          conflicts: (await listConflicts(folderOf(state, origin), verifiers)).length,
        })),
      ),
  }
}
