import { Migrator } from 'kysely/migration'
import { connect } from './connect.ts'
import * as foundation from './migrations/0001-foundation.ts'
import * as deskCases from './migrations/0002-desk-cases.ts'
import * as deskRules from './migrations/0003-desk-rules.ts'
import * as evidenceLog from './migrations/0004-evidence-log.ts'

/** In order of name. A migration that has landed is never edited; a new one follows it. */
const MIGRATIONS = {
  '0001-foundation': foundation,
  '0002-desk-cases': deskCases,
  '0003-desk-rules': deskRules,
  '0004-evidence-log': evidenceLog,
}

/**
 * Brings the database at `url` to the newest schema. Several servers may call it at once: kysely takes a lock.
 * @throws the first migration's error; what came before it stays applied
 */
export async function migrateToLatest(url: string): Promise<void> {
  const { db, close } = connect(url, { max: 2 })
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } })
    const { error } = await migrator.migrateToLatest()
    if (error) throw error
  } finally {
    await close()
  }
}
