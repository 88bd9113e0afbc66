import type { Db, Tx } from '../db/connect.ts'
import { appendRecord } from '../evidence/index.ts'
import { freshValue } from '../fresh-value.ts'

export type Terms = { version: number; ja: string; en: string; publishedAt: Date }
export type TermsSource = { current(): Promise<Terms> }

/** The newest terms. */
export function termsSource(db: Db, now: () => Date): TermsSource {
  async function read(): Promise<Terms> {
    const row = await db.selectFrom('terms').selectAll().orderBy('version', 'desc').limit(1).executeTakeFirstOrThrow()
    return { version: row.version, ja: row.ja, en: row.en, publishedAt: row.published_at }
  }
  return { current: freshValue(read, now) }
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
