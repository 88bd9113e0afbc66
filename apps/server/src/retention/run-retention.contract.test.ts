import { ROUTES } from '@sekisho/protocol'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { atDesk } from '../../../../tests/setup/desk.ts'
import { createTestSite, PASSWORD, type TestSite } from '../../../../tests/setup/test-site.ts'
import { findEverywhere as findIn } from '../../../../tests/setup/whole-log.ts'
import { applyRetention } from './apply-retention.ts'
import { eraseExports } from './person-content.db.ts'
import { runRetention } from './run-retention.ts'

const DAY_MS = 86_400_000
const SECRET = 'きのう鎌倉で紫陽花を見ました'

let site: TestSite
let desk: ReturnType<typeof atDesk>
beforeEach(async () => {
  site = await createTestSite()
  desk = atDesk(site)
})
afterEach(() => site?.close())

const db = () => site.app.deps.db
const findEverywhere = (text: string) => findIn(db(), text)

describe('[R10] nothing gets in between', () => {
  test('a piece of a package that was being written while its person was erased goes too', async () => {
    const { member, conversationId } = await desk.talk()
    await member.send(conversationId, SECRET)
    const { id } = await member.call(ROUTES.askOwnExport, { body: { conversationId } })
    const { db: base } = site.app.deps
    await base.updateTable('evidence_export').set({ state: 'writing' }).where('id', '=', id).execute()
    const pieces = () => base.selectFrom('export_chunk').select('n').where('export_id', '=', id).execute()
    let erasing: Promise<void> | undefined
    await base.transaction().execute(async (tx) => {
      await sql`select 1 from evidence_export where id = ${id} for share`.execute(tx)
      const bytes = Buffer.from(SECRET)
      await tx.insertInto('export_chunk').values({ export_id: id, file: 'records.jsonl', n: 0, bytes }).execute()
      erasing = base.transaction().execute((other) => eraseExports(other, member.id))
      await expect
        .poll(async () => {
          const { rows } = await sql`select 1 from pg_locks where not granted`.execute(base)
          return rows.length
        })
        .toBeGreaterThan(0)
    })
    await erasing
    expect(await pieces()).toEqual([])
    // Whatever else leaves one behind, the night takes it.
    await base
      .insertInto('export_chunk')
      .values({ export_id: id, file: 'late', n: 0, bytes: Buffer.from(SECRET) })
      .execute()
    await applyRetention(site.app.deps)
    expect(await pieces()).toEqual([])
  })

  test('one erasure that breaks holds up neither the others nor the night', async () => {
    const [broken, other] = [await site.member('ひとり'), await site.member('もうひとり')]
    for (const person of [broken, other]) {
      await person.call(ROUTES.askErasure, { body: { password: PASSWORD } })
      site.clock.forward(1_000)
    }
    const toNight = (18 * 3_600_000 + DAY_MS - (site.clock.now().getTime() % DAY_MS)) % DAY_MS
    site.clock.forward(15 * DAY_MS + toNight)
    await sql`create function break_one() returns trigger language plpgsql as $$ begin
      if new.email like '%@left.invalid' and new.name <> 'x' and old.email = '${sql.raw(broken.email)}' then raise exception 'broken'; end if;
      return new; end $$`.execute(db())
    await sql`create trigger break_one before update on auth_user for each row execute function break_one()`.execute(
      db(),
    )
    await expect(runRetention(site.app.deps)).rejects.toThrow('broken')
    expect(await findEverywhere(other.email)).toEqual([])
    const nights = () => db().selectFrom('retention_run').select('id').where('finished_at', 'is not', null).execute()
    expect(await nights()).toHaveLength(1)
    // It is not tried every minute, and again later.
    await runRetention(site.app.deps)
    await sql`drop trigger break_one on auth_user`.execute(db())
    site.clock.forward(2 * 3_600_000)
    await runRetention(site.app.deps)
    expect(await findEverywhere(broken.email)).toEqual([])
  })
})
