import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLogSite, dumpTree, findFlaws } from '../../../../tests/setup/log-site.ts'
import type { Db } from '../db/connect.ts'
import { sequenceRecords } from './sequence-records.ts'

let site: Awaited<ReturnType<typeof createLogSite>>
beforeAll(async () => {
  site = await createLogSite()
})
afterAll(() => site.close())

class Killed extends Error {}

/**
 * A database whose `n`-th statement is where the process dies: the connection is cut before the statement is sent, or after it was
 * carried out and before anyone hears of it.
 */
function dyingAt(url: string, n: number, when: 'before' | 'after') {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  const texts: string[] = []
  const dying = {
    async connect() {
      const client = await pool.connect()
      client.on('error', () => {})
      const die = () => {
        const { stream } = (client as unknown as { connection: { stream: { destroy(): void } } }).connection
        stream.destroy()
        throw new Killed()
      }
      return {
        async query(text: string, values: unknown[]) {
          texts.push(text)
          if (texts.length === n && when === 'before') die()
          if (texts.length > n) throw new Killed()
          const result = await client.query(text, values)
          if (texts.length === n) die()
          return result
        },
        release: () => client.release(true),
      }
    },
    end: () => pool.end(),
  }
  const dialect = new PostgresDialect({ pool: dying as never })
  return { db: new Kysely({ dialect }) as Db, texts, end: () => pool.end() }
}

/** The dead one's lock is free as soon as PostgreSQL has noticed. */
async function sequenceUntilDone(): Promise<void> {
  const until = performance.now() + 2_000
  while (performance.now() < until) {
    await sequenceRecords(site.deps)
    const waiting = await site.db
      .selectFrom('evidence_record')
      .select('id')
      .where('leaf_index', 'is', null)
      .executeTakeFirst()
    if (!waiting) return
  }
  throw new Error('the lock was not free within two seconds')
}

test.each(['before', 'after'] as const)(
  'killed %s any statement: the old tree or the new one, then every record once',
  async (when) => {
    const outcomes: string[] = []
    for (let n = 1, statements = Number.POSITIVE_INFINITY; n <= statements; n += 1) {
      // 255 + 3: also where tiles of several levels change.
      const ids = await site.write(n === 1 ? 255 : 3)
      const before = await dumpTree(site.db)
      const dying = dyingAt(site.url, n, when)
      const count = await sequenceRecords({ ...site.deps, db: dying.db }).catch((error: unknown) => {
        if (!(error instanceof Killed)) throw error
        return 'killed'
      })
      if (count !== 'killed') statements = n
      await dying.end()
      const after = await dumpTree(site.db)
      const isOld = JSON.stringify(after) === JSON.stringify(before)
      expect(await findFlaws(site.db, site.deps.logKeys)).toEqual([])
      if (!isOld) expect((await site.order()).slice(-ids.length)).toEqual(ids)
      outcomes.push(`${(dying.texts[n - 1] ?? 'nothing left').trim().split(/\s/)[0]}: ${isOld ? 'old' : 'new'}`)
      await sequenceUntilDone()
      expect((await site.order()).slice(-ids.length)).toEqual(ids)
      expect(await findFlaws(site.db, site.deps.logKeys)).toEqual([])
    }
    // Only the commit makes the new tree.
    const [ended, commit, ...earlier] = outcomes.reverse()
    expect(ended).toBe('nothing: new')
    expect(commit).toBe(when === 'before' ? 'commit: old' : 'commit: new')
    expect(earlier.length).toBeGreaterThan(8)
    expect(earlier.filter((outcome) => !outcome.endsWith('old'))).toEqual([])
  },
)
