import { CallError } from '@sekisho/client'
import { ROUTES } from '@sekisho/protocol'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { codeOf, createTestSite, type TestPerson, type TestSite } from '../../../../tests/setup/test-site.ts'
import { addNotice } from './index.ts'

let site: TestSite
let administrator: TestPerson
let moderator: TestPerson
let member: TestPerson
beforeEach(async () => {
  site = await createTestSite()
  administrator = await site.staff('administrator')
  moderator = await site.staff()
  member = await site.member()
})
afterEach(() => site.close())

const errorOf = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => (error instanceof CallError ? error.body : undefined),
  )

describe('templates', () => {
  const save = (version: number, text: string) =>
    administrator.call(ROUTES.saveTemplates, {
      body: { version, reason: '言い回しの見直し', texts: [{ kind: 'report_clear', locale: 'ja', text }] },
    })

  test('with an unknown or a missing field are refused, with the place', async () => {
    expect(await errorOf(save(1, '{reason}と{nickname}'))).toMatchObject({
      code: 'template_field',
      problems: [{ path: 'report_clear.ja.nickname', problem: 'unknown_field' }],
    })
    expect(await errorOf(save(1, 'ありがとう'))).toMatchObject({
      problems: [{ path: 'report_clear.ja.reason', problem: 'missing_field' }],
    })
    expect((await moderator.call(ROUTES.templates, {})).version).toBe(1)
  })

  test('word the notices from then on; what was sent before stays as it was', async () => {
    const tell = async () => {
      const notice = await site.app.deps.db
        .transaction()
        .execute((tx) =>
          addNotice(tx, member.id, { kind: 'report_decided', violation: false, reason: '理由' }, site.clock.now()),
        )
      site.clock.forward(1_000)
      return notice.wording
    }
    expect(await tell()).toMatch(/^通報いただいた件.*理由$/s)
    await save(1, '確認しました。{reason}')
    expect(await tell()).toBe('確認しました。理由')
    const { notices } = await member.call(ROUTES.notices, {})
    const worded = notices.filter(({ body }) => body.kind === 'report_decided').map(({ wording }) => wording)
    expect(worded).toEqual(['確認しました。理由', expect.stringContaining('通報いただいた件')])
  })

  test('are kept in versions and brought back', async () => {
    expect(await save(1, '確認しました。{reason}')).toMatchObject({
      version: 2,
      publishedBy: { id: administrator.id },
    })
    expect(await codeOf(save(1, 'おくれた。{reason}'))).toBe('conflict')
    const body = { kind: 'report_clear', locale: 'ja' } as const
    expect((await moderator.call(ROUTES.previewTemplate, { body })).text).toMatch(/^確認しました。ご説明/)
    expect(await codeOf(moderator.call(ROUTES.previewTemplate, { body: { ...body, text: '{nobody}' } }))).toBe(
      'template_field',
    )
    const back = await administrator.call(ROUTES.restoreTemplates, {
      params: { version: 1 },
      body: { reason: 'もどす' },
    })
    expect(back.version).toBe(3)
    expect(back.texts.find(({ kind }) => kind === 'report_clear')?.ja).toContain('通報いただいた件')
  })
})
