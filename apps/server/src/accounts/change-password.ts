import { isGuessable, type Parsed, type Routes } from '@sekisho/protocol'
import { appendRecord } from '../evidence/index.ts'
import { addNotice } from '../notify/index.ts'
import { Refusal } from '../refusal.ts'
import type { Actor } from './actor.ts'
import { endSessions, requirePassword, type SessionDeps } from './sessions.ts'

/**
 * A new password for the old one, which is asked again: who finds an open screen cannot take the account with it. A password
 * is often changed because somebody else knows it, so every other session ends; this one stays.
 * @throws Refusal wrong_credentials | same_password | weak_password | conflict when it was changed elsewhere meanwhile
 */
export async function changePassword(
  deps: SessionDeps,
  actor: Actor,
  { password, newPassword }: Parsed<Routes['changePassword'], 'body'>,
  requestHeaders: Headers,
): Promise<void> {
  const { accountId, sessionId, displayName } = actor
  const { email, hash } = await deps.db
    .selectFrom('auth_user')
    .innerJoin('auth_credential', 'auth_credential.user_id', 'auth_user.id')
    .select(['auth_user.email', 'auth_credential.password as hash'])
    .where('auth_user.id', '=', accountId)
    .where('auth_credential.provider_id', '=', BY_PASSWORD)
    .executeTakeFirstOrThrow()
  // First of all: by the other refusals a stranger could learn something of the person.
  await requirePassword(deps, requestHeaders, password)
  if (newPassword === password) throw new Refusal('same_password', { field: 'newPassword' })
  if (isGuessable(newPassword, { email, displayName })) throw new Refusal('weak_password', { field: 'newPassword' })
  const hasher = (await deps.auth.$context).password
  const newHash = await hasher.hash(newPassword)
  const at = deps.now()
  const { ended, notice } = await deps.db.transaction().execute(async (tx) => {
    const changed = await tx
      .updateTable('auth_credential')
      .set({ password: newHash, updated_at: at })
      .where('user_id', '=', accountId)
      .where('provider_id', '=', BY_PASSWORD)
      // Only in place of the one that was asked for: of two changes at once the first counts.
      .where('password', '=', hash)
      .returning('id')
      .executeTakeFirst()
    if (!changed) throw new Refusal('conflict')
    const ended = await endSessions({ db: tx }, accountId, { but: sessionId })
    await appendRecord(tx, 'password.changed', at, { by: accountId, sessionsEnded: ended.length })
    return { ended, notice: await addNotice(tx, accountId, { kind: 'password_changed' }, at) }
  })
  for (const id of ended) deps.disconnect({ sessionId: id })
  deps.publish([accountId], 'notice', notice)
}

/** How better-auth names a sign-in by password. */
const BY_PASSWORD = 'credential'
