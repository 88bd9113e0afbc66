import type { Actor } from '../accounts/index.ts'
import type { Deps } from '../deps.ts'
import { appendRecord } from '../evidence/index.ts'
import { Refusal } from '../refusal.ts'

/** @throws Refusal conflict when a newer version has come out meanwhile: read that one first */
export async function giveConsent(deps: Deps, actor: Actor, version: number): Promise<void> {
  const { version: current } = await deps.terms.current()
  if (version !== current) throw new Refusal('conflict', { field: 'version' })
  const at = deps.now()
  await deps.db.transaction().execute(async (tx) => {
    const given = await tx
      .insertInto('consent')
      .values({ account_id: actor.accountId, version, at })
      .onConflict((oc) => oc.doNothing())
      .returning('version')
      .executeTakeFirst()
    if (given) await appendRecord(tx, 'consent.given', at, { account: actor.accountId, version })
  })
}
