import { SiteClient } from '@sekisho/client'
import { ROUTES } from '@sekisho/protocol'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, createTestSite, PASSWORD, TestPerson, type TestSite } from '../../../../tests/setup/test-site.ts'
import { publishTerms } from '../trust/index.ts'

let site: TestSite
beforeAll(async () => {
  site = await createTestSite()
})
afterAll(() => site?.close())

let count = 0
const newcomer = async (role: 'member' | 'performer' = 'member') => {
  count += 1
  const client = new SiteClient(site.url)
  const email = `new${count}@example.com`
  await client.call(ROUTES.signUp, { body: { role, email, password: PASSWORD, displayName: 'しんじん' } })
  return { client, email }
}

describe('signing up and in', () => {
  test('nobody makes a staff account from outside', async () => {
    const answer = await site.app.http.inject({
      method: 'POST',
      url: '/api/accounts',
      payload: { role: 'administrator', email: 'a@example.com', password: PASSWORD, displayName: 'かんり' },
    })
    expect(answer.statusCode).toBe(400)
  })

  test('an address is taken once; a wrong password and an unknown address get the same answer', async () => {
    const { email } = await newcomer()
    const other = new SiteClient(site.url)
    expect(
      await codeOf(
        other.call(ROUTES.signUp, { body: { role: 'member', email, password: PASSWORD, displayName: 'ふたり' } }),
      ),
    ).toBe('address_taken')
    expect(await codeOf(other.call(ROUTES.signIn, { body: { email, password: 'wrong password' } }))).toBe(
      'wrong_credentials',
    )
    expect(await codeOf(other.call(ROUTES.signIn, { body: { email: 'nobody@example.com', password: PASSWORD } }))).toBe(
      'wrong_credentials',
    )
  })

  test('the cookie is HttpOnly and SameSite, and Secure behind TLS', async () => {
    const { email } = await newcomer()
    const cookieOf = async (s: TestSite) =>
      String(
        (await s.app.http.inject({ method: 'POST', url: '/api/session', payload: { email, password: PASSWORD } }))
          .headers['set-cookie'],
      )
    expect(await cookieOf(site)).toMatch(/^sekisho\.session_token=.*HttpOnly; SameSite=Lax/)
    const behindTls = await createTestSite({ url: 'https://chat.example.jp' })
    try {
      const answer = await behindTls.app.http.inject({
        method: 'POST',
        url: '/api/accounts',
        payload: { role: 'member', email: 'tls@example.com', password: PASSWORD, displayName: 'あんぜん' },
      })
      expect(String(answer.headers['set-cookie'])).toMatch(
        /^__Secure-sekisho\.session_token=.*HttpOnly; Secure; SameSite=Lax/,
      )
    } finally {
      await behindTls.close()
    }
  })

  test('after signing out the cookie is worth nothing and the socket is closed', async () => {
    const person = await site.member('さようなら')
    const cookie = person.cookie
    const closed = new Promise((resolve) => person.socket.once('disconnect', resolve))
    await person.call(ROUTES.signOut, {})
    await closed
    expect((await site.app.http.inject({ url: '/api/me', headers: { cookie } })).statusCode).toBe(401)
    expect(
      (await site.app.http.inject({ url: '/api/me', headers: { cookie: cookie.replace(/.$/, 'x') } })).statusCode,
    ).toBe(401)
  })

  test('who signs out has left: the chat ends at once and costs no more', async () => {
    const [member, performer] = [await site.member('かえる'), await site.performer('のこる')]
    await site.twoShot(member, performer)
    await member.call(ROUTES.signOut, {})
    expect(await performer.hears('chat', (chat) => chat.endedAt !== null)).toMatchObject({
      endReason: 'member_left',
      minutes: 1,
    })
  })

  test('a session that has ended is noticed on an open socket too', async () => {
    const person = await site.member('とぎれる')
    const performer = await site.performer('まだいる')
    const { conversationId } = await site.twoShot(person, performer)
    await site.app.deps.db.deleteFrom('auth_session').where('user_id', '=', person.id).execute()
    site.clock.forward(31_000)
    expect(await codeOf(person.send(conversationId, 'まだ話せる?'))).toBe('unauthenticated')
  })

  test('a socket without a session is not let in', async () => {
    await expect(new TestPerson(site.url, { id: '', email: '', displayName: 'だれか' }).connect()).rejects.toThrow(
      'unauthenticated',
    )
  })
})

describe('[R7] consent before the first word', () => {
  test('no list, no chat, no mail before the current terms are accepted; a new version asks again', async () => {
    const member = await site.member('きやく')
    const performer = await site.performer('よむ')
    const { conversationId } = await site.twoShot(member, performer)
    const version = await site.app.deps.db
      .transaction()
      .execute((tx) => publishTerms(tx, { ja: 'あたらしい規約', en: 'New terms' }, site.clock.now()))
    site.clock.forward(3_000)
    expect(await codeOf(member.call(ROUTES.performers, { body: {} }))).toBe('consent_needed')
    expect(await codeOf(member.send(conversationId, 'ひとこと'))).toBe('consent_needed')
    expect((await member.call(ROUTES.me, {})).termsToAccept).toBe(version)
    expect(await codeOf(member.call(ROUTES.consent, { body: { version: version - 1 } }))).toBe('conflict')
    await member.call(ROUTES.consent, { body: { version } })
    expect(await member.send(conversationId, 'ひとこと')).toMatchObject({ state: 'shown' })
    const record = await site.app.deps.db
      .selectFrom('evidence_record')
      .select('body')
      .where('kind', '=', 'consent.given')
      .where('body', 'like', `%${member.id}%`)
      .execute()
    expect(record).toHaveLength(2)
  })
})

describe('[R13] adults only', () => {
  const proof = (birthDate: string) => ({ body: { birthDate, document: 'passport' as const } })

  test('a proof is handed in, waits for staff, and only then opens the door', async () => {
    const { client } = await newcomer()
    const { version } = await client.call(ROUTES.terms, {})
    await client.call(ROUTES.consent, { body: { version } })
    expect(await codeOf(client.call(ROUTES.performers, { body: {} }))).toBe('age_needed')
    expect((await client.call(ROUTES.submitAgeProof, proof('2000-02-29'))).age).toBe('pending')
    expect(await codeOf(client.call(ROUTES.performers, { body: {} }))).toBe('age_needed')
    expect(await codeOf(client.call(ROUTES.submitAgeProof, proof('2000-02-29')))).toBe('conflict')
    const moderator = await site.staff()
    const me = await client.call(ROUTES.me, {})
    const { proofs } = await moderator.call(ROUTES.ageProofs, {})
    expect(proofs.find((p) => p.accountId === me.id)).toMatchObject({ birthDate: '2000-02-29', document: 'passport' })
    await moderator.call(ROUTES.decideAgeProof, {
      params: { id: me.id },
      body: { approve: true, reason: '書類を確認' },
    })
    expect(
      await codeOf(
        moderator.call(ROUTES.decideAgeProof, { params: { id: me.id }, body: { approve: false, reason: 'やはり' } }),
      ),
    ).toBe('already_decided')
    expect(await codeOf(client.call(ROUTES.performers, { body: {} }))).toBe('no error')
  })

  test('one day under 18 in Japan is too young, the birthday itself is not', async () => {
    const today = site.clock.now().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' })
    const birthday = `${Number(today.slice(0, 4)) - 18}${today.slice(4)}`
    const tomorrow = new Date(new Date(`${birthday}T00:00:00Z`).getTime() + 86_400_000).toISOString().slice(0, 10)
    const { client } = await newcomer('performer')
    expect(await codeOf(client.call(ROUTES.submitAgeProof, proof(tomorrow)))).toBe('under_age')
    expect(await codeOf(client.call(ROUTES.submitAgeProof, proof(birthday)))).toBe('no error')
  })
})

describe('roles', () => {
  test('each side is kept to its own', async () => {
    const [member, performer, moderator] = [await site.member(), await site.performer(), await site.staff()]
    const denied = [
      member.call(ROUTES.setWaiting, { body: { on: true } }),
      member.call(ROUTES.phrases, { query: { accountId: performer.id } }),
      member.call(ROUTES.cases, {}),
      performer.call(ROUTES.performers, { body: {} }),
      performer.call(ROUTES.credit, { body: { accountId: member.id, points: 100, reason: 'x' } }),
      moderator.call(ROUTES.credit, { body: { accountId: member.id, points: 100, reason: 'x' } }),
      moderator.call(ROUTES.conversations, {}),
    ]
    expect(await Promise.all(denied.map(codeOf))).toEqual(denied.map(() => 'forbidden'))
  })
})

describe('bad input over HTTP', () => {
  const post = (url: string, payload: string, headers: Record<string, string> = {}) =>
    site.app.http.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/json', ...headers } })

  test.each([
    ['broken JSON', '/api/session', '{"email":', 400, 'bad_json'],
    ['an empty body', '/api/session', '', 400, 'bad_json'],
    ['a body of the wrong shape', '/api/session', '[]', 400, 'invalid'],
    ['a body that is far too long', '/api/session', JSON.stringify({ email: 'a'.repeat(70_000) }), 400, 'too_long'],
    ['a route that is not there', '/api/nothing', '{}', 404, 'not_found'],
    ['no session', '/api/blocks', '{}', 401, 'unauthenticated'],
  ])('%s', async (_, url, payload, status, code) => {
    const answer = await post(url, payload)
    expect(answer.statusCode).toBe(status)
    expect(answer.json()).toMatchObject({ error: { code, message: expect.any(String) } })
  })

  test('another site’s page cannot act with our cookies, by HTTP or socket', async () => {
    const person = await site.member()
    const foreign = await post('/api/session', '{}', { origin: 'https://evil.example', cookie: person.cookie })
    expect(foreign.json().error.code).toBe('bad_origin')
    const handshake = await fetch(`${site.url}/socket.io/?EIO=4&transport=polling`, {
      headers: { origin: 'https://evil.example', cookie: person.cookie },
    })
    expect(handshake.status).toBe(403)
    const own = await fetch(`${site.url}/socket.io/?EIO=4&transport=polling`, {
      headers: { origin: site.url, cookie: person.cookie },
    })
    expect(own.status).toBe(200)
  })

  test('errors speak the language that was asked for', async () => {
    const answer = await site.app.http.inject({ url: '/api/me', headers: { 'accept-language': 'en-GB' } })
    expect(answer.json().error.message).toMatch(/sign in/i)
  })

  test('scripts are allowed from our own files only', async () => {
    const policy = String((await site.app.http.inject({ url: '/api/terms' })).headers['content-security-policy'])
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  })

  test('refusals are counted by code', async () => {
    await post('/api/session', '{')
    const metrics = await site.app.http.inject({ url: '/metrics' })
    expect(metrics.body).toMatch(/sekisho_refusals_total\{code="bad_json"\} \d/)
  })
})

describe('limits', () => {
  test('a burst of 10,000 messages: what fits is kept in order, the rest gets a clear answer, nothing is lost in between', async () => {
    const small = await createTestSite({
      limits: { messagesPerMinute: 50, requestsPerMinute: 100_000, signInsPerMinute: 100_000 },
    })
    try {
      const [member, performer] = [await small.member(), await small.performer()]
      const { conversationId } = await small.twoShot(member, performer)
      const answers = await Promise.all(
        Array.from({ length: 10_000 }, (_, i) => codeOf(member.send(conversationId, `つぎつぎ${i}`))),
      )
      expect(answers.filter((code) => code === 'no error')).toHaveLength(50)
      expect(answers.filter((code) => code === 'rate_limited')).toHaveLength(9_950)
      const { messages } = await performer.call(ROUTES.messages, {
        params: { id: conversationId },
        query: { limit: 100 },
      })
      expect(messages.map((m) => m.text)).toEqual(Array.from({ length: 50 }, (_, i) => `つぎつぎ${i}`))
    } finally {
      await small.close()
    }
  })

  test('behind a proxy the limit counts the address that the proxy saw, not the one the caller made up', async () => {
    const limits = { messagesPerMinute: 100, requestsPerMinute: 1_000, signInsPerMinute: 2 }
    const proxied = await createTestSite({ trustProxy: true, limits })
    try {
      const attempt = (made: string, seen: string) =>
        proxied.app.http
          .inject({
            method: 'POST',
            url: '/api/session',
            payload: { email: 'x@example.com', password: 'wrong' },
            headers: { 'x-forwarded-for': `${made}, ${seen}` },
          })
          .then((answer) => answer.json().error.code)
      const codes = []
      for (let i = 0; i < 3; i += 1) codes.push(await attempt(`198.51.100.${i}`, '203.0.113.7'))
      expect(codes).toEqual(['wrong_credentials', 'wrong_credentials', 'rate_limited'])
      expect(await attempt('198.51.100.1', '203.0.113.8')).toBe('wrong_credentials')
    } finally {
      await proxied.close()
    }
  })

  test('tries to sign in are limited by address, and the answer says when to come back', async () => {
    const strict = await createTestSite({
      limits: { messagesPerMinute: 100, requestsPerMinute: 1_000, signInsPerMinute: 3 },
    })
    try {
      const attempt = () =>
        strict.app.http.inject({
          method: 'POST',
          url: '/api/session',
          payload: { email: 'x@example.com', password: 'wrong' },
        })
      const codes = []
      for (let i = 0; i < 4; i += 1) codes.push((await attempt()).json().error.code)
      expect(codes).toEqual(['wrong_credentials', 'wrong_credentials', 'wrong_credentials', 'rate_limited'])
      expect(Number((await attempt()).headers['retry-after'])).toBeGreaterThan(0)
    } finally {
      await strict.close()
    }
  })
})
