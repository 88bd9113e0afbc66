import { EXPORT_PURPOSES } from '@sekisho/protocol'
import { describe, expect, test } from 'vitest'
import { type Audience, decideDisclosure } from '../../apps/server/src/exports/disclosure.ts'
import { labelPeople } from '../../apps/server/src/exports/label-people.ts'
import type { RecordFacts } from '../../apps/server/src/exports/record-facts.ts'
import { previewWithheld, type WithheldLine } from '../../apps/web/src/operator/exports/preview-withheld.ts'

/** What the form promises to withhold is what the server withholds: both are pure, and each is written by itself. */
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const [SUBJECT, OTHER, THIRD, STAFF] = [id(1), id(2), id(3), id(4)]
const PEOPLE = [
  { id: SUBJECT, role: 'member', name: 'たろう' },
  { id: OTHER, role: 'performer', name: 'ゆい' },
  { id: THIRD, role: 'member', name: 'じろう' },
  { id: STAFF, role: 'moderator', name: 'かわむら' },
] as const
const parties = new Set([SUBJECT, OTHER])
const said = (sender: string): RecordFacts => ({ kind: 'message.decided', sender, text: 'x', outcome: 'deliver' })

/** A record that a line is about, and whose request it must not be for that line to hold. */
const SAMPLES: Partial<Record<WithheldLine['kind'], { facts: RecordFacts; fact: string }[]>> = {
  others: [{ facts: said(THIRD), fact: 'text' }],
  staff: [{ facts: { kind: 'case.read', operator: STAFF, case: id(9) }, fact: 'operator' }],
  linked: [{ facts: { kind: 'case.opened', subject: SUBJECT, other: OTHER, linked: THIRD }, fact: 'linked' }],
  otherSide: [{ facts: { kind: 'strike.given', account: SUBJECT, points: 1 }, fact: 'points' }],
  desk: [
    { facts: { kind: 'case.handed_over', by: STAFF, reason: 'x' }, fact: 'reason' },
    { facts: { kind: 'policy.published', version: 1, policy: {} }, fact: 'policy' },
  ],
}

describe.each(EXPORT_PURPOSES)('%s', (purpose) => {
  const asked = [null, SUBJECT, OTHER].flatMap((requestedBy) =>
    [undefined, SUBJECT, OTHER].map((marked) => ({ requestedBy, marked })),
  )
  // A lawyer's and a person's package always serve one of the two.
  const possible = asked.filter(({ requestedBy }) => requestedBy !== null || !['lawyer', 'person'].includes(purpose))
  test.each(possible)('$requestedBy asks, marked: $marked', ({ requestedBy, marked }) => {
    const audience: Audience = {
      purpose,
      requestedBy,
      subject: SUBJECT,
      parties,
      nondisclosed: new Set(marked === undefined ? [] : [marked]),
      shownLater: new Set(),
      cases: new Set(),
      known: new Map(PEOPLE.map((person) => [person.id, person])),
      labels: labelPeople([...PEOPLE], parties),
    }
    const people = PEOPLE.slice(0, 2).map(({ id, role, name }) => ({
      id,
      role,
      displayName: name,
      nondisclosure: marked === id,
    }))
    const promised = previewWithheld(purpose, requestedBy ?? undefined, people)
    const kinds = new Set(promised.lines.map(({ kind }) => kind))
    const hidden = { facts: said(marked ?? OTHER), fact: 'text' }
    for (const [kind, samples] of Object.entries({ ...SAMPLES, hidden: [hidden] }))
      for (const { facts, fact } of samples) {
        // The other side's own is not withheld from whom it concerns.
        if (kind === 'otherSide' && requestedBy === SUBJECT) continue
        const disclosure = decideDisclosure(facts, audience)
        const isWithheld = 'whole' in disclosure || fact in disclosure.withheld
        expect({ kind, fact, isWithheld }).toEqual({ kind, fact, isWithheld: kinds.has(kind as WithheldLine['kind']) })
      }
  })
})
