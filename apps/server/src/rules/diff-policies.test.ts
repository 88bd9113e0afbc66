import { expect, test } from 'vitest'
import { DEFAULT_POLICY, type PolicyBody } from '../safety/index.ts'
import { diffPolicies } from './diff-policies.ts'

const changed = (change: (policy: PolicyBody) => void): PolicyBody => {
  const policy = structuredClone(DEFAULT_POLICY)
  change(policy)
  return policy
}
const TERM = { id: 'kakao', text: 'カカオ', match: 'folded', except: [], category: 'contact.sns', note: '' } as const

test.each<[string, (policy: PolicyBody) => void, unknown[]]>([
  ['nothing', () => {}, []],
  [
    'rules in another order',
    (p) => {
      p.rules.member.reverse()
    },
    [],
  ],
  [
    'a threshold',
    (p) => {
      p.confidence.harm = 0.7
    },
    [{ path: 'confidence.harm', before: '0.5', after: '0.7' }],
  ],
  [
    'an outcome, by category',
    (p) => {
      for (const rule of p.rules.performer) if (rule.categories.includes('contact.solicit')) rule.outcome = 'refuse'
    },
    [{ path: 'rules.performer.contact.solicit.outcome', before: '"bounce"', after: '"refuse"' }],
  ],
  [
    'a step of the ladder, by name',
    (p) => {
      for (const step of p.ladder.steps) if (step.step === 'restriction') step.days = 7
    },
    [{ path: 'ladder.steps.restriction.days', before: '14', after: '7' }],
  ],
  [
    'a new term is one change',
    (p) => p.terms.push({ ...TERM, except: [] }),
    [
      {
        path: 'terms.kakao',
        before: null,
        after: '{"category":"contact.sns","except":[],"match":"folded","note":"","text":"カカオ"}',
      },
    ],
  ],
])('%s', (_, change, changes) => {
  expect(diffPolicies(DEFAULT_POLICY, changed(change))).toEqual(changes)
})

test('categories that are no longer counted together are a change', () => {
  const policy = changed((p) => {
    const rule = p.rules.member.find(({ categories }) => categories.includes('offsite.meet'))
    if (!rule) return
    rule.categories = ['offsite.meet']
    p.rules.member.push({ ...rule, categories: ['offsite.payment'] })
  })
  expect(diffPolicies(DEFAULT_POLICY, policy).map(({ path }) => path)).toEqual([
    'rules.member.offsite.payment.repeat.counted',
    'rules.member.offsite.meet.repeat.counted',
  ])
})
