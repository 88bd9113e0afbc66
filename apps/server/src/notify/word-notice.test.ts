import type { NoticeBody } from '@sekisho/protocol'
import { expect, test } from 'vitest'
import { DEFAULT_TEMPLATES } from './templates.ts'
import { wordNotice } from './word-notice.ts'

const SANCTION: NoticeBody = {
  kind: 'sanction',
  step: 'restriction',
  clause: '第4条 連絡先を交換しないこと',
  until: '2026-03-14T03:00:00.000Z',
  points: 3,
  evidence: [],
  by: 'program',
  appealUntil: '2026-03-30T03:00:00.000Z',
}

test('[R9] a sanction names clause, step, end in Japan, and the way to appeal', () => {
  const text = wordNotice(DEFAULT_TEMPLATES, SANCTION, 'ja')
  for (const part of ['第4条', '機能制限', '2026年3月14日 12:00', '2026年3月30日 12:00', '異議'])
    expect(text).toContain(part)
  expect(wordNotice(DEFAULT_TEMPLATES, SANCTION, 'en')).toMatch(/restriction.*14 March 2026 at 12:00/s)
})

test('without an appeal its line is gone, and a reason is put in as it was written', () => {
  const templates = { ...DEFAULT_TEMPLATES, gentle_note: { ja: '{reason}', en: '{reason}' } }
  const note: NoticeBody = { kind: 'note', conversationId: null, reason: '{clause} はご覧ください', clause: '第8条' }
  expect(wordNotice(templates, note, 'ja')).toBe('{clause} はご覧ください')
  expect(wordNotice(DEFAULT_TEMPLATES, { ...SANCTION, appealUntil: undefined }, 'ja')).not.toMatch(/\n|異議/)
})

test('notices that tell no decision have no wording', () => {
  expect(wordNotice(DEFAULT_TEMPLATES, { kind: 'welcome' }, 'ja')).toBeUndefined()
})
