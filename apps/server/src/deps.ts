import type { ServerEventBody, ServerEventName } from '@sekisho/protocol'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import type { BackupSettings } from './copies/backup-settings.ts'
import type { Db } from './db/connect.ts'
import type { Attesters } from './log/attesters.ts'
import type { LogKeys } from './log/log-keys.ts'
import type { MarkOf } from './marks.ts'
import type { Metrics } from './metrics.ts'
import type { PolicySource } from './safety/policies.db.ts'
import type { TermsSource } from './trust/terms.db.ts'

/** Sends an event to every socket of these accounts, or of a whole audience, on every server; `except` is the socket that caused it. */
export type Publish = <N extends ServerEventName>(
  to: readonly string[] | Audience,
  event: N,
  body: ServerEventBody<N>,
  except?: string,
) => void

/** Everyone of a kind who is here. */
export type Audience = 'members' | 'staff'

/** What features use of the outside world. Wired once in app.ts; tests pass a fake clock. */
export type Deps = {
  db: Db
  /** For the one statement that is prepared by name (chat/commit-messages.ts). */
  pool: Pool
  now: () => Date
  log: Logger
  metrics: Metrics
  /** What signs the evidence log. */
  logKeys: LogKeys
  /** Who vouches for the evidence log from outside. */
  attesters: Attesters
  /** The offline verifier, one page that runs from disk; undefined where it has not been built. */
  verifierHtml: () => Promise<Uint8Array | undefined>
  /** What backups need; undefined where none are made (tests). */
  backups: BackupSettings | undefined
  publish: Publish
  /** Closes the sockets of an account (suspended) or of one session (signed out), on every server. */
  disconnect: (who: { accountId: string } | { sessionId: string }) => void
  siteHosts: readonly string[]
  markOf: MarkOf
  policies: PolicySource
  terms: TermsSource
}
