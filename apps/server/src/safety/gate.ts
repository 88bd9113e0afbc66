import { type Finding, type HistoryMessage, inspect } from '@sekisho/inspect'
import type { FindingView } from '@sekisho/protocol'
import type { Deps } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { actedOn, type Decision, decideDelivery, holdUninspected } from './decide-delivery.ts'
import { termsOf } from './own-terms.ts'
import { isRefusalPhrase } from './phrases.ts'
import type { Policy } from './policy.ts'
import { findSenderRecord } from './sender-record.db.ts'

/** An inspection that takes longer is not trusted to have been whole (R12). */
const INSPECTION_LIMIT_MS = 250

export type GateDeps = Pick<Deps, 'db' | 'now' | 'log' | 'metrics' | 'siteHosts' | 'policies'> & {
  /** Another inspection, to test what happens when it breaks. */
  inspect?: typeof inspect
}

export type Subject = {
  text: string
  from: 'member' | 'performer'
  senderId: string
  /** The accounts of those it is written to. */
  to?: readonly string[]
  /** What was shown before in the same conversation, oldest first. */
  history: readonly HistoryMessage[]
}

/**
 * The gate that every message passes (R1): inspection plus decision. Never throws for what a text contains.
 * @throws only what the database throws
 */
export async function passGate(deps: GateDeps, subject: Subject): Promise<Decision> {
  const policy = await deps.policies.current()
  const at = deps.now()
  const found = inspectInTime(deps, subject, at, policy)
  if (found === undefined) return holdUninspected(policy)
  // Nothing to act on, nothing to look up: the common case costs no query.
  const noRecord = { stops: [] }
  if (actedOn(found, policy).length === 0 || (await isOwnRefusal(deps, subject)))
    return decideDelivery([], subject.from, noRecord, policy, at)
  return decideDelivery(found, subject.from, await findSenderRecord(deps.db, subject.senderId, at), policy, at)
}

/**
 * A refusal in the site's own words is no finding, whatever was asked before and whatever the other is called (R5): names were inspected when
 * they were given.
 */
async function isOwnRefusal({ db }: GateDeps, { text, from, to }: Subject): Promise<boolean> {
  if (from !== 'performer' || to === undefined || to.length === 0) return false
  const others = await db.selectFrom('account').select('display_name').where('id', 'in', to).execute()
  return others.some(({ display_name }) => isRefusalPhrase(text, display_name))
}

/** Undefined when inspection broke or overran. */
function inspectInTime(deps: GateDeps, subject: Subject, at: Date, policy?: Policy): Finding[] | undefined {
  let started = performance.now()
  let found: Finding[] | undefined
  try {
    const terms = policy && termsOf(policy)
    // Terms are made ready once for each policy: the first message after a publication is not held for that.
    started = performance.now()
    found = (deps.inspect ?? inspect)(subject.text, {
      from: subject.from,
      speaker: subject.senderId,
      at: at.getTime(),
      history: subject.history,
      siteHosts: deps.siteHosts,
      ...(terms && { terms }),
    })
  } catch (error) {
    // The error's message could quote the text: name and place only.
    deps.log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'inspection broke; the text is held')
  }
  const tookMs = performance.now() - started
  deps.metrics.gateSeconds.observe(tookMs / 1_000)
  if (found === undefined || tookMs > INSPECTION_LIMIT_MS) {
    deps.metrics.gateFailures.inc()
    return undefined
  }
  return found
}

/**
 * The gate for what has no second chance to be looked at (names, profiles): anything found, or a failed
 * inspection, keeps the old text.
 * @throws Refusal gate_stopped, with the parts, in the field's own text
 */
export async function requireCleanText(
  deps: GateDeps,
  subject: Omit<Subject, 'history'> & { field: string },
): Promise<Decision> {
  const decision = await passGate(deps, { ...subject, history: [] })
  if (decision.outcome === 'deliver' && decision.findings.length === 0) return decision
  deps.metrics.messages.inc({ outcome: decision.outcome })
  throw new Refusal('gate_stopped', { field: subject.field, findings: decision.findings.map(viewFinding) })
}

/**
 * The gate for what staff write to people: they may name what was found, but not hand its detail on (R2).
 * @throws Refusal gate_stopped
 */
export function requireNoDetail(deps: GateDeps, text: string, field: string): void {
  const found = inspectInTime(deps, { text, from: 'member', senderId: 'staff', history: [] }, deps.now())
  const details = found?.filter((finding) => finding.category.startsWith('contact.') && finding.value !== undefined)
  if (details?.length === 0) return
  throw new Refusal('gate_stopped', { field, findings: (details ?? []).map(viewFinding) })
}

/** As its author and the desk see it: without the recovered value. */
export function viewFinding(finding: Finding): FindingView {
  const { category, start, end, confidence, reasons } = finding
  return { category, start, end, confidence, reasons: [...reasons] }
}
