import { type Category, compileTerms } from '@sekisho/inspect'
import {
  type Outcome,
  type PolicyProblem,
  type PolicyProblemCode,
  type PolicyRule,
  type PolicyShape,
  SANCTION_STEPS,
} from '@sekisho/protocol'

/** From mild to strict. */
export const STRICTNESS: readonly Outcome[] = ['deliver', 'bounce', 'hold', 'refuse']
const isStricter = (a: Outcome, b: Outcome) => STRICTNESS.indexOf(a) > STRICTNESS.indexOf(b)

/** Pure: every place where a policy contradicts itself or the rules of the site. */
export function findContradictions(policy: PolicyShape): PolicyProblem[] {
  return [
    ...(['member', 'performer'] as const).flatMap((role) => problemsOfRules(policy, role)),
    ...problemsOfLadder(policy),
    ...problemsOfTerms(policy),
    ...(policy.caseMinutes.urgent > policy.caseMinutes.normal ? [at('caseMinutes.urgent', 'urgent_slower')] : []),
    ...problemsOfRetention(policy),
  ]
}

const at = (path: string, problem: PolicyProblemCode): PolicyProblem => ({ path, problem })

function problemsOfRules(policy: PolicyShape, role: 'member' | 'performer'): PolicyProblem[] {
  const seen = new Set<Category>()
  return policy.rules[role].flatMap((rule, i) => {
    const path = `rules.${role}.${i}`
    const twice = rule.categories.flatMap((category, c) => {
      const known = seen.has(category)
      seen.add(category)
      return known ? [at(`${path}.categories.${c}`, 'two_rules')] : []
    })
    return [
      ...twice,
      ...(Object.hasOwn(policy.clauses, rule.clause) ? [] : [at(`${path}.clause`, 'unknown_clause')]),
      ...problemsOfEffects(rule, path),
    ]
  })
}

function problemsOfEffects(rule: PolicyRule, path: string): PolicyProblem[] {
  const { repeat } = rule
  const problems: PolicyProblem[] = []
  for (const [effect, place] of [[rule, path] as const, ...(repeat ? [[repeat, `${path}.repeat`] as const] : [])]) {
    if (effect.outcome === 'deliver' && effect.strike > 0) problems.push(at(`${place}.strike`, 'strike_without_stop'))
    // Held and in nobody's queue: it would wait for ever.
    if (effect.outcome === 'hold' && !rule.case) problems.push(at(`${place}.outcome`, 'hold_without_case'))
  }
  if (repeat && (isStricter(rule.outcome, repeat.outcome) || repeat.strike < rule.strike))
    problems.push(at(`${path}.repeat`, 'milder_repeat'))
  if (rule.pause && !rule.case) problems.push(at(`${path}.pause`, 'pause_without_case'))
  const held = (effect: { outcome: Outcome }) => effect.outcome === 'hold' || effect.outcome === 'refuse'
  if (rule.categories.includes('harm.minor') && !(held(rule) && rule.case === 'urgent'))
    problems.push(at(path, 'minor_not_urgent'))
  return problems
}

function problemsOfLadder({ ladder, programMaxDays }: PolicyShape): PolicyProblem[] {
  return ladder.steps.flatMap((step, i) => {
    const path = `ladder.steps.${i}`
    const before = ladder.steps[i - 1]
    const suspends = step.step === 'suspension' || step.step === 'withdrawal_review'
    return [
      ...(before && step.points <= before.points ? [at(`${path}.points`, 'ladder_points')] : []),
      ...(before && SANCTION_STEPS.indexOf(step.step) <= SANCTION_STEPS.indexOf(before.step)
        ? [at(`${path}.step`, 'ladder_order')]
        : []),
      ...((suspends || step.step === 'restriction') && step.days === null ? [at(`${path}.days`, 'ladder_end')] : []),
      ...(suspends && step.days !== null && step.days > programMaxDays ? [at(`${path}.days`, 'program_days')] : []),
    ]
  })
}

/** What a decision rests on is there as long as it can be appealed or its points count (R9). */
function problemsOfRetention({ retention, appealDays, ladder }: PolicyShape): PolicyProblem[] {
  const needed = {
    messages: Math.max(appealDays, ladder.expireDays),
    mail: Math.max(appealDays, ladder.expireDays),
    notices: appealDays,
    cases: Math.max(appealDays, ladder.expireDays),
    appeals: appealDays,
    reports: appealDays,
  }
  const short = (Object.keys(needed) as (keyof typeof needed)[]).filter((kind) => retention[kind] < needed[kind])
  return [
    ...short.map((kind) => at(`retention.${kind}`, 'kept_too_short')),
    ...(retention.cases < Math.max(retention.appeals, retention.reports)
      ? [at('retention.cases', 'case_too_short')]
      : []),
  ]
}

function problemsOfTerms(policy: PolicyShape): PolicyProblem[] {
  const { terms } = policy
  const ids = new Set<string>()
  const texts = new Set<string>()
  const problems = terms.flatMap((term, i) => {
    const text = `${term.match} ${term.match === 'folded' ? term.text.normalize('NFKC').toLowerCase() : term.text}`
    const twice = [...(ids.has(term.id) ? ['id'] : []), ...(texts.has(text) ? ['text'] : [])]
    ids.add(term.id)
    texts.add(text)
    const ruled = (['member', 'performer'] as const).some((role) =>
      policy.rules[role].some((rule) => rule.categories.includes(term.category)),
    )
    return [
      ...twice.map((field) => at(`terms.${i}.${field}`, 'term_twice')),
      ...(ruled ? [] : [at(`terms.${i}.category`, 'term_without_rule')]),
    ]
  })
  try {
    compileTerms(terms)
  } catch (error) {
    // "term <id>: why"; the ids are those of the list.
    const message = error instanceof RangeError ? error.message : ''
    const i = terms.findIndex(({ id }) => message.startsWith(`term ${id}:`))
    problems.push(
      message.includes('exception') ? at(`terms.${i}.except`, 'term_except') : at(`terms.${i}.text`, 'term_bad'),
    )
  }
  return problems
}
