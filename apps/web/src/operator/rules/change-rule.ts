import { CATEGORIES, type Category, groupOf } from '@sekisho/inspect/categories'
import type { PolicyRule, PolicyShape } from '@sekisho/protocol'

/** What one category can be given apart from the others that stand in the same rule. */
export type RulePart = Partial<Pick<PolicyRule, 'outcome' | 'strike' | 'case' | 'repeat'>>

export const ruleFor = (rules: readonly PolicyRule[], category: Category): PolicyRule | undefined =>
  rules.find((rule) => rule.categories.includes(category))

/**
 * Pure: the rules with one category treated otherwise. It leaves the rule that it shared with others, and joins the one
 * that says the same, so that what is changed and changed back is no difference. A category without a rule gets one.
 */
export function changeRule(
  rules: readonly PolicyRule[],
  category: Category,
  part: RulePart,
  clauses: PolicyShape['clauses'],
): PolicyRule[] {
  const old = ruleFor(rules, category) ?? unruled(category, clauses)
  const changed: PolicyRule = { ...old, ...part, categories: [category] }
  const found = rules.indexOf(old)
  const place = found === -1 ? rules.length : found
  const rest = rules.map((rule) => ({ ...rule, categories: rule.categories.filter((one) => one !== category) }))
  const same = rest.find((rule) => rule.categories.length > 0 && says(rule) === says(changed))
  if (same) same.categories = CATEGORIES.filter((one) => one === category || same.categories.includes(one))
  else rest.splice(place + 1, 0, changed)
  return rest.filter((rule) => rule.categories.length > 0)
}

function unruled(category: Category, clauses: PolicyShape['clauses']): PolicyRule {
  const group = groupOf(category)
  const clause = Object.hasOwn(clauses, group) ? group : (Object.keys(clauses)[0] ?? group)
  return { categories: [category], clause, outcome: 'deliver', strike: 0, pause: false }
}

/** All but the categories, written so that equal rules are written alike. */
const says = ({ clause, outcome, strike, case: urgency, pause, repeat }: PolicyRule): string =>
  JSON.stringify([
    clause,
    outcome,
    strike,
    urgency ?? null,
    pause,
    repeat ? [repeat.from, repeat.withinDays, repeat.outcome, repeat.strike] : null,
  ])
