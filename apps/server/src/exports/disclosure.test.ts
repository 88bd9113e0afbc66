import { describe, expect, test } from 'vitest'
import { type Audience, decideDisclosure, type Known } from './disclosure.ts'
import { labelPeople } from './label-people.ts'
import type { RecordFacts } from './record-facts.ts'

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const [SUBJECT, OTHER, THIRD, STAFF] = [id(1), id(2), id(3), id(4)]
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
    ['an opening, to the police', { kind: 'case.read', operator: STAFF, reason: 'x' }, {}, { operator: 'staff' }],
    ['an opening, to a court', { kind: 'case.read', operator: STAFF, reason: 'x' }, { purpose: 'court' }, {}],
    ['a sanction, to the police', ABOUT_SUBJECT, {}, { by: 'staff' }],
    ['a sanction, to the other side', ABOUT_SUBJECT, { purpose: 'lawyer', requestedBy: OTHER }, 'other-person'],
    ['a sanction, to its subject', ABOUT_SUBJECT, { purpose: 'lawyer', requestedBy: SUBJECT }, { by: 'staff' }],
    [
      'a decision, to the other side',
      { kind: 'case.decided', subject: SUBJECT, by: STAFF, reason: 'x', strike: 1, stepReason: 'y' },
      { purpose: 'person', requestedBy: OTHER },
      { by: 'staff', strike: 'other-person', stepReason: 'not-needed' },
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
      { note: 'other-person' },
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
