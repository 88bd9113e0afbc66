import { idIn } from '../evidence/index.ts'
import type { RecordFacts } from './record-facts.ts'

/** To whom of the two a record is shown: to both, or to the one whose it is (null: to none), and which of its facts. */
type PrivateRule = {
  whose: 'both' | ((facts: RecordFacts) => string | null)
  shows: readonly string[] | 'all'
}

const by = (name: string) => (facts: RecordFacts) => idIn(facts[name])
const ofSender = by('sender')
const ofAccount = by('account')
const ofSubject = by('subject')
/** Who made a sign; nobody for what a program found. */
const ofSigner = (facts: RecordFacts): string | null => {
  if (facts.sign === 'report') return idIn(facts.other)
  return facts.sign === 'dispute' || facts.sign === 'self_report' ? idIn(facts.subject) : null
}
const SIGN = ['case', 'sign', 'reportReason', 'subject', 'other', 'conversation', 'message', 'note']
const ASKED = ['export', 'case', 'conversation', 'by', 'purpose', 'recipient', 'reason', 'requestedBy']

/**
 * What a private reader may see: kinds that are not here, and new ones, are whole withheld, and of these all other facts. What
 * one side did about the other (report, block, dispute) is shown to that side alone, and to none what the desk did for itself
 * (readings, holds, hand-overs, proposals): each was done so that the other side does not know (ADR 14).
 */
const PRIVATE_RULES: { readonly [kind: string]: PrivateRule } = {
  'message.decided': {
    whose: 'both',
    shows: ['message', 'conversation', 'sender', 'position', 'text', 'outcome', 'findings', 'policyVersion'],
  },
  'message.insisted': { whose: 'both', shows: ['message', 'conversation', 'sender'] },
  'message.released': { whose: 'both', shows: ['message', 'conversation', 'by'] },
  'message.withdrawn': { whose: ofSender, shows: ['message', 'conversation', 'sender'] },
  'message.disputed': { whose: ofSender, shows: ['message', 'conversation', 'sender', 'case'] },
  'chat.started': { whose: 'both', shows: ['chat', 'conversation', 'talk', 'performer', 'member', 'rate'] },
  // Not why: a block that was not told ends a chat too.
  'chat.ended': { whose: 'both', shows: ['chat', 'conversation', 'members', 'over'] },
  'block.made': { whose: by('by'), shows: ['by', 'blocked', 'reason', 'told'] },
  'block.lifted': { whose: by('by'), shows: ['by', 'blocked'] },
  'report.made': { whose: by('by'), shows: ['case', 'by', 'against', 'reason', 'conversation', 'part'] },
  'self_report.made': { whose: ofAccount, shows: ['case', 'account', 'conversation', 'part'] },
  'case.opened': { whose: ofSigner, shows: SIGN },
  'sign.added': { whose: ofSigner, shows: SIGN },
  // Which way it went both sides may know; why, each was told in a notice of their own, as far as they were.
  'case.decided': { whose: 'both', shows: ['case', 'by', 'subject', 'decision', 'clause'] },
  'decision.undone': { whose: ofSubject, shows: ['case', 'by', 'subject', 'reason'] },
  'strike.given': {
    whose: ofAccount,
    shows: ['strike', 'account', 'points', 'total', 'clause', 'message', 'case', 'by'],
  },
  'strike.removed': { whose: ofAccount, shows: ['strike', 'account', 'message', 'by'] },
  'sanction.given': {
    whose: ofAccount,
    shows: ['sanction', 'account', 'step', 'until', 'clause', 'evidence', 'case', 'by'],
  },
  'sanction.lifted': { whose: ofAccount, shows: ['sanction', 'account', 'step', 'by'] },
  'withdrawal.confirmed': { whose: ofSubject, shows: ['withdrawal', 'case', 'subject', 'by'] },
  'withdrawal.refused': { whose: ofSubject, shows: ['withdrawal', 'case', 'subject', 'by'] },
  'appeal.opened': { whose: by('by'), shows: ['appeal', 'by', 'case', 'sanction'] },
  'appeal.written': { whose: by('by'), shows: ['appeal', 'case', 'message', 'by', 'text'] },
  'appeal.decided': { whose: ofSubject, shows: ['appeal', 'case', 'sanction', 'subject', 'by', 'state', 'reason'] },
  'notice.sent': { whose: ofAccount, shows: ['notice', 'account', 'about', 'wording'] },
  'consent.given': { whose: ofAccount, shows: ['account', 'version'] },
  'terms.published': { whose: 'both', shows: 'all' },
  // Who knows how it is looked for walks around it.
  'policy.published': { whose: 'both', shows: ['version', 'by', 'effectiveAt'] },
  'export.asked': { whose: ofExport, shows: [...ASKED, 'scope', 'parts', 'since', 'until'] },
  'export.made': { whose: ofExport, shows: [...ASKED, 'records', 'files'] },
  'export.downloaded': { whose: ofExport, shows: ASKED },
  'export.cancelled': { whose: ofExport, shows: ASKED },
}

/** That the other side, or an authority, has asked for a package is not for this reader. */
function ofExport(facts: RecordFacts): string | null {
  return idIn(facts.purpose === 'own' ? facts.by : facts.requestedBy)
}

/** Decisions that the subject is told of. */
const TOLD: ReadonlySet<unknown> = new Set(['violation', 'note'])
const ALWAYS: ReadonlySet<string> = new Set(['v', 'kind', 'at'])

/** Pure: the facts of a record that must not reach this private reader; undefined when none may. */
export function hiddenFrom(reader: string | null, facts: RecordFacts): string[] | undefined {
  const kind = String(facts.kind)
  const rule = Object.hasOwn(PRIVATE_RULES, kind) ? PRIVATE_RULES[kind] : undefined
  if (rule === undefined || reader === null) return undefined
  if (rule.whose !== 'both' && rule.whose(facts) !== reader) return undefined
  if (rule.shows === 'all') return []
  const shows = new Set<string>(rule.shows)
  if (kind === 'case.decided') {
    const isSubject = idIn(facts.subject) === reader
    // That a case was closed without a word to its subject was not for them to know.
    if (isSubject && !TOLD.has(facts.decision)) return undefined
    if (isSubject) for (const name of ['strike', 'step', 'verdicts']) shows.add(name)
  }
  return Object.keys(facts).filter((name) => !ALWAYS.has(name) && !shows.has(name))
}
