import { readFileSync } from 'node:fs'
import { type Config, ConfigError } from '../config.ts'
import { MIN_PASSPHRASE } from './sealed-stream.ts'
import { readSiteKeys, type SiteKeys } from './site-keys.ts'
import type { BackupPlan } from './write-backup.ts'

/** What backups need of the site, and when they are made by themselves. */
export type BackupSettings = {
  databaseUrl: string
  siteKeys: () => Promise<SiteKeys>
  /** `at`: HH:MM in Japan. */
  schedule: { at: string; plan: BackupPlan } | undefined
}

/** @throws ConfigError naming the setting */
export function openBackupSettings(
  config: Config,
  database: { url: string; dataDir: string | undefined },
): BackupSettings {
  return {
    databaseUrl: database.url,
    siteKeys: () => readSiteKeys(config, database.dataDir),
    schedule: scheduleOf(config),
  }
}

function scheduleOf({ backup }: Config): BackupSettings['schedule'] {
  if (backup.to.length === 0) return undefined
  const passphrase = findPassphrase(backup)
  if (passphrase === undefined)
    throw new ConfigError(
      'SEKISHO_BACKUP_PASSPHRASE: SEKISHO_BACKUP_TO とともに必要です（SEKISHO_BACKUP_PASSPHRASE_FILE でも）/ is needed together with SEKISHO_BACKUP_TO (or SEKISHO_BACKUP_PASSPHRASE_FILE)',
    )
  const keysPassphrase =
    backup.keysPassphraseFile === undefined ? passphrase : readPassphraseFile(backup.keysPassphraseFile)
  return {
    at: backup.at,
    plan: { folders: backup.to, keysFolders: backup.keysTo, passphrase, keysPassphrase, keep: backup.keep },
  }
}

/** The passphrase of the settings, if they hold one. @throws ConfigError */
export function findPassphrase({ passphrase, passphraseFile }: Config['backup']): string | undefined {
  if (passphrase !== undefined && passphraseFile !== undefined)
    throw new ConfigError(
      'SEKISHO_BACKUP_PASSPHRASE: SEKISHO_BACKUP_PASSPHRASE_FILE とはどちらか一つだけを設定してください / set either this or SEKISHO_BACKUP_PASSPHRASE_FILE',
    )
  return passphrase ?? (passphraseFile === undefined ? undefined : readPassphraseFile(passphraseFile))
}

/** The first line of a file. @throws ConfigError naming the file, never what it holds */
export function readPassphraseFile(file: string): string {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (cause) {
    throw new ConfigError(`${file}: 合言葉のファイルを読めません / the passphrase file cannot be read`, { cause })
  }
  const [first = ''] = text.split(/\r?\n/)
  if (first.length < MIN_PASSPHRASE)
    throw new ConfigError(
      `${file}: 1行目の合言葉を ${MIN_PASSPHRASE} 文字以上にしてください / its first line needs a passphrase of ${MIN_PASSPHRASE} characters or more`,
    )
  return first
}
