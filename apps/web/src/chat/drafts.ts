import { useSyncExternalStore } from 'react'

/** R8: what is typed and not sent lives in this page's memory and nowhere else. */
const drafts = new Map<string, string>()
const watchers = new Set<() => void>()

export function setDraft(conversationId: string, text: string): void {
  if (text === '') drafts.delete(conversationId)
  else drafts.set(conversationId, text)
  for (const watcher of watchers) watcher()
}

/** Puts a text back to be rewritten, below what has been written meanwhile. */
export function addToDraft(conversationId: string, text: string): void {
  const before = drafts.get(conversationId)
  setDraft(conversationId, before === undefined ? text : `${before}\n${text}`)
}

const watch = (watcher: () => void) => {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

export function useDraft(conversationId: string): readonly [text: string, set: (text: string) => void] {
  const text = useSyncExternalStore(watch, () => drafts.get(conversationId) ?? '')
  return [text, (next) => setDraft(conversationId, next)]
}
