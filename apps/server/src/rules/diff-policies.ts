import type { PolicyChange, PolicyShape } from '@sekisho/protocol'

type Plain = { readonly [key: string]: unknown }

/**
 * Pure: what differs between two policies. Rules are compared by category, terms by id and steps by name, so that
 * moving one in its list changes nothing here; what is new or gone as a whole is one change.
 */
export function diffPolicies(before: PolicyShape, after: PolicyShape): PolicyChange[] {
  return diff('', byName(before), byName(after))
}

function diff(path: string, before: unknown, after: unknown): PolicyChange[] {
  if (isPlain(before) && isPlain(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return keys.flatMap((key) => diff(path === '' ? key : `${path}.${key}`, before[key], after[key]))
  }
  const [was, is] = [written(before), written(after)]
  return was === is ? [] : [{ path, before: was, after: is }]
}

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Members in order of name, so that equal values are written alike. */
function written(value: unknown): string | null {
  if (value === undefined) return null
  return JSON.stringify(value, (_, part) =>
    isPlain(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  )
}

function byName(policy: PolicyShape): Plain {
  return {
    ...policy,
    rules: { member: byCategory(policy.rules.member), performer: byCategory(policy.rules.performer) },
    terms: Object.fromEntries(policy.terms.map(({ id, ...term }) => [id, term])),
    ladder: {
      ...policy.ladder,
      steps: Object.fromEntries(policy.ladder.steps.map(({ step, ...rest }) => [step, rest])),
    },
  }
}

function byCategory(rules: PolicyShape['rules']['member']): Plain {
  return Object.fromEntries(
    rules.flatMap(({ categories, repeat, ...rule }) =>
      categories.map((category) => [
        category,
        // Which categories are counted together matters only where repeating does.
        { ...rule, repeat: repeat && { ...repeat, counted: [...categories].sort() } },
      ]),
    ),
  )
}
