import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import path from 'node:path'
import type { Config } from '../config.ts'
import type { ContainerHeader } from './container.ts'
import { CopyError } from './copy-error.ts'
import { readKeysFile } from './copy-file.ts'
import { type KeyName, placeKeys, planKeys, readSiteKeys } from './site-keys.ts'

/** To the second: a second loss on the same day must not overwrite the first key. */
const stampOf = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`

export type KeysSource = { file: string; passphrase: string } | 'none' | undefined

export type RestoreKeys = {
  /** Files that will be written. */
  files: string[]
  /** @param newLogKey of a log that goes on under a new name; takes the place of the old one, which is put aside */
  place(newLogKey: string | undefined): Promise<void>
}

/**
 * Finds out, before anything is written, whether this place has the keys that belong to a backup, or can be given them.
 * @param folder for the keys; the data folder when undefined
 * @throws CopyError naming the key that is missing, another's, or in the way
 */
export async function planRestoreKeys(
  header: ContainerHeader,
  {
    config,
    dataDir,
    source,
    folder = dataDir,
    now,
  }: {
    config: Pick<Config, 'secret' | 'logKey' | 'logKeyFile'>
    dataDir: string | undefined
    source: KeysSource
    folder?: string | undefined
    now: () => Date
  },
): Promise<RestoreKeys> {
  const fileOf = (name: KeyName) =>
    name === 'log-key' && config.logKeyFile !== undefined ? config.logKeyFile : folder && path.join(folder, name)
  const brought =
    source === 'none' || source === undefined ? source : await readKeysFile(source.file, source.passphrase)
  const present = await readSiteKeys(config, dataDir)
  const plan = planKeys({ marks: header.keys, present, brought }, fileOf)
  const logKeyFile = fileOf('log-key')
  return {
    files: plan.map(({ file }) => file),
    async place(newLogKey) {
      if (newLogKey === undefined) return placeKeys(plan)
      if (config.logKey !== undefined) throw new CopyError('log_key_fixed')
      if (logKeyFile === undefined) throw new CopyError('keys_nowhere', 'log-key')
      if (existsSync(logKeyFile)) await rename(logKeyFile, `${logKeyFile}.before-${stampOf(now())}`)
      const others = plan.filter(({ name }) => name !== 'log-key')
      return placeKeys([...others, { name: 'log-key', text: newLogKey, file: logKeyFile }])
    },
  }
}
