import type { Parsed, Routes } from '@sekisho/protocol'
import type { Deps } from '../deps.ts'
import { appendRecord } from '../evidence/index.ts'
import { requireCleanText } from '../safety/index.ts'
import { type Actor, isPerson, type Person } from './actor.ts'

/**
 * Name, language and marks. A person's new name passes the gate (R1); the record says who was called what, when.
 * @throws Refusal gate_stopped
 */
export async function changeAccount(
  deps: Deps,
  actor: Actor,
  change: Parsed<Routes['updateMe'], 'body'>,
): Promise<void> {
  const at = deps.now()
  const { displayName } = change
  if (displayName !== undefined && isPerson(actor))
    await requireCleanText(deps, {
      text: displayName,
      from: actor.role,
      senderId: actor.accountId,
      field: 'displayName',
    })
  const set = {
    ...(displayName !== undefined && { display_name: displayName }),
    ...(change.locale !== undefined && { locale: change.locale }),
    ...(change.showTyping !== undefined && { show_typing: change.showTyping }),
    ...(change.showRead !== undefined && { show_read: change.showRead }),
  }
  if (Object.keys(set).length === 0) return
  await deps.db.transaction().execute(async (tx) => {
    await tx.updateTable('account').set(set).where('id', '=', actor.accountId).execute()
    if (displayName !== undefined) await appendRecord(tx, 'name.decided', at, { account: actor.accountId, displayName })
  })
}

/** @throws Refusal gate_stopped, naming the field and the part */
export async function changeProfile(
  deps: Deps,
  performer: Person,
  profile: Parsed<Routes['updateProfile'], 'body'>,
): Promise<void> {
  const at = deps.now()
  for (const field of ['headline', 'about'] as const)
    if (profile[field] !== '')
      await requireCleanText(deps, { text: profile[field], from: performer.role, senderId: performer.accountId, field })
  await deps.db.transaction().execute(async (tx) => {
    await tx
      .updateTable('performer_profile')
      .set({
        headline: profile.headline,
        about: profile.about,
        rate_per_minute: profile.ratePerMinute,
        party_rate_per_minute: profile.partyRatePerMinute,
      })
      .where('account_id', '=', performer.accountId)
      .execute()
    await appendRecord(tx, 'profile.decided', at, { account: performer.accountId, ...profile })
  })
}

export async function viewProfile(deps: Pick<Deps, 'db'>, accountId: string) {
  const row = await deps.db
    .selectFrom('performer_profile')
    .selectAll()
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  return {
    headline: row.headline,
    about: row.about,
    ratePerMinute: row.rate_per_minute,
    partyRatePerMinute: row.party_rate_per_minute,
    mailPrice: row.mail_price,
    sharePercent: row.share_percent,
  }
}
