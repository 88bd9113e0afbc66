import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import {
  type Contradiction,
  checkpointOf,
  formatContradiction,
  parseContradiction,
  type Verifier,
} from '@sekisho/evidence'
import { orMissing, writeAtomically } from './write-atomically.ts'

/** Where a witness and a mirror keep signed proof that a log has two histories. */
export const CONFLICTS = 'conflicts'

/** Both notes as they were signed, and in JSON with the proof that they exclude each other. Kept already: nothing happens. */
export async function keepConflict(folder: string, found: Contradiction): Promise<string> {
  const [older, newer] = [checkpointOf(found.older), checkpointOf(found.newer)]
  const digest = createHash('sha256').update(older.root).update(newer.root).digest('hex').slice(0, 16)
  const name = path.join(folder, CONFLICTS, `${older.size}-${newer.size}-${digest}`)
  const kept = await readFile(`${name}.json`).catch(orMissing)
  if (kept !== undefined) return name
  await writeAtomically(`${name}.older.note`, found.older)
  await writeAtomically(`${name}.newer.note`, found.newer)
  await writeAtomically(`${name}.json`, formatContradiction(found))
  return name
}

/** What is kept and really proves it, verified anew. */
export async function listConflicts(folder: string, verifiers: readonly Verifier[]): Promise<Contradiction[]> {
  const names = await readdir(path.join(folder, CONFLICTS)).catch(orMissing)
  const found: Contradiction[] = []
  for (const name of (names ?? []).filter((one) => one.endsWith('.json')).sort()) {
    const text = await readFile(path.join(folder, CONFLICTS, name), 'utf8')
    try {
      found.push(parseContradiction(text, verifiers))
    } catch {
      // A file that proves nothing is nothing to raise an alarm about.
    }
  }
  return found
}
