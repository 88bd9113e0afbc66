import { MAX_PASSWORD_LENGTH, PASSWORD_LENGTH } from '@sekisho/protocol'
import { betterAuth } from 'better-auth'
import type { Db } from '../db/connect.ts'
import { newId } from '../ids.ts'

export type AuthOptions = { db: Db; secret: string; url: string }

const SESSION_DAYS = 30
const DAY_S = 86_400

/**
 * Sign-in with better-auth: mail and password now; passkey and two-factor are its plugins and go into `plugins`.
 * Its HTTP handler is not mounted: every way in is a route of ours (accounts.routes.ts), so that no endpoint of
 * the library sets a display name past the gate (R1).
 */
export function createAuth({ db, secret, url }: AuthOptions) {
  return betterAuth({
    baseURL: url,
    secret,
    database: { db, type: 'postgres' },
    telemetry: { enabled: false },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: PASSWORD_LENGTH,
      maxPasswordLength: MAX_PASSWORD_LENGTH,
      autoSignIn: true,
    },
    session: {
      modelName: 'auth_session',
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      expiresIn: SESSION_DAYS * DAY_S,
      updateAge: DAY_S,
    },
    user: {
      modelName: 'auth_user',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      // Kept with the user so that an account whose creation was cut short can be finished at sign-in.
      additionalFields: { role: { type: 'string', required: true, input: true } },
    },
    account: {
      modelName: 'auth_credential',
      fields: {
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'auth_verification',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    advanced: {
      cookiePrefix: 'sekisho',
      // Secure (and the __Secure- name) behind TLS only, so that http://localhost works.
      useSecureCookies: url.startsWith('https://'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      database: { generateId: () => newId() },
    },
    // Limits are counted by our own routes, per address and over all servers.
    rateLimit: { enabled: false },
    logger: { disabled: true },
    plugins: [],
  })
}

export type Auth = ReturnType<typeof createAuth>
