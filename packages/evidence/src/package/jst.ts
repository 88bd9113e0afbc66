const JST_MS = 9 * 3600_000
const WEEKDAYS = ['日', '月', '火', '水', '木', '金', '土']

/** 2026-11-22T03:00:00.000Z → 2026-11-22 12:00:00.000. Japan has no summer time; no table of zones is asked, so that every program writes the same. */
export const inJst = (iso: string): string => inUtc(new Date(Date.parse(iso) + JST_MS).toISOString())

/** 2026-11-22T03:00:00.000Z → 2026-11-22 03:00:00.000 */
export const inUtc = (iso: string): string => iso.slice(0, -1).replace('T', ' ')

/** 2026年11月22日（日） or 2026-11-22, in Japan. */
export function dayInJst(iso: string, language: 'ja' | 'en'): string {
  const at = new Date(Date.parse(iso) + JST_MS)
  if (language === 'en') return at.toISOString().slice(0, 10)
  return `${at.getUTCFullYear()}年${at.getUTCMonth() + 1}月${at.getUTCDate()}日（${WEEKDAYS[at.getUTCDay()]}）`
}
