import { createHmac } from 'node:crypto'

/** What two accounts can have in common. */
export type MarkKind = 'contact' | 'device' | 'address' | 'email'

/** Tells that two values are the same without keeping them: without the site's key nothing can be learned from a mark. */
export type MarkOf = (kind: MarkKind, value: string) => Buffer

export function createMarks(secret: string): MarkOf {
  return (kind, value) => createHmac('sha256', secret).update(`sekisho/mark/v1/${kind}\n${value}`).digest()
}
