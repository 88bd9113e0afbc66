import type { ExportChoices } from '@sekisho/protocol'
import { expect, test } from 'vitest'
import {
  countAll,
  countNeeded,
  EMPTY_DRAFT,
  type ExportDraft,
  missingOf,
  neededOf,
  OFFICE,
  toRequest,
  withPurpose,
} from './export-draft.ts'

const WHO = '0199c4e2-0000-7000-8000-000000000001'
const WHERE = '0199c4e2-0000-7000-8000-000000000002'
const join = (reason: string, wider: string) => `${reason} / ${wider}`
const filled: ExportDraft = {
  ...EMPTY_DRAFT,
  purpose: 'police',
  recipient: ' 中央警察署 照会123 ',
  requestedBy: OFFICE,
  reason: ' 捜査への協力 ',
}
const chosen = (since: string, until: string): ExportDraft => ({
  ...filled,
  scope: 'chosen',
  wider: '続いたことを示すため',
  chosen: { [WHERE]: { since, until } },
})

test.each<[string, ExportDraft, string[]]>([
  ['nothing yet', EMPTY_DRAFT, ['purpose', 'recipient', 'requestedBy', 'reason']],
  ['everything', filled, []],
  ['blanks are nothing', { ...filled, reason: '  ' }, ['reason']],
  ['[R6] more than the case needs wants a reason of its own', { ...filled, scope: 'whole' }, ['wider']],
  ['chosen, but nothing', { ...filled, scope: 'chosen', wider: 'x' }, ['parts']],
  ['days the wrong way round', chosen('2026-11-22', '2026-11-20'), ['range']],
  ['one day', chosen('2026-11-22', '2026-11-22'), []],
])('missing: %s', (_, draft, missing) => {
  expect(missingOf(draft)).toEqual(missing)
  expect(toRequest(draft, join) === undefined).toBe(missing.length > 0)
})

test('what is asked for: trimmed, an office is nobody, the wider reason beside the other', () => {
  expect(toRequest(filled, join)).toEqual({
    purpose: 'police',
    recipient: '中央警察署 照会123',
    requestedBy: null,
    reason: '捜査への協力',
    scope: 'needed',
    parts: [],
  })
  expect(toRequest({ ...filled, scope: 'whole', wider: '全体の照会', requestedBy: WHO }, join)).toMatchObject({
    requestedBy: WHO,
    scope: 'whole',
    reason: '捜査への協力 / 全体の照会',
    parts: [],
  })
})

test('days are whole days in Japan', () => {
  expect(toRequest(chosen('2026-11-20', '2026-11-21'), join)?.parts).toEqual([
    { conversationId: WHERE, since: '2026-11-19T15:00:00.000Z', until: '2026-11-21T14:59:59.999Z' },
  ])
  expect(toRequest(chosen('', ''), join)?.parts).toEqual([{ conversationId: WHERE }])
})

test.each([
  ['an office’s request falls away for a lawyer', OFFICE, 'lawyer', undefined],
  ['a person’s stays', WHO, 'lawyer', WHO],
  ['nobody said: an office’s for the police', undefined, 'police', OFFICE],
  ['a person’s stays for the police', WHO, 'police', WHO],
  ['nobody said: must be said for a person', undefined, 'person', undefined],
] as const)('%s', (_, before, purpose, after) => {
  expect(withPurpose({ ...EMPTY_DRAFT, requestedBy: before }, purpose).requestedBy).toBe(after)
})

test('what the signs need is counted by positions that there are', () => {
  const conversation = {
    id: WHERE,
    kind: 'two_shot' as const,
    messages: 30,
    firstAt: null,
    lastAt: null,
    lastPosition: 30,
    needed: [
      { from: 0, to: 0 },
      { from: 0, to: 4 },
      { from: 25, to: 45 },
    ],
  }
  const choices: ExportChoices = { conversations: [conversation], people: [] }
  expect(neededOf(conversation)).toEqual([
    { from: 1, to: 4 },
    { from: 25, to: 30 },
  ])
  expect([countNeeded(choices), countAll(choices)]).toEqual([10, 30])
})
