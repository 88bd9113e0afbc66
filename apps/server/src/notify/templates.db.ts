import { NOTICE_TEMPLATES, TEMPLATE_KINDS, type TemplatesView } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { Db, Tx } from '../db/connect.ts'
import { appendRecord } from '../evidence/index.ts'
import { DEFAULT_TEMPLATES, type Templates } from './templates.ts'

const VERSIONS_LISTED = 100

/** The wording in force, or of one version; a kind that came later has the site's first wording. */
export async function findTemplates(
  db: Db | Tx,
  version?: number,
): Promise<{ version: number; texts: Templates } | undefined> {
  const row = await db
    .selectFrom('notice_templates')
    .select(['version', 'body'])
    .$if(version !== undefined, (q) => q.where('version', '=', version as number))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { version: row.version, texts: { ...DEFAULT_TEMPLATES, ...(row.body as Partial<Templates>) } }
}

/** Nobody else changes the wording until this transaction ends. */
export async function lockTemplates(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7305703)`.execute(tx)
}

/** Puts a wording in force and on record. Call `lockTemplates` first. */
export async function publishTemplates(
  tx: Tx,
  texts: Templates,
  by: string | null,
  at: Date,
  { reason, restores }: { reason: string; restores?: number },
): Promise<void> {
  const version = ((await findTemplates(tx))?.version ?? 0) + 1
  await tx
    .insertInto('notice_templates')
    .values({ version, body: JSON.stringify(texts), published_by: by, published_at: at, reason })
    .execute()
  await appendRecord(tx, 'templates.published', at, { version, by, reason, restores, texts })
}

export async function viewTemplates(db: Db | Tx): Promise<TemplatesView> {
  const rows = await db
    .selectFrom('notice_templates as t')
    .leftJoin('account as publisher', 'publisher.id', 't.published_by')
    .select(['t.version', 't.published_by', 't.published_at', 't.reason', 'publisher.display_name'])
    .orderBy('t.version', 'desc')
    .limit(VERSIONS_LISTED)
    .execute()
  const versions = rows.map((row) => ({
    version: row.version,
    publishedBy: row.published_by === null ? null : { id: row.published_by, displayName: row.display_name ?? '' },
    publishedAt: row.published_at.toISOString(),
    reason: row.reason,
  }))
  const [newest] = versions
  const found = await findTemplates(db, newest?.version)
  if (!newest || !found) throw new Error('there are no templates: run prepareSite first')
  return {
    ...newest,
    texts: TEMPLATE_KINDS.map((kind) => ({
      kind,
      ...found.texts[kind],
      may: [...NOTICE_TEMPLATES[kind].may],
      must: [...NOTICE_TEMPLATES[kind].must],
    })),
    versions,
  }
}
