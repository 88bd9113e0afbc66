import { type Access, ROUTES, type Route } from '@sekisho/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf, createTestSite, type TestSite } from '../setup/test-site.ts'

let site: TestSite
beforeAll(async () => {
  site = await createTestSite()
})
afterAll(() => site?.close())

const ID = '01a1fffd-80cd-766b-a673-6dc99d57e1a4'
const routes = Object.entries(ROUTES) as [string, Route & { access: Access }][]

/** Ways to spell an address that a router may take for the same route. */
const SPELLINGS: [string, (path: string) => string][] = [
  ['as it is', (path) => `/api${path}`],
  ['with an escaped letter', (path) => `/%61pi${path}`],
  ['with its host', (path) => `http://elsewhere/api${path}`],
  ['with a doubled slash', (path) => `//api${path}`],
]

test.each(SPELLINGS)('signed out, no route but the public ones answers, spelled %s', async (_, spell) => {
  const answered: string[] = []
  for (const [name, route] of routes) {
    if (route.access === 'public') continue
    const response = await site.app.http.inject({
      method: route.method,
      url: spell(route.path.replace(':id', ID)),
      ...(route.body && { payload: {} }),
    })
    if (response.statusCode < 400) answered.push(`${name}: ${response.statusCode}`)
    // 400 would say that the input was looked at before the caller was.
    if (response.statusCode === 400) answered.push(`${name}: 400`)
  }
  expect(answered).toEqual([])
})

test('signed in, every route of the other roles is forbidden', async () => {
  const people = {
    member: await site.member(),
    performer: await site.performer(),
    moderator: await site.staff('moderator'),
    administrator: await site.staff('administrator'),
    auditor: await site.staff('auditor'),
  }
  const open: string[] = []
  for (const [role, person] of Object.entries(people))
    for (const [name, route] of routes) {
      if (route.access === 'public' || (route.access.roles as readonly string[]).includes(role)) continue
      const response = await site.app.http.inject({
        method: route.method,
        url: `/api${route.path.replace(':id', ID)}`,
        headers: { cookie: person.cookie },
        ...(route.body && { payload: {} }),
      })
      if (response.json().error?.code !== 'forbidden') open.push(`${role} → ${name}: ${response.statusCode}`)
    }
  expect(open).toEqual([])
})

test('forty disputes at once do not bring the site to a stop', async () => {
  const member = await site.member('いそぐ')
  const performer = await site.performer('まつ')
  const { conversationId } = await site.twoShot(member, performer)
  const refused = await member.send(conversationId, '電話は090-1234-5678')
  // The policy that is kept in memory is old by now: whoever needs it reads it anew.
  site.clock.forward(5_000)
  const answers = await Promise.all(
    Array.from({ length: 40 }, () =>
      codeOf(member.call(ROUTES.dispute, { params: { id: refused.id }, body: { note: '' } })),
    ),
  )
  expect(answers.filter((answer) => answer === 'no error')).toHaveLength(1)
  expect((await site.app.http.inject({ url: '/healthz' })).statusCode).toBe(200)
})
