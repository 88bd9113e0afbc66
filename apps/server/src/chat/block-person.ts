import type { BLOCK_REASONS } from '@sekisho/protocol'
import type { Person } from '../accounts/index.ts'
import type { Db, Tx } from '../db/connect.ts'
import { appendRecord } from '../evidence/index.ts'
import { addNotice } from '../notify/index.ts'
import { Refusal } from '../refusal.ts'
import type { ChatDeps } from './chat-deps.ts'
import { endPairChats, publishEnds } from './end-chat.ts'
import { lockPair, type Pair, touchPair } from './pair.db.ts'

export type Block = { accountId: string; reason: (typeof BLOCK_REASONS)[number]; tell: boolean }

/**
 * From this transaction on the two cannot see, find or write to each other, in both directions (R11): live chats
 * end, mail closes, and a message that was being decided is turned down, because the revision has moved.
 * @throws Refusal not_found when there is no such person of the other side
 */
export async function blockPerson(deps: ChatDeps, blocker: Person, block: Block): Promise<void> {
  const at = deps.now()
  const done = await deps.db.transaction().execute(async (tx) => {
    const pair = await requirePair(tx, blocker, block.accountId)
    await lockPair(tx, pair)
    const made = await tx
      .insertInto('block')
      .values({
        blocker_id: blocker.accountId,
        blocked_id: block.accountId,
        reason: block.reason,
        told: block.tell,
        at,
      })
      .onConflict((oc) => oc.doNothing())
      .returning('blocker_id')
      .executeTakeFirst()
    if (!made) return undefined
    const ended = await endPairChats(tx, pair.performerId, pair.memberId, 'blocked', at)
    const closed = await touchPair(tx, pair)
    await appendRecord(tx, 'block.made', at, {
      by: blocker.accountId,
      blocked: block.accountId,
      reason: block.reason,
      told: block.tell,
    })
    const notice = block.tell
      ? await addNotice(tx, block.accountId, { kind: 'blocked', by: blocker.displayName, reason: block.reason }, at)
      : undefined
    return { pair, ended, closed, notice }
  })
  if (!done) return
  await publishEnds(deps, done.ended)
  tellClosed(deps, done)
  if (done.notice) deps.publish([block.accountId], 'notice', done.notice)
}

/** Lifts a block of one's own; the other's block of oneself stays. @throws Refusal not_found */
export async function unblockPerson(deps: ChatDeps, blocker: Person, accountId: string): Promise<void> {
  const at = deps.now()
  const done = await deps.db.transaction().execute(async (tx) => {
    const pair = await requirePair(tx, blocker, accountId)
    await lockPair(tx, pair)
    const lifted = await tx
      .deleteFrom('block')
      .where('blocker_id', '=', blocker.accountId)
      .where('blocked_id', '=', accountId)
      .returning('blocked_id')
      .executeTakeFirst()
    if (!lifted) throw new Refusal('not_found')
    const closed = await touchPair(tx, pair)
    await appendRecord(tx, 'block.lifted', at, { by: blocker.accountId, blocked: accountId })
    return { pair, closed }
  })
  tellClosed(deps, done)
}

/** Only the two sides of the counter block each other: a member a performer, or she him. */
async function requirePair(tx: Tx, blocker: Person, accountId: string): Promise<Pair> {
  const wanted = blocker.role === 'member' ? 'performer' : 'member'
  const other = await tx
    .selectFrom('account')
    .select('id')
    .where('id', '=', accountId)
    .where('role', '=', wanted)
    .executeTakeFirst()
  if (!other) throw new Refusal('not_found')
  return blocker.role === 'member'
    ? { performerId: other.id, memberId: blocker.accountId }
    : { performerId: blocker.accountId, memberId: other.id }
}

function tellClosed(deps: ChatDeps, done: { pair: Pair; closed: readonly string[] }): void {
  for (const conversationId of done.closed) {
    deps.scenes.forget(conversationId)
    deps.publish([done.pair.performerId, done.pair.memberId], 'conversation', { conversationId })
  }
  deps.publish([done.pair.memberId], 'waiting', {})
}

/** Latest first. */
export async function listBlocks(db: Db, blockerId: string) {
  const rows = await db
    .selectFrom('block')
    .innerJoin('account', 'account.id', 'block.blocked_id')
    .select(['account.id', 'display_name', 'reason', 'told', 'at'])
    .where('blocker_id', '=', blockerId)
    .orderBy('at', 'desc')
    .execute()
  return rows.map((row) => ({
    accountId: row.id,
    displayName: row.display_name,
    reason: row.reason,
    told: row.told,
    at: row.at.toISOString(),
  }))
}
