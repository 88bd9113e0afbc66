import { ROUTES } from '@sekisho/protocol'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { atDesk, THREAT } from '../../../../tests/setup/desk.ts'
import { atExports, openPackage } from '../../../../tests/setup/exports.ts'
import { codeOf, createTestSite, type TestPerson, type TestSite } from '../../../../tests/setup/test-site.ts'
import { KEPT_MS } from './export.ts'
import type { ExportDeps } from './export-deps.ts'
import { makeExports } from './index.ts'

let site: TestSite
let desk: ReturnType<typeof atDesk>
let exports: ReturnType<typeof atExports>
let administrator: TestPerson
beforeEach(async () => {
  site = await createTestSite()
  desk = atDesk(site)
  exports = atExports(site)
  administrator = await site.staff('administrator')
})
afterEach(() => site.close())

async function asked() {
  const { member, performer, conversationId } = await desk.talk()
  await member.send(conversationId, THREAT)
  const { id: caseId } = await desk.caseOf(member, administrator)
  await desk.open(caseId, administrator)
  const { id } = await exports.ask(caseId, administrator)
  return { id, caseId, member, performer, conversationId }
}

const look = (id: string) => administrator.call(ROUTES.export, { params: { id } })
const stateOf = async (id: string) => (await look(id)).state
const pieces = async (id: string) =>
  (await site.app.deps.db.selectFrom('export_chunk').select('file').where('export_id', '=', id).execute()).map(
    ({ file }) => file,
  )

/** A server that stops dead at a place, as if it had died, until it is let go. */
function deadAt(place: 'writing' | 'proving') {
  const { deps } = site.app
  let letGo = () => {}
  let reached = () => {}
  const gone = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const stopped = new Promise<void>((resolve) => {
    reached = resolve
  })
  const stop = async () => {
    reached()
    await gone
  }
  const dying: ExportDeps =
    place === 'writing'
      ? { ...deps, verifierHtml: () => stop().then(() => undefined) }
      : {
          ...deps,
          logKeys: {
            ...deps.logKeys,
            // The sequencer asks for the keys; once the export is on record, this server is gone.
            current: async () => {
              const made = await deps.db
                .selectFrom('evidence_record')
                .select('id')
                .where('kind', '=', 'export.made')
                .executeTakeFirst()
              if (made) await stop()
              return deps.logKeys.current()
            },
          },
        }
  return { dying, stopped, letGo: () => letGo() }
}

test.each(['writing', 'proving'] as const)(
  'a server that dies while %s leaves the job to the next; the package is recorded once',
  async (place) => {
    const { id } = await asked()
    const { dying, stopped, letGo } = deadAt(place)
    const first = makeExports(dying, new AbortController().signal)
    await stopped
    // While it says that it lives, nobody takes its work.
    await exports.make()
    expect(await stateOf(id)).toBe(place)
    site.clock.forward(31_000)
    await exports.make()
    expect(await stateOf(id)).toBe('ready')
    const fetched = await exports.fetch(id, administrator)
    // The first one comes back to life and finds that it is no longer its work.
    letGo()
    await first
    expect(await stateOf(id)).toBe('ready')
    expect((await exports.fetch(id, administrator)).zip).toEqual(fetched.zip)
    expect(new Set(await pieces(id))).toEqual(new Set(['package.zip']))
    expect(await desk.records('export.made', id)).toHaveLength(1)
    expect((await openPackage(fetched.zip)).failed).toEqual([])
  },
)

test('a server that closes gives its job back at once', async () => {
  const { id } = await asked()
  const { dying, stopped, letGo } = deadAt('writing')
  const closing = new AbortController()
  const first = makeExports(dying, closing.signal)
  await stopped
  closing.abort()
  letGo()
  await first
  expect(await stateOf(id)).not.toBe('ready')
  await exports.make()
  expect(await stateOf(id)).toBe('ready')
})

test('two servers make two packages, each one', async () => {
  const { id, conversationId, performer } = await asked()
  const own = await performer.call(ROUTES.askOwnExport, { body: { conversationId } })
  // He was stopped; she has to have said something for hers.
  await performer.send(conversationId, 'やめてください')
  await Promise.all([exports.make(), exports.make(), exports.make()])
  expect(await stateOf(id)).toBe('ready')
  expect((await performer.call(ROUTES.ownExport, { params: { id: own.id } })).state).toBe('ready')
  expect(await desk.records('export.made', id)).toHaveLength(1)
  expect(await desk.records('export.made', own.id)).toHaveLength(1)
})

test('a cancelled one is not made, and what was made of it is gone', async () => {
  const { id } = await asked()
  const { dying, stopped, letGo } = deadAt('writing')
  const first = makeExports(dying, new AbortController().signal)
  await stopped
  expect(await administrator.call(ROUTES.cancelExport, { params: { id } })).toMatchObject({ state: 'cancelled' })
  letGo()
  await first
  await exports.make()
  expect(await stateOf(id)).toBe('cancelled')
  expect(await pieces(id)).toEqual([])
  expect(await desk.records('export.made', id)).toEqual([])
  expect(await desk.records('export.cancelled', id)).toMatchObject([{ by: administrator.id }])
  expect((await exports.fetch(id, administrator)).code).toBe('export_gone')
  expect(await codeOf(administrator.call(ROUTES.cancelExport, { params: { id } }))).toBe('conflict')
})

test('a package is kept for seven days, then thrown away', async () => {
  const { id } = await asked()
  await exports.make()
  expect(new Set(await pieces(id))).toEqual(new Set(['package.zip']))
  site.clock.forward(KEPT_MS - 1_000)
  await exports.make()
  expect((await exports.fetch(id, administrator)).code).toBe('file')
  site.clock.forward(1_000)
  // Its time is over, whether or not the clock has swept it.
  expect((await exports.fetch(id, administrator)).code).toBe('export_gone')
  await exports.make()
  expect(await look(id)).toMatchObject({ state: 'expired', mayDownload: false })
  expect(await pieces(id)).toEqual([])
})

test('a package whose file is not there, as after a restore, is gone', async () => {
  const { id } = await asked()
  await exports.make()
  await site.app.deps.db.deleteFrom('export_chunk').where('export_id', '=', id).execute()
  expect((await exports.fetch(id, administrator)).code).toBe('export_gone')
  expect(await desk.records('export.downloaded', id)).toEqual([])
})

test('what breaks says so, and leaves nothing behind', async () => {
  const { id } = await asked()
  const broken = { ...site.app.deps, verifierHtml: () => Promise.reject(new Error('broken')) }
  await makeExports({ ...broken, log: { ...broken.log, error: () => {} } as never }, new AbortController().signal)
  expect(await look(id)).toMatchObject({ state: 'failed', failure: 'internal', mayDownload: false })
  expect(await pieces(id)).toEqual([])
  expect((await exports.fetch(id, administrator)).code).toBe('export_not_ready')
})

test('a job that nobody survives is given up', async () => {
  const { id } = await asked()
  await site.app.deps.db.updateTable('evidence_export').set({ attempts: 4 }).where('id', '=', id).execute()
  await exports.make()
  expect(await look(id)).toMatchObject({ state: 'failed', failure: 'interrupted' })
})

test('a part without a word says so', async () => {
  const { member, conversationId } = await desk.talk()
  const { id } = await member.call(ROUTES.askOwnExport, { body: { conversationId } })
  await exports.make()
  expect(await member.call(ROUTES.ownExport, { params: { id } })).toMatchObject({
    state: 'failed',
    failure: 'nothing_found',
  })
})
