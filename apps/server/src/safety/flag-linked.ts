import type { Db, Tx } from '../db/connect.ts'
import { addSign } from './add-sign.ts'
import { suspends } from './ladder.ts'
import { findBlockedAmong, findLinkedAccounts } from './linked-accounts.db.ts'
import type { Policy } from './policy.ts'

/** A link that the desk is to hear of when its account turns to someone new. */
export type LinkToFlag = { linkedId: string; urgency: 'urgent' | 'normal' }

/**
 * R11: whom this person is linked with and the other has blocked, or the site keeps away; only on a first contact of the
 * two, since later ones tell nothing new. Read before the transaction of the contact.
 */
export async function findLinksToFlag(db: Db, personId: string, otherId: string, at: Date): Promise<LinkToFlag[]> {
  const known = await db
    .selectFrom('conversation')
    .select('id')
    .where((eb) =>
      eb.or([
        eb.and([eb('performer_id', '=', otherId), eb('member_id', '=', personId)]),
        eb.and([eb('performer_id', '=', personId), eb('member_id', '=', otherId)]),
      ]),
    )
    .executeTakeFirst()
  if (known || (await haveMetInParty(db, personId, otherId))) return []
  const links = await findLinkedAccounts(db, personId, at)
  const blocked = await findBlockedAmong(
    db,
    otherId,
    links.map((link) => link.id),
  )
  return links.flatMap((link) => {
    const reason = blocked.get(link.id)
    // Whom she blocked is told of at a medium link already: for her there is more at stake than a look too many.
    const toldForBlock = reason !== undefined && link.strength !== 'weak'
    const toldForSanction = link.strength === 'strong' && suspends(link.sanction ?? undefined)
    if (!toldForBlock && !toldForSanction) return []
    return [{ linkedId: link.id, urgency: reason === 'threat' ? 'urgent' : 'normal' }]
  })
}

/** Puts them on the desk, in the transaction of the contact; the caller holds the person's lock. */
export async function flagLinks(
  tx: Tx,
  policy: Policy,
  contact: { personId: string; otherId: string; conversationId: string; at: Date },
  links: readonly LinkToFlag[],
): Promise<string | undefined> {
  let caseId: string | undefined
  for (const { linkedId, urgency } of links)
    caseId =
      (await addSign(tx, policy, {
        kind: 'linked',
        urgency,
        subjectId: contact.personId,
        otherId: contact.otherId,
        conversationId: contact.conversationId,
        linkedId,
        at: contact.at,
      })) ?? caseId
  return caseId
}

async function haveMetInParty(db: Db, memberId: string, performerId: string): Promise<boolean> {
  const seat = await db
    .selectFrom('seat')
    .innerJoin('chat', 'chat.id', 'seat.chat_id')
    .select('seat.id')
    .where('seat.member_id', '=', memberId)
    .where('chat.performer_id', '=', performerId)
    .executeTakeFirst()
  return seat !== undefined
}
