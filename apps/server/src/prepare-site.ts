import { connect } from './db/connect.ts'
import { DEFAULT_TEMPLATES, publishTemplates } from './notify/index.ts'
import { DEFAULT_POLICY, publishPolicy } from './safety/index.ts'
import { DEFAULT_TERMS, publishTerms } from './trust/index.ts'

/**
 * What a site needs before its first request: a policy, wording of notices and terms. Does nothing when they are there; several servers
 * that start at once agree through a lock.
 * @returns whether the site has any account yet
 */
export async function prepareSite(databaseUrl: string, now: () => Date): Promise<{ empty: boolean }> {
  const { db, pool, close } = connect(databaseUrl, { max: 2 })
  try {
    const lock = await pool.connect()
    try {
      // Any number that nothing else uses; held until this connection gives it back.
      await lock.query('select pg_advisory_lock(7305701)')
      await db.transaction().execute(async (tx) => {
        const at = now()
        if (!(await tx.selectFrom('policy').select('version').executeTakeFirst()))
          await publishPolicy(tx, DEFAULT_POLICY, null, at)
        if (!(await tx.selectFrom('notice_templates').select('version').executeTakeFirst()))
          await publishTemplates(tx, DEFAULT_TEMPLATES, null, at, { reason: '' })
        if (!(await tx.selectFrom('terms').select('version').executeTakeFirst()))
          await publishTerms(tx, DEFAULT_TERMS, at)
      })
      await lock.query('select pg_advisory_unlock(7305701)')
    } finally {
      lock.release()
    }
    return { empty: (await db.selectFrom('account').select('id').limit(1).executeTakeFirst()) === undefined }
  } finally {
    await close()
  }
}
