import { createHmac } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Config } from '../config.ts'
import { CopyError } from './copy-error.ts'

/** What a site must not lose and no database holds: what signs sessions and marks, and what signs the log. */
export const KEY_NAMES = ['session-secret', 'log-key'] as const
export type KeyName = (typeof KEY_NAMES)[number]

/** By name, the text of each key that is there. */
export type SiteKeys = { readonly [name in KeyName]?: string }

type KeyConfig = Pick<Config, 'secret' | 'logKey' | 'logKeyFile'>

/** The keys that this site runs with, from settings or data folder. */
export async function readSiteKeys(config: KeyConfig, dataDir: string | undefined): Promise<SiteKeys> {
  const given: Record<KeyName, string | undefined> = {
    'session-secret': config.secret ?? (await readIfThere(dataDir && path.join(dataDir, 'session-secret'))),
    'log-key': config.logKey ?? (await readIfThere(config.logKeyFile ?? (dataDir && path.join(dataDir, 'log-key')))),
  }
  return Object.fromEntries(Object.entries(given).filter(([, text]) => text !== undefined))
}

async function readIfThere(file: string | undefined): Promise<string | undefined> {
  return file !== undefined && existsSync(file) ? (await readFile(file, 'utf8')).trim() : undefined
}

/** Tells that a key is the same without keeping it: by name, an HMAC-SHA256 in base64. */
export function markKeys(keys: SiteKeys): Record<string, string> {
  return Object.fromEntries(Object.entries(keys).map(([name, text]) => [name, markOf(name, text)]))
}

const markOf = (name: string, text: string) =>
  createHmac('sha256', text).update(`sekisho/key-mark/v1\n${name}`).digest('base64')

/** Which keys a restore has to put into place. */
export type KeysToPlace = { name: KeyName; text: string; file: string }[]

/**
 * Pure: which keys are missing here and where they go.
 * @param marks of the keys that belong to the data
 * @param brought from the keys file; undefined when none was given, `none` when the site goes on without
 * @throws CopyError naming the key
 */
export function planKeys(
  {
    marks,
    present,
    brought,
  }: { marks: Record<string, string>; present: SiteKeys; brought: SiteKeys | 'none' | undefined },
  fileOf: (name: KeyName) => string | undefined,
): KeysToPlace {
  return KEY_NAMES.flatMap((name) => {
    const mark = marks[name]
    if (mark === undefined) return []
    const fits = (text: string) => markOf(name, text) === mark
    const here = present[name]
    if (here !== undefined && fits(here)) return []
    if (brought === 'none') return []
    const text = brought?.[name]
    if (text === undefined) throw new CopyError(brought ? 'keys_of_another' : 'keys_missing', name)
    if (!fits(text)) throw new CopyError('keys_of_another', name)
    if (here !== undefined) throw new CopyError('keys_differ_here', name)
    const file = fileOf(name)
    if (file === undefined) throw new CopyError('keys_nowhere', name)
    return [{ name, text, file }]
  })
}

/** Readable for their owner alone, and on disk when this returns. @throws when a file is there already */
export async function placeKeys(keys: KeysToPlace): Promise<void> {
  for (const { text, file } of keys) {
    const handle = await open(file, 'wx', 0o600)
    try {
      await handle.writeFile(`${text}\n`)
      await handle.sync()
    } finally {
      await handle.close()
    }
  }
}
