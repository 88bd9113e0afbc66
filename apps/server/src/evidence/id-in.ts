import type { Json } from '@sekisho/evidence'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** A fact, if it is an id. */
export const idIn = (value: Json | undefined): string | null =>
  typeof value === 'string' && UUID.test(value) ? value : null
