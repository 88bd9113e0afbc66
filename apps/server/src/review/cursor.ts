import { Refusal } from '../refusal.ts'

/** Where a page ended: the time and the id of its last row. */
export type Place = { at: Date; id: string }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const toCursor = ({ at, id }: Place): string => `${at.getTime().toString(36)}.${id}`

/** @throws Refusal invalid for what no page ended with */
export function fromCursor(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined
  const [time = '', id = ''] = cursor.split('.')
  const ms = Number.parseInt(time, 36)
  if (!/^[0-9a-z]{1,11}$/.test(time) || Math.abs(ms) > 8.64e15 || !UUID.test(id))
    throw new Refusal('invalid', { field: 'after' })
  return { at: new Date(ms), id }
}

/** One more than the page was asked for, so that its being there says that there is another page. */
export function toPage<Row>(rows: readonly Row[], limit: number, placeOf: (row: Row) => Place) {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { page, next: rows.length > limit && last !== undefined ? toCursor(placeOf(last)) : null }
}
