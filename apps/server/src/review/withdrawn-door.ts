import type { WithdrawnView } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { z } from 'zod'
import { findWithdrawn, type SessionDeps } from '../accounts/index.ts'
import { Refusal } from '../refusal.ts'
import { appealUntil } from '../safety/index.ts'
import { findAppeal, viewOwnAppeal } from './appeals.db.ts'
import { openAppeal, writeAppeal } from './open-appeal.ts'

type View = z.infer<typeof WithdrawnView>
type Credentials = { email: string; password: string }

/**
 * R9 for someone who can never sign in again: the reason, and the way to appeal. No session comes of it.
 * @throws Refusal wrong_credentials
 */
export async function withdrawnWhy(deps: SessionDeps, credentials: Credentials): Promise<View> {
  return (await lookUp(deps, credentials)).view
}

/**
 * Appeals the withdrawal, or writes on in that appeal.
 * @throws Refusal wrong_credentials | too_late | already_decided | conflict
 */
export async function withdrawnAppeal(
  deps: SessionDeps,
  { text, ...credentials }: Credentials & { text: string },
): Promise<View> {
  const { person, sanctionId, view } = await lookUp(deps, credentials)
  const appeal = view.appeal
    ? await writeAppeal(deps, person, view.appeal.id, text)
    : await openAppeal(deps, person, { sanctionId, text })
  return { ...view, mayAppeal: false, appeal }
}

async function lookUp(deps: SessionDeps, credentials: Credentials) {
  const { accountId } = await findWithdrawn(deps, credentials)
  const policy = await deps.policies.current()
  const found = await deps.db
    .selectFrom('sanction')
    .innerJoin('account', 'account.id', 'sanction.account_id')
    .leftJoin('withdrawal', 'withdrawal.sanction_id', 'sanction.id')
    .leftJoin('appeal', 'appeal.sanction_id', 'sanction.id')
    .select([
      'sanction.id',
      'sanction.clause',
      'sanction.starts_at',
      'account.locale',
      'appeal.id as appeal_id',
      sql<string>`coalesce(withdrawal.reason, '')`.as('reason'),
    ])
    .where('sanction.account_id', '=', accountId)
    .where('step', '=', 'withdrawal')
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  if (!found) throw new Refusal('wrong_credentials')
  const { locale } = found
  const row = found.appeal_id ? await findAppeal(deps.db, found.appeal_id) : undefined
  const until = appealUntil(policy, found.starts_at)
  const view: View = {
    clause: policy.clauses[found.clause]?.[locale] ?? found.clause,
    reason: found.reason,
    at: found.starts_at.toISOString(),
    appealUntil: until.toISOString(),
    mayAppeal: !row && deps.now() <= until,
    appeal: row ? await viewOwnAppeal(deps.db, row, policy, locale) : null,
  }
  return { person: { accountId, locale }, sanctionId: found.id, view }
}
