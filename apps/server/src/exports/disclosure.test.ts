import { describe, expect, test } from 'vitest'
import { type Audience, decideDisclosure, type Known } from './disclosure.ts'
import { labelPeople } from './label-people.ts'
import type { RecordFacts } from './record-facts.ts'

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const [SUBJECT, OTHER, THIRD, STAFF, CASE] = [id(1), id(2), id(3), id(4), id(5)]
const PEOPLE: Known[] = [
  { id: SUBJECT, role: 'member', name: 'たろう' },
  { id: OTHER, role: 'performer', name: 'ゆい' },
  { id: THIRD, role: 'member', name: 'じろう' },
  { id: STAFF, role: 'moderator', name: 'かわむら' },
]
const parties = new Set([SUBJECT, OTHER])

const audience = (change: Partial<Audience> = {}): Audience => ({
  purpose: 'police',
  requestedBy: null,
  subject: SUBJECT,
  parties,
  nondisclosed: new Set(),
  shownLater: new Set(['released']),
  cases: new Set([CASE]),
  known: new Map(PEOPLE.map((person) => [person.id, person])),
  labels: labelPeople(PEOPLE, parties),
  ...change,
})

/** Names of what is withheld with the reason; or the reason why all of it is. */
function withheld(facts: RecordFacts, change?: Partial<Audience>) {
  const disclosure = decideDisclosure(facts, audience(change))
  if ('whole' in disclosure) return disclosure.whole
  return Object.fromEntries(Object.entries(disclosure.withheld).map(([name, { why }]) => [name, why]))
}

const said = (sender: string, more: object = {}): RecordFacts => ({
  kind: 'message.decided',
  sender,
  text: 'x',
  findings: [],
  outcome: 'deliver',
  policyVersion: 1,
  ...more,
})
const ABOUT_SUBJECT: RecordFacts = { kind: 'sanction.given', account: SUBJECT, by: STAFF, step: 'warning' }

describe('what a package shows', () => {
  test.each<[string, RecordFacts, Partial<Audience>, object | string]>([
    ['a message of the two', said(OTHER), {}, {}],
    ['of a third person', said(THIRD), {}, { sender: 'other-person', text: 'other-person', findings: 'other-person' }],
    [
      'of a third person, internally',
      said(THIRD),
      { purpose: 'internal' },
      { sender: 'other-person', text: 'other-person', findings: 'other-person' },
    ],
    [
      'of one not to be disclosed',
      said(OTHER),
      { nondisclosed: new Set([OTHER]) },
      { sender: 'nondisclosure', text: 'nondisclosure', findings: 'nondisclosure' },
    ],
    [
      'of one not to be disclosed, at their own request',
      said(OTHER),
      { nondisclosed: new Set([OTHER]), requestedBy: OTHER },
      {},
    ],
    ['of the subject, not to be disclosed', said(SUBJECT), { nondisclosed: new Set([SUBJECT]) }, {}],
    [
      'of the subject, not to be disclosed, to a private reader',
      said(SUBJECT),
      { nondisclosed: new Set([SUBJECT]), purpose: 'lawyer', requestedBy: OTHER },
      { sender: 'nondisclosure', text: 'nondisclosure', findings: 'nondisclosure' },
    ],
    ['an opening, to the police', { kind: 'case.read', operator: STAFF, reason: 'x' }, {}, { operator: 'staff' }],
    ['an opening, to a court', { kind: 'case.read', operator: STAFF, reason: 'x' }, { purpose: 'court' }, {}],
    ['a sanction, to the police', ABOUT_SUBJECT, {}, { by: 'staff' }],
    ['a sanction, to the other side', ABOUT_SUBJECT, { purpose: 'lawyer', requestedBy: OTHER }, 'other-person'],
    ['a sanction, to its subject', ABOUT_SUBJECT, { purpose: 'lawyer', requestedBy: SUBJECT }, { by: 'staff' }],
    [
      'a decision, to the other side',
      { kind: 'case.decided', subject: SUBJECT, by: STAFF, reason: 'x', strike: 1, stepReason: 'y' },
      { purpose: 'person', requestedBy: OTHER },
      { by: 'staff', reason: 'not-needed', strike: 'not-needed', stepReason: 'not-needed' },
    ],
    [
      'a decision, to its subject',
      {
        kind: 'case.decided',
        subject: SUBJECT,
        by: STAFF,
        decision: 'violation',
        reason: 'x',
        strike: 1,
        stepReason: 'y',
      },
      { purpose: 'person', requestedBy: SUBJECT },
      { by: 'staff', reason: 'not-needed', stepReason: 'not-needed' },
    ],
    [
      'that nothing was found, to the subject, who was not told of the case',
      { kind: 'case.decided', subject: SUBJECT, by: STAFF, decision: 'clear', reason: 'x' },
      { purpose: 'person', requestedBy: SUBJECT },
      'other-person',
    ],
    [
      'a linked account',
      { kind: 'sign.added', sign: 'linked', subject: SUBJECT, linked: THIRD },
      { purpose: 'court' },
      { linked: 'other-person' },
    ],
    [
      'what a reporter told the desk, to the one reported',
      { kind: 'sign.added', sign: 'report', subject: SUBJECT, other: OTHER, note: 'x' },
      { purpose: 'lawyer', requestedBy: SUBJECT },
      'other-person',
    ],
    [
      'what a reporter told the desk, to herself',
      { kind: 'sign.added', sign: 'report', subject: SUBJECT, other: OTHER, note: 'x' },
      { purpose: 'lawyer', requestedBy: OTHER },
      {},
    ],
    [
      '[R2] her stopped message, to his lawyer',
      said(OTHER, { outcome: 'refuse', findings: [{ category: 'contact.line' }] }),
      { purpose: 'lawyer', requestedBy: SUBJECT },
      { text: 'not-shown', findings: 'not-shown' },
    ],
    [
      '[R2] his stopped threat, to her',
      said(SUBJECT, { outcome: 'hold', findings: [{ category: 'harm.threat' }] }),
      { purpose: 'person', requestedBy: OTHER },
      { text: 'not-shown', findings: 'not-shown' },
    ],
    [
      'his stopped threat, to her lawyer',
      said(SUBJECT, { outcome: 'hold', findings: [{ category: 'harm.threat' }] }),
      { purpose: 'lawyer', requestedBy: OTHER },
      {},
    ],
    [
      'a threat with a telephone number, to her lawyer',
      said(SUBJECT, { outcome: 'hold', findings: [{ category: 'harm.threat' }, { category: 'contact.phone' }] }),
      { purpose: 'lawyer', requestedBy: OTHER },
      { text: 'not-shown', findings: 'not-shown' },
    ],
    [
      'what was stopped and then released, to her',
      said(SUBJECT, { outcome: 'hold', message: 'released', findings: [{ category: 'harm.threat' }] }),
      { purpose: 'person', requestedBy: OTHER },
      {},
    ],
    [
      'the members who left a party',
      { kind: 'chat.ended', members: [SUBJECT, THIRD] },
      {},
      { members: 'other-person' },
    ],
    [
      'the policy, to a lawyer',
      { kind: 'policy.published', by: null, policy: {} },
      { purpose: 'lawyer', requestedBy: OTHER },
      { policy: 'not-needed' },
    ],
    [
      'the police’s package, to a lawyer',
      { kind: 'export.asked', by: STAFF, purpose: 'police' },
      { purpose: 'lawyer', requestedBy: OTHER },
      'other-person',
    ],
    [
      'the police’s package at her request, to her',
      { kind: 'export.asked', by: STAFF, purpose: 'police', requestedBy: OTHER },
      { purpose: 'lawyer', requestedBy: OTHER },
      { by: 'staff' },
    ],
    [
      'an own package of the other side, to a lawyer',
      { kind: 'export.made', by: SUBJECT, purpose: 'own', requestedBy: SUBJECT },
      { purpose: 'lawyer', requestedBy: OTHER },
      'other-person',
    ],
    [
      '[R2] her message, in his own',
      said(OTHER),
      { purpose: 'own', requestedBy: SUBJECT, subject: null },
      { outcome: 'not-shown', findings: 'not-shown', policyVersion: 'not-shown' },
    ],
    [
      '[R2] his delivered message, in his own',
      said(SUBJECT),
      { purpose: 'own', requestedBy: SUBJECT, subject: null },
      { findings: 'not-shown' },
    ],
    [
      'his stopped message, in his own',
      said(SUBJECT, { outcome: 'refuse' }),
      { purpose: 'own', requestedBy: SUBJECT, subject: null },
      {},
    ],
  ])('%s', (_, facts, change, expected) => {
    expect(withheld(facts, change)).toEqual(expected)
  })

  // [kind, facts, who may see it]: each was done so that the other side does not know.
  test.each<[string, RecordFacts, (typeof SUBJECT)[]]>([
    ['a report', { kind: 'report.made', by: OTHER, against: SUBJECT, reason: 'stalking' }, [OTHER]],
    ['a self-report', { kind: 'self_report.made', account: OTHER }, [OTHER]],
    ['a block', { kind: 'block.made', by: OTHER, blocked: SUBJECT, told: false }, [OTHER]],
    ['the end of a block', { kind: 'block.lifted', by: OTHER, blocked: SUBJECT }, [OTHER]],
    ['a case by a report', { kind: 'case.opened', sign: 'report', subject: SUBJECT, other: OTHER, note: 'x' }, [OTHER]],
    ['a case by a program', { kind: 'case.opened', sign: 'held', subject: SUBJECT, other: OTHER }, []],
    ['a linked account', { kind: 'sign.added', sign: 'linked', subject: SUBJECT, linked: THIRD }, []],
    ['a dispute', { kind: 'message.disputed', sender: SUBJECT, message: 'x' }, [SUBJECT]],
    ['a withdrawn message', { kind: 'message.withdrawn', sender: SUBJECT, message: 'x' }, [SUBJECT]],
    ['an opening', { kind: 'case.read', operator: STAFF, reason: 'x' }, []],
    ['an opening for an appeal', { kind: 'appeal.read', operator: STAFF, account: SUBJECT, reason: 'x' }, []],
    ['a hold', { kind: 'hold.placed', subject: SUBJECT, other: OTHER, by: STAFF, reason: 'x' }, []],
    ['a hold reviewed', { kind: 'hold.reviewed', by: STAFF, reason: 'x' }, []],
    ['a hold lifted', { kind: 'hold.lifted', by: STAFF, reason: 'x' }, []],
    ['a hand-over', { kind: 'case.handed_over', by: STAFF, to: STAFF, reason: 'x' }, []],
    ['an escalation', { kind: 'case.escalated', by: STAFF, reason: 'x' }, []],
    ['a claim', { kind: 'case.claimed', by: STAFF }, []],
    ['a proposed withdrawal', { kind: 'withdrawal.proposed', subject: SUBJECT, by: STAFF, reason: 'x' }, []],
    ['an appeal', { kind: 'appeal.written', by: SUBJECT, text: 'x' }, [SUBJECT]],
    ['a package of the police', { kind: 'export.asked', by: STAFF, purpose: 'police', requestedBy: null }, []],
    ['a kind that nobody has thought of', { kind: 'something.new', by: OTHER, subject: SUBJECT }, []],
  ])('%s reaches privately only whose it is', (_, facts, readers) => {
    for (const purpose of ['person', 'lawyer'] as const)
      for (const requestedBy of [SUBJECT, OTHER]) {
        const shown = withheld(facts, { purpose, requestedBy }) !== 'other-person'
        expect([purpose, requestedBy, shown]).toEqual([purpose, requestedBy, readers.includes(requestedBy)])
      }
    expect(withheld(facts, { purpose: 'court' })).not.toBe('other-person')
  })

  test.each<[string, RecordFacts]>([
    ['why a chat ended', { kind: 'chat.ended', members: [SUBJECT], over: true, reason: 'blocked' }],
    ['why another step was taken', { kind: 'sanction.given', account: SUBJECT, reason: 'x' }],
    ['why a policy was published', { kind: 'policy.published', version: 1, reason: 'x' }],
    ['a fact that nobody has thought of', { kind: 'consent.given', account: SUBJECT, reason: 'x' }],
  ])('%s is for no private reader', (_, facts) => {
    expect(withheld(facts, { purpose: 'lawyer', requestedBy: SUBJECT })).toMatchObject({ reason: 'not-needed' })
  })

  test.each<[string, string, object]>([
    ['of the same two', CASE, {}],
    ['between other people', id(9), { reason: 'other-person', parts: 'other-person' }],
  ])('an opening of a case %s', (_, its, expected) => {
    const facts = { kind: 'case.read', operator: STAFF, case: its, reason: 'x', parts: [] }
    expect(withheld(facts, { purpose: 'court' })).toEqual(expected)
  })

  test('third people are told apart by their labels', () => {
    const disclosure = decideDisclosure(said(THIRD), audience())
    expect(disclosure).toMatchObject({ withheld: { sender: { label: '関係者A' } } })
  })
})

describe('labels', () => {
  test('say the part each one plays, in the order of joining', () => {
    expect([...labelPeople(PEOPLE.toReversed(), parties)]).toEqual([
      [SUBJECT, '会員A'],
      [OTHER, '出演者A'],
      [THIRD, '関係者A'],
      [STAFF, '運営担当1'],
    ])
  })

  test('are unique, however many', () => {
    const many = Array.from({ length: 800 }, (_, n): Known => ({ id: id(n), role: 'member', name: 'x' }))
    const labels = [...labelPeople(many, new Set()).values()]
    expect(new Set(labels).size).toBe(800)
    expect(labels[26]).toBe('関係者AA')
    expect(labels[701]).toBe('関係者ZZ')
    expect(labels[702]).toBe('関係者AAA')
  })
})
