import { isGuessable, type Role } from '@sekisho/protocol'
import type { Db, Tx } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { appendRecord } from '../evidence/index.ts'
import { openLedgerAccount } from '../points/index.ts'
import { Refusal } from '../refusal.ts'
import { findBar } from '../retention/index.ts'
import { requireCleanText } from '../safety/index.ts'
import type { Actor } from './actor.ts'
import { findActor, isWithdrawn } from './actors.db.ts'
import type { Auth } from './auth.ts'

export type SessionDeps = Deps & {
  auth: Auth
  /** Called when a session has been ended by its person. */
  onSignedOut: (actor: Actor) => Promise<void>
}
/** `headers` carries the session cookie to set. */
export type SignedIn = { actor: Actor; headers: Headers }

export type SignUp = { role: Role; email: string; password: string; displayName: string; locale: 'ja' | 'en' }

/** What a new performer starts with, until the terms agreed with her say otherwise. */
const NEW_PROFILE = { rate_per_minute: 100, party_rate_per_minute: 60, mail_price: 50, share_percent: 50 }

/**
 * Creates the sign-in and the account. People's display names pass the gate first (R1).
 * @throws Refusal weak_password | gate_stopped | address_taken | barred
 */
export async function signUp(
  deps: SessionDeps,
  { role, email, password, displayName, locale }: SignUp,
): Promise<SignedIn> {
  if (isGuessable(password, { email, displayName })) throw new Refusal('weak_password', { field: 'password' })
  if (role === 'member' || role === 'performer')
    await requireCleanText(deps, { text: displayName, from: role, senderId: NOBODY, field: 'displayName' })
  // Leaving is no way out of a sanction (R9); its end and an appeal lead back in.
  if (await findBar(deps.db, deps.markOf('email', email.toLowerCase()), deps.now()))
    throw new Refusal('barred', { field: 'email' })
  const { headers, response } = await deps.auth.api
    .signUpEmail({ body: { name: displayName, email, password, role }, returnHeaders: true })
    .catch((error: unknown) => {
      if (errorCode(error)?.startsWith('USER_ALREADY_EXISTS')) throw new Refusal('address_taken', { field: 'email' })
      throw error
    })
  await ensureAccount(deps, { id: response.user.id, role, name: displayName }, locale)
  return { actor: await requireActor(deps, response.user.id, await sessionIdOf(deps, response.token)), headers }
}

type Credentials = { email: string; password: string }

/** @throws Refusal wrong_credentials, the same for an unknown address and a wrong password | withdrawn */
export async function signIn(deps: SessionDeps, body: Credentials): Promise<SignedIn> {
  const { headers, response } = await deps.auth.api
    .signInEmail({ body, returnHeaders: true })
    .catch((error: unknown) => {
      if (errorCode(error) !== undefined) throw new Refusal('wrong_credentials')
      throw error
    })
  const user = await deps.db
    .selectFrom('auth_user')
    .select(['id', 'role', 'name'])
    .where('id', '=', response.user.id)
    .executeTakeFirstOrThrow()
  await ensureAccount(deps, user, 'ja')
  if (await wasWithdrawn(deps, user.id)) {
    await endSessions(deps, user.id)
    throw new Refusal('withdrawn')
  }
  if (user.role !== 'member' && user.role !== 'performer')
    await deps.db
      .transaction()
      .execute((tx) => appendRecord(tx, 'staff.signed_in', deps.now(), { by: user.id, role: user.role }))
  return { actor: await requireActor(deps, user.id, await sessionIdOf(deps, response.token)), headers }
}

/**
 * Who this is, when the membership was ended: no session comes of it, only the reason and the appeal (R9).
 * @throws Refusal wrong_credentials, also for a membership that goes on
 */
export async function findWithdrawn(deps: SessionDeps, body: Credentials): Promise<{ accountId: string }> {
  const { response } = await deps.auth.api.signInEmail({ body, returnHeaders: true }).catch((error: unknown) => {
    if (errorCode(error) !== undefined) throw new Refusal('wrong_credentials')
    throw error
  })
  const sessionId = await sessionIdOf(deps, response.token)
  await deps.db.deleteFrom('auth_session').where('id', '=', sessionId).execute()
  if (!(await wasWithdrawn(deps, response.user.id))) throw new Refusal('wrong_credentials')
  return { accountId: response.user.id }
}

async function wasWithdrawn({ db }: Pick<Deps, 'db'>, accountId: string): Promise<boolean> {
  const row = await db
    .selectFrom('account')
    .select('id')
    .where('id', '=', accountId)
    .where(isWithdrawn('account.id'))
    .executeTakeFirst()
  return row !== undefined
}

/** Something that cannot be undone asks for the password again. @throws Refusal wrong_credentials */
export async function requirePassword(deps: SessionDeps, headers: Headers, password: string): Promise<void> {
  await deps.auth.api.verifyPassword({ body: { password }, headers }).catch((error: unknown) => {
    if (errorCode(error) !== undefined) throw new Refusal('wrong_credentials', { field: 'password' })
    throw error
  })
}

/**
 * Nobody is signed in as this account any more, or nobody but in one session.
 * @returns the sessions that ended; their sockets are the caller's to close
 */
export async function endSessions(
  { db }: { db: Db | Tx },
  accountId: string,
  { but }: { but?: string } = {},
): Promise<string[]> {
  const ended = await db
    .deleteFrom('auth_session')
    .where('user_id', '=', accountId)
    .$if(but !== undefined, (q) => q.where('id', '!=', but as string))
    .returning('id')
    .execute()
  return ended.map(({ id }) => id)
}

/** Ends the session everywhere: its cookie, its row, its sockets. */
export async function signOut(deps: SessionDeps, actor: Actor, requestHeaders: Headers): Promise<Headers> {
  const { headers } = await deps.auth.api.signOut({ headers: requestHeaders, returnHeaders: true })
  deps.disconnect({ sessionId: actor.sessionId })
  await deps.onSignedOut(actor)
  return headers
}

/** Who a request or a socket handshake comes from; undefined without a living session. */
export async function findSession(
  deps: SessionDeps,
  headers: Headers,
): Promise<{ actor: Actor; expiresAt: Date } | undefined> {
  if (!headers.has('cookie')) return undefined
  const found = await deps.auth.api.getSession({ headers })
  if (!found) return undefined
  const actor = await findActor(deps.db, found.user.id, found.session.id, deps.now())
  return actor && { actor, expiresAt: found.session.expiresAt }
}

/** A name that is being chosen belongs to nobody yet, so it has no record. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Finishes what a crash between sign-up's two steps would leave open. */
async function ensureAccount(
  deps: Deps,
  user: { id: string; role: Role; name: string },
  locale: 'ja' | 'en',
): Promise<void> {
  const at = deps.now()
  await deps.db.transaction().execute(async (tx) => {
    const created = await tx
      .insertInto('account')
      .values({ id: user.id, role: user.role, display_name: user.name, locale, joined_at: at })
      .onConflict((oc) => oc.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!created) return
    if (user.role === 'performer')
      await tx
        .insertInto('performer_profile')
        .values({ account_id: user.id, ...NEW_PROFILE })
        .execute()
    if (user.role === 'performer') await openLedgerAccount(tx, user.id, 'performer_earnings')
    if (user.role === 'member') await openLedgerAccount(tx, user.id, 'member_points')
    await appendRecord(tx, 'account.created', at, { account: user.id, role: user.role, displayName: user.name })
  })
}

async function requireActor(deps: Deps, accountId: string, sessionId: string): Promise<Actor> {
  const actor = await findActor(deps.db, accountId, sessionId, deps.now())
  if (!actor) throw new Error('a signed-in user has no account')
  return actor
}

async function sessionIdOf(deps: Deps, token: string | null): Promise<string> {
  if (token === null) throw new Error('sign-in gave no session')
  const row = await deps.db.selectFrom('auth_session').select('id').where('token', '=', token).executeTakeFirstOrThrow()
  return row.id
}

/** better-auth's APIError carries `body.code` (for example INVALID_EMAIL_OR_PASSWORD). */
function errorCode(error: unknown): string | undefined {
  const body = (error as { body?: { code?: unknown } } | undefined)?.body
  return typeof body?.code === 'string' ? body.code : undefined
}
