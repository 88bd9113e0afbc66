import type { MessageView } from '@sekisho/protocol'

/** What this browser knows of a conversation. Pure: the cache holds it, the socket and the history add to it. */
export type Thread = {
  /** Each message once, by position. */
  readonly messages: readonly MessageView[]
  /** There is older history to ask for. */
  readonly more: boolean
  /** Everything up to this revision is here: after a break, ask for what came later. */
  readonly revision: number
}

export const EMPTY_THREAD: Thread = { messages: [], more: false, revision: 0 }

/** Each id once, the latest revision of it, in order of position. Returns the same list when nothing is new. */
export function mergeMessages(known: readonly MessageView[], incoming: readonly MessageView[]): readonly MessageView[] {
  const byId = new Map(known.map((message) => [message.id, message]))
  let changed = false
  for (const message of incoming) {
    const before = byId.get(message.id)
    if (before && before.revision >= message.revision) continue
    byId.set(message.id, message)
    changed = true
  }
  if (!changed) return known
  return [...byId.values()].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
}

/**
 * One message came in by itself. The thread is known to be complete up to it only when it follows at once: a revision in
 * between may be something that is not for this person, or a message whose push was lost with a server.
 */
export function addLive(thread: Thread, message: MessageView): Thread {
  return {
    ...thread,
    messages: mergeMessages(thread.messages, [message]),
    revision: message.revision === thread.revision + 1 ? message.revision : thread.revision,
  }
}

/** Whether something between what is known and this message must be asked for. */
export const leavesGap = (thread: Thread, message: MessageView): boolean => message.revision > thread.revision + 1

/** The answer of a sync: everything that changed after the revision that was asked with. */
export function addSync(thread: Thread, answer: { messages: readonly MessageView[]; revision: number }): Thread {
  return {
    ...thread,
    messages: mergeMessages(thread.messages, answer.messages),
    revision: Math.max(thread.revision, answer.revision),
  }
}

type Page = { readonly messages: readonly MessageView[]; readonly more: boolean; readonly revision: number }

/** A page before the oldest message that is here. */
export function addOlderPage(thread: Thread, page: Page): Thread {
  return { ...thread, messages: mergeMessages(thread.messages, page.messages), more: page.more }
}

/**
 * The newest page, asked for again. It joins what is here only when the two meet; after a long break they may not, and
 * then the page alone is the truth, and older ones are asked for again.
 */
export function addNewestPage(thread: Thread | undefined, page: Page): Thread {
  const fresh: Thread = { messages: mergeMessages([], page.messages), more: page.more, revision: page.revision }
  const newest = thread?.messages.at(-1)
  const oldestOnPage = fresh.messages[0]
  if (!thread || !newest || !oldestOnPage) return fresh
  if (page.more && oldestOnPage.position > newest.position) return fresh
  const oldest = thread.messages[0]
  return {
    messages: mergeMessages(thread.messages, page.messages),
    more: oldest && oldest.position < oldestOnPage.position ? thread.more : page.more,
    revision: Math.max(thread.revision, page.revision),
  }
}
