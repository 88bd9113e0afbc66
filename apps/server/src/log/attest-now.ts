import type { Db } from '../db/connect.ts'
import type { AttestDeps } from './attest-deps.ts'
import { checkpointFrom, newestCheckpoint, type StoredCheckpoint } from './checkpoints.db.ts'
import { askAuthority } from './timestamps.ts'
import { askWitness, askWitnessWhenDue } from './witnesses.ts'

/** Longest time that somebody waits for others to vouch. */
const WAIT_MS = 15_000

export type Attested = {
  /** The newest checkpoint when it was asked for, or one since that more have cosigned, with its cosignatures. */
  checkpoint: StoredCheckpoint
  /** Authorities that have stamped this tree or a larger one. */
  stampedBy: readonly string[]
  /** Names of configured witnesses and authorities that did not vouch for it, or for a larger one, in time. */
  missing: readonly string[]
}

/**
 * Asks every witness and authority at once for the newest checkpoint, whose tree has at least `size` leaves, and waits until
 * all have answered, 15 seconds at most. Who fails is asked again by the clock.
 * @returns undefined when the log is not that large
 */
export async function attestNow(deps: AttestDeps, size: number, waitMs = WAIT_MS): Promise<Attested | undefined> {
  const head = await newestCheckpoint(deps.db)
  if (!head || head.size < size) return undefined
  const { witnesses, authorities } = deps.attesters
  const stop = AbortSignal.timeout(waitMs)
  const done = new Set(head.cosignatures.map(({ witness }) => witness))
  await settleAll([
    ...witnesses.filter(({ name }) => !done.has(name)).map((witness) => askWitness(deps, witness, head, stop)),
    ...authorities.map((authority) => askAuthority(deps, authority, head, stop, true)),
  ])
  const { cosignedBy, stampedBy, size: cosignedSize } = await findVouching(deps.db, head.size)
  const checkpoint = (await checkpointFrom(deps.db, cosignedSize ?? head.size)) ?? head
  const vouching = [...cosignedBy, ...stampedBy]
  const missing = [...witnesses, ...authorities].map(({ name }) => name).filter((name) => !vouching.includes(name))
  return { checkpoint, stampedBy, missing }
}

/**
 * Who vouches for a tree of at least this size, and which of them most have cosigned: another server may have shown a witness
 * a newer one meanwhile, after which it cosigns no smaller.
 */
async function findVouching(db: Db, size: number) {
  const cosigned = await db
    .selectFrom('log_cosignature')
    .select(['size', 'witness'])
    .where('size', '>=', size)
    .orderBy('size')
    .execute()
  const stamped = await db
    .selectFrom('log_timestamp')
    .select('authority')
    .distinct()
    .where('size', '>=', size)
    .where('response', 'is not', null)
    .orderBy('authority')
    .execute()
  const counts = [...Map.groupBy(cosigned, (one) => one.size)].map(([of, { length }]) => ({ of, length }))
  const [most] = counts.sort((a, b) => b.length - a.length || a.of - b.of)
  return {
    cosignedBy: cosigned.map(({ witness }) => witness),
    stampedBy: stamped.map(({ authority }) => authority),
    size: most?.of,
  }
}

/** By the clock: whoever is due is asked for the newest checkpoint. Never in the way of the sequencer. */
export async function attestCheckpoints(deps: AttestDeps, closing: AbortSignal): Promise<void> {
  const { witnesses, authorities } = deps.attesters
  if (witnesses.length + authorities.length === 0 || closing.aborted) return
  const head = await newestCheckpoint(deps.db)
  if (!head) return
  await settleAll([
    ...witnesses.map((witness) => askWitnessWhenDue(deps, witness, head, closing)),
    ...authorities.map((authority) => askAuthority(deps, authority, head, closing)),
  ])
}

/** All have ended when this does. @throws what the first of them threw */
async function settleAll(asked: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(asked)).find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
}
