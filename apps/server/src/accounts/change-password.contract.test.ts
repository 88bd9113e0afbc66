import { SiteClient } from '@sekisho/client'
import { ROUTES } from '@sekisho/protocol'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, createTestSite, PASSWORD, type TestPerson, type TestSite } from '../../../../tests/setup/test-site.ts'

const NEW = 'umi-yama-hoshizora'

let site: TestSite
beforeAll(async () => {
  site = await createTestSite()
})
afterAll(() => site?.close())

const change = (who: TestPerson, newPassword = NEW, password = PASSWORD) =>
  who.call(ROUTES.changePassword, { body: { password, newPassword } })
/** The same person at a second device. */
async function elsewhere({ email }: TestPerson, password = PASSWORD): Promise<SiteClient> {
  const client = new SiteClient(site.url)
  await client.call(ROUTES.signIn, { body: { email, password } })
  return client
}
const records = (accountId: string) =>
  site.app.deps.db
    .selectFrom('evidence_record')
    .select('body')
    .where('kind', '=', 'password.changed')
    .where('person_id', '=', accountId)
    .execute()

describe('a password', () => {
  test.each([
    ['a member', () => site.member()],
    ['a performer', () => site.performer()],
    ['a moderator', () => site.staff('moderator')],
    ['an auditor', () => site.staff('auditor')],
  ])('of %s is changed: the old one opens nothing any more, the new one does', async (_, make) => {
    const person = await make()
    await change(person)
    expect(await codeOf(elsewhere(person))).toBe('wrong_credentials')
    expect((await (await elsewhere(person, NEW)).call(ROUTES.me, {})).id).toBe(person.id)
  })

  test('changed ends every other session with its sockets, and leaves the own one and everybody else’s', async () => {
    const [person, other] = [await site.member('たろう'), await site.member('じろう')]
    const second = await elsewhere(person)
    await second.connect()
    const closed = new Promise((resolve) => second.socket.once('disconnect', resolve))
    await change(person)
    await closed
    expect(await codeOf(second.call(ROUTES.me, {}))).toBe('unauthenticated')
    expect((await person.call(ROUTES.me, {})).id).toBe(person.id)
    expect(person.socket.connected).toBe(true)
    expect((await other.call(ROUTES.me, {})).id).toBe(other.id)
  })

  test('changed is told in a notice and put on record, without either password', async () => {
    const person = await site.performer()
    await elsewhere(person)
    site.clock.forward(1_000)
    await change(person)
    await person.hears('notice', ({ body }) => body.kind === 'password_changed')
    const { notices } = await person.call(ROUTES.notices, {})
    expect(notices[0]?.body).toEqual({ kind: 'password_changed' })
    const [record] = await records(person.id)
    // Signed in once by the test site besides.
    expect(JSON.parse(record?.body ?? '')).toMatchObject({ by: person.id, sessionsEnded: 2 })
    const { rows } = await site.app.deps.pool.query(`select body from evidence_record where body is not null`)
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${PASSWORD}|${NEW}`))
  })

  test('of staff, changed, stands in the audit', async () => {
    const moderator = await site.staff('moderator')
    await change(moderator)
    const administrator = await site.staff('administrator')
    const { actions } = await administrator.call(ROUTES.staffActions, { body: { kind: 'password.changed' } })
    expect(actions.map(({ operatorId }) => operatorId)).toContain(moderator.id)
  })

  test.each([
    ['a wrong old one', 'wrong password', NEW, 'wrong_credentials'],
    ['a wrong old one, before the new one is looked at', 'wrong password', 'aaaaaaaaaaaa', 'wrong_credentials'],
    ['the same one', PASSWORD, PASSWORD, 'same_password'],
    ['one letter', PASSWORD, 'aaaaaaaaaaaa', 'weak_password'],
    ['the display name', PASSWORD, 'かいいんたろう2026', 'weak_password'],
    ['one that is too short', PASSWORD, 'umi-yama', 'invalid'],
  ])('is not changed with %s', async (_, password, newPassword, code) => {
    const person = await site.member('かいいんたろう')
    const second = await elsewhere(person)
    expect(await codeOf(change(person, newPassword, password))).toBe(code)
    expect((await second.call(ROUTES.me, {})).id).toBe(person.id)
    expect(await records(person.id)).toEqual([])
    await elsewhere(person)
  })

  test('that holds the address is refused too, and the field is named', async () => {
    const person = await site.member()
    const answer = await site.app.http.inject({
      method: 'PUT',
      url: '/api/me/password',
      headers: { cookie: person.cookie },
      payload: { password: PASSWORD, newPassword: person.email },
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().error).toMatchObject({ code: 'weak_password', field: 'newPassword' })
    expect(answer.body).not.toContain(person.email)
  })

  test('is not changed by nobody', async () => {
    expect(
      await codeOf(
        new SiteClient(site.url).call(ROUTES.changePassword, { body: { password: PASSWORD, newPassword: NEW } }),
      ),
    ).toBe('unauthenticated')
  })

  test('changed twice at once: the first counts, the other is told', async () => {
    const person = await site.member()
    const answers = await Promise.all([codeOf(change(person, `${NEW}-1`)), codeOf(change(person, `${NEW}-2`))])
    const first = answers.indexOf('no error')
    expect(answers.filter((answer) => answer === 'no error')).toHaveLength(1)
    await elsewhere(person, `${NEW}-${first + 1}`)
  })
})

test('wrong old passwords are counted as tries to get in', async () => {
  const strict = await createTestSite({
    limits: { messagesPerMinute: 1_000, requestsPerMinute: 1_000, signInsPerMinute: 4 },
  })
  try {
    const person = await strict.member()
    const answers: unknown[] = []
    for (let i = 0; i < 5; i += 1) answers.push(await codeOf(change(person, NEW, `wrong password ${i}`)))
    expect(answers.slice(0, 3)).toEqual(['wrong_credentials', 'wrong_credentials', 'wrong_credentials'])
    expect(answers.at(-1)).toBe('rate_limited')
    expect(await codeOf(change(person))).toBe('rate_limited')
  } finally {
    await strict.close()
  }
})
