import { Migrator } from 'kysely/migration'
import { connect, type Db, type Tx } from './connect.ts'
import * as foundation from './migrations/0001-foundation.ts'
import * as deskCases from './migrations/0002-desk-cases.ts'
import * as deskRules from './migrations/0003-desk-rules.ts'
import * as evidenceLog from './migrations/0004-evidence-log.ts'
import * as exports from './migrations/0005-exports.ts'
import * as retention from './migrations/0006-retention.ts'
import * as copies from './migrations/0007-copies.ts'
import * as witnesses from './migrations/0008-witnesses.ts'
import * as secondLook from './migrations/0009-second-look.ts'

/** In order of name. A migration that has landed is never edited; a new one follows it. */
const MIGRATIONS = {
  '0001-foundation': foundation,
  '0002-desk-cases': deskCases,
  '0003-desk-rules': deskRules,
  '0004-evidence-log': evidenceLog,
  '0005-exports': exports,
  '0006-retention': retention,
  '0007-copies': copies,
  '0008-witnesses': witnesses,
  '0009-second-look': secondLook,
}

/** In their order. */
export const MIGRATION_NAMES: readonly string[] = Object.keys(MIGRATIONS)

const migratorOf = (db: Db | Tx) => new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } })

/**
 * Brings the database of an open transaction to the schema as a migration left it; never back.
 * @throws the first migration's error
 */
export async function migrateTo(tx: Tx, name: string): Promise<void> {
  const { error } = await migratorOf(tx).migrateTo(name)
  if (error) throw error
}

/**
 * Brings the database at `url` to the newest schema. Several servers may call it at once: kysely takes a lock.
 * @throws the first migration's error; what came before it stays applied
 */
export async function migrateToLatest(url: string): Promise<void> {
  const { db, close } = connect(url, { max: 2 })
  try {
    const { error } = await migratorOf(db).migrateToLatest()
    if (error) throw error
  } finally {
    await close()
  }
}
