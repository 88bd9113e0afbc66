import type { Db, Tx } from '../db/connect.ts'
import { appendRecord } from '../evidence/index.ts'

export type Terms = { version: number; ja: string; en: string; publishedAt: Date }
export type TermsSource = { current(): Promise<Terms> }

/** New terms published on another server are asked for here after this time. */
const FRESH_MS = 2_000

/** Reads the newest terms, at most once in two seconds. */
export function termsSource(db: Db, now: () => Date): TermsSource {
  let held: { value: Promise<Terms>; readAt: number } | undefined
  async function read(): Promise<Terms> {
    const row = await db.selectFrom('terms').selectAll().orderBy('version', 'desc').limit(1).executeTakeFirstOrThrow()
    return { version: row.version, ja: row.ja, en: row.en, publishedAt: row.published_at }
  }
  return {
    current() {
      const at = now().getTime()
      // One read for all who ask meanwhile; one that failed is not kept.
      if (!held || at - held.readAt >= FRESH_MS) {
        const value = read()
        held = { value, readAt: at }
        value.catch(() => {
          held = undefined
        })
      }
      return held.value
    },
  }
}

/** Everyone is asked again (R7). */
export async function publishTerms(tx: Tx, text: { ja: string; en: string }, at: Date): Promise<number> {
  const last = await tx.selectFrom('terms').select('version').orderBy('version', 'desc').limit(1).executeTakeFirst()
  const version = (last?.version ?? 0) + 1
  await tx
    .insertInto('terms')
    .values({ version, ...text, published_at: at })
    .execute()
  await appendRecord(tx, 'terms.published', at, { version, ...text })
  return version
}
