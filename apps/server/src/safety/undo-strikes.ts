import type { Tx } from '../db/connect.ts'
import { appendRecord } from '../evidence/index.ts'
import { countStrikePoints } from './give-strike.ts'
import type { Policy } from './policy.ts'

/** Whose strikes: what messages cost, what a case gave, or the one behind a sanction. */
export type Struck = { messageIds: readonly string[] } | { caseId: string } | { sanctionId: string }

/**
 * Takes strikes back with the sanctions that rest on them, and every sanction of the ladder in force whose step the
 * remaining points no longer reach. True if there was anything to take back.
 */
export async function undoStrikes(tx: Tx, policy: Policy, of: Struck, by: string, at: Date): Promise<boolean> {
  const strikeIds = 'sanctionId' in of ? await strikeBehind(tx, of.sanctionId) : []
  const removed = await tx
    .updateTable('strike')
    .set({ removed_at: at })
    .where('removed_at', 'is', null)
    .where((eb) => {
      if ('caseId' in of) return eb('case_id', '=', of.caseId)
      const ids = 'messageIds' in of ? of.messageIds : strikeIds
      if (ids.length === 0) return eb.lit(false)
      return eb('messageIds' in of ? 'message_id' : 'id', 'in', [...ids])
    })
    .returning(['id', 'account_id', 'message_id'])
    .execute()
  for (const strike of removed)
    await appendRecord(tx, 'strike.removed', at, {
      strike: strike.id,
      account: strike.account_id,
      message: strike.message_id,
      by,
    })
  const lifted = await tx
    .updateTable('sanction')
    .set({ lifted_at: at })
    .where('lifted_at', 'is', null)
    .where((eb) =>
      eb.or([
        ...('caseId' in of ? [eb('case_id', '=', of.caseId)] : []),
        ...('sanctionId' in of ? [eb('id', '=', of.sanctionId)] : []),
        ...(removed.length > 0
          ? [
              eb(
                'strike_id',
                'in',
                removed.map((strike) => strike.id),
              ),
            ]
          : [eb.lit(false)]),
      ]),
    )
    .returning(['id', 'account_id', 'step'])
    .execute()
  for (const accountId of new Set(removed.map((strike) => strike.account_id)))
    lifted.push(...(await liftUnreached(tx, policy, accountId, at)))
  for (const sanction of lifted)
    await appendRecord(tx, 'sanction.lifted', at, {
      sanction: sanction.id,
      account: sanction.account_id,
      step: sanction.step,
      by,
    })
  return removed.length + lifted.length > 0
}

async function strikeBehind(tx: Tx, sanctionId: string): Promise<string[]> {
  const row = await tx.selectFrom('sanction').select('strike_id').where('id', '=', sanctionId).executeTakeFirst()
  return row?.strike_id ? [row.strike_id] : []
}

/** What a person chose stands: its own case or appeal takes it back. */
async function liftUnreached(tx: Tx, policy: Policy, accountId: string, at: Date) {
  const points = await countStrikePoints(tx, accountId, at)
  const beyond = policy.ladder.steps.filter((step) => step.points > points).map((step) => step.step)
  if (beyond.length === 0) return []
  return tx
    .updateTable('sanction')
    .set({ lifted_at: at })
    .where('account_id', '=', accountId)
    .where('lifted_at', 'is', null)
    .where('chosen_because', 'is', null)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', at)]))
    .where('step', 'in', beyond)
    .returning(['id', 'account_id', 'step'])
    .execute()
}
