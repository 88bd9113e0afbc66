import { ERASED_KINDS, ERASURE_WAIT_DAYS, type OwnErasure } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { Person } from '../accounts/index.ts'
import type { Tx } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { findBalance } from '../points/index.ts'
import { findErasureOf, toErasure } from './erasures.db.ts'
import { findStays, type Stays } from './person-stays.db.ts'
import { reading } from './preview-erasure.ts'

/** What the person is shown before they ask, and while they can take it back. */
export async function viewOwnErasure(deps: Pick<Deps, 'db' | 'now' | 'policies'>, person: Person): Promise<OwnErasure> {
  return reading(deps, async (tx, when) => {
    const erasure = await findErasureOf(tx, person.accountId)
    const stays = await findStays(tx, person.accountId, (erasure?.settled_at ?? null) !== null, when)
    return {
      erasure: erasure ? { ...toErasure(erasure), byDesk: erasure.ordered_by !== null } : null,
      goes: await findOwn(tx, person),
      stays: toOwnStays(stays, when.at),
      balance: await findBalance(tx, person.accountId),
      waitDays: ERASURE_WAIT_DAYS,
    }
  })
}

/**
 * All that is theirs, as if nothing kept it: a number smaller than what they know, or a kind that is missing, would tell of
 * a report, an open case or a hold.
 */
async function findOwn(tx: Tx, { accountId, role }: Person): Promise<OwnErasure['goes']> {
  const { rows } = await sql<{
    messages: number
    notices: number
    sign_in: number
    appeals: number
    age_proof: number
  }>`
    select (select count(*) from message where sender_id = ${accountId} and erased_at is null) as messages,
      (select count(*) from notice where account_id = ${accountId}) as notices,
      (select count(*) from auth_session where user_id = ${accountId}) as sign_in,
      (select count(*) from appeal where appellant_id = ${accountId} and erased_at is null) as appeals,
      (select count(*) from age_proof where account_id = ${accountId}) as age_proof`.execute(tx)
  const known: Partial<Record<string, number>> = { ...rows[0], identity: 1, profile: role === 'performer' ? 1 : 0 }
  return ERASED_KINDS.map((kind) => ({ kind, count: known[kind] ?? null })).filter(({ count }) => count !== 0)
}

/**
 * A person is told of decisions on themselves, of which they know. A report, an open case or a hold is somebody else's
 * safety: about these everyone is told the same rule, without numbers, whether there is one or not. So what is known is
 * told alike with a hold and without.
 */
function toOwnStays({ cases, stays }: Stays, at: Date): OwnErasure['stays'] {
  const known = cases.flatMap(({ own_appeal, is_subject, violation, until }): OwnErasure['stays'] => {
    if (own_appeal) return [{ reason: 'open_appeal', count: null, until: null }]
    if (!is_subject || !violation || until === null || until <= at) return []
    return [{ reason: 'violation', count: null, until: until.toISOString() }]
  })
  const own = stays.flatMap(({ reason, count, until, caseId }): OwnErasure['stays'] =>
    caseId !== null || reason === 'hold' || reason === 'open_case' || reason === 'case'
      ? []
      : [{ reason, count, until }],
  )
  return [...known, ...own, { reason: 'safety', count: null, until: null }]
}
