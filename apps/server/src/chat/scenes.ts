import type { HistoryMessage } from '@sekisho/inspect'
import type { Db, Tx } from '../db/connect.ts'
import { type ConversationRow, findConversation, findSeated, hasLiveChat } from './conversations.db.ts'
import { findShownBefore } from './messages.db.ts'
import { findBarrier } from './pair.db.ts'

/** What the gate is given: enough for pieces over messages, bounded so that a long talk costs no more. */
const HISTORY_MESSAGES = 20
const HISTORY_MS = 30 * 60_000
const SCENES_KEPT = 10_000

/** All that is needed to decide on the next message of a conversation, as of one revision. */
export type Scene = ConversationRow & {
  /** What stands between the two; undefined in a party, where a block or pause ends the seat. */
  barrier: 'blocked' | 'paused' | undefined
  live: boolean
  /** Members who may write and read in it now. */
  members: readonly string[]
  history: readonly (HistoryMessage & { id: string })[]
  /** The write that this scene counts on, while it is under way. */
  pending?: Promise<boolean> | undefined
}

/**
 * The latest scene of busy conversations. It may be out of date at any moment (another server wrote); the commit
 * checks its revision, so a stale scene costs one more read, never a wrong decision.
 */
export type Scenes = {
  get(conversationId: string, at: Date): Promise<Scene | undefined>
  /** The scene that holds once the write of ours that it names is kept. */
  put(scene: Scene): void
  forget(conversationId: string): void
}

export function createScenes(db: Db): Scenes {
  const held = new Map<string, Scene>()
  return {
    async get(conversationId, at) {
      return held.get(conversationId) ?? readScene(db, conversationId, at)
    },
    put(scene) {
      // Re-inserted at the end, so the first key is the one longest unused.
      held.delete(scene.id)
      held.set(scene.id, { ...scene, history: scene.history.slice(-HISTORY_MESSAGES) })
      if (held.size > SCENES_KEPT) held.delete(held.keys().next().value as string)
    },
    forget(conversationId) {
      held.delete(conversationId)
    },
  }
}

/** The revision is read first: what is read after it can only be newer, and then the commit fails and reads again. */
export async function readScene(db: Db | Tx, conversationId: string, at: Date): Promise<Scene | undefined> {
  const conversation = await findConversation(db, conversationId)
  if (!conversation) return undefined
  const inMail = conversation.kind === 'mail'
  const { performerId, memberId } = conversation
  const [barrier, live, seated, shown] = await Promise.all([
    memberId === null ? undefined : findBarrier(db, { performerId, memberId }),
    inMail ? true : hasLiveChat(db, conversationId),
    inMail ? [conversation.memberId as string] : findSeated(db, conversationId),
    findShownBefore(db, conversationId, new Date(at.getTime() - HISTORY_MS), HISTORY_MESSAGES),
  ])
  const history = shown.map((row) => ({
    id: row.id,
    from: row.role === 'performer' ? ('performer' as const) : ('member' as const),
    speaker: row.sender_id,
    text: row.text,
    at: row.shown_at?.getTime() ?? 0,
  }))
  return { ...conversation, barrier, live, members: seated, history }
}
