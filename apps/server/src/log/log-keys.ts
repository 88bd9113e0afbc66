import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fromBase64, generateKey, KeyError, parseSignerKey, type Signer } from '@sekisho/evidence'
import { type Config, ConfigError } from '../config.ts'

export type LogKey = Signer & { verifierKey: string }

/** What signs the log's checkpoints. Two keys sign while one takes over from the other. */
export type LogKeys = {
  /** The log's name: the first line of every checkpoint and the name of every key. It never changes. */
  origin: string
  /** Where the keys are kept, if it is a file: what `sekisho log-key` changes. */
  file?: string
  /** The newest first; at least one. @throws ConfigError when the file can no longer be read */
  current(): Promise<readonly LogKey[]>
}

/** A changed file is in use everywhere after this time. */
export const REREAD_MS = 10_000
const FILE = 'log-key'

/**
 * The keys that the settings name; with a data folder made once and kept in it, readable for its owner alone.
 * @throws ConfigError naming the setting and what to do
 */
export function openLogKeys(
  config: Pick<Config, 'logKey' | 'logKeyFile' | 'logName' | 'url'>,
  dataDir: string | undefined,
): LogKeys {
  const keys = openKeys(config, dataDir)
  if (config.logName !== undefined && config.logName !== keys.origin)
    throw new ConfigError(
      `SEKISHO_LOG_NAME: 記録の名前は変えられません。鍵の名前は ${keys.origin} です / the log's name never changes; its key is called ${keys.origin}`,
    )
  return keys
}

function openKeys(
  config: Pick<Config, 'logKey' | 'logKeyFile' | 'logName' | 'url'>,
  dataDir: string | undefined,
): LogKeys {
  if (config.logKey !== undefined) {
    if (config.logKeyFile !== undefined)
      throw new ConfigError(
        'SEKISHO_LOG_KEY: SEKISHO_LOG_KEY_FILE とはどちらか一つだけを設定してください / set either this or SEKISHO_LOG_KEY_FILE',
      )
    return fixedKeys(config.logKey)
  }
  if (config.logKeyFile !== undefined) {
    if (!existsSync(config.logKeyFile))
      throw new ConfigError(
        'SEKISHO_LOG_KEY_FILE: ファイルがありません。はじめての設定なら sekisho log-key make で作れます / there is no such file; for a new site make it with: sekisho log-key make',
      )
    return fileKeys(config.logKeyFile)
  }
  if (dataDir === undefined)
    throw new ConfigError(
      'SEKISHO_LOG_KEY_FILE: DATABASE_URL を使うときは、記録に署名する鍵が必要です。sekisho log-key make で作れます / the key that signs the log is needed together with DATABASE_URL; make it with: sekisho log-key make',
    )
  const file = path.join(dataDir, FILE)
  if (!existsSync(file)) makeKeyFile(file, config)
  return fileKeys(file)
}

/**
 * A new log's first key, in a file that must not be there yet.
 * @returns the verifier key, to be published
 * @throws ConfigError for a name that no key can have
 */
export function makeKeyFile(file: string, { logName, url }: Pick<Config, 'logName' | 'url'>): string {
  // C2SP tlog-tiles: the origin should be the address that the log is served under, without the scheme.
  const name = logName ?? `${url === undefined ? 'localhost' : new URL(url).host}/log`
  const { signerKey, verifierKey } = newKey(name)
  writeFileSync(file, `${signerKey}\n`, { mode: 0o600, flag: 'wx' })
  return verifierKey
}

/** @throws ConfigError for a name that no key can have */
export function newKey(name: string): { signerKey: string; verifierKey: string } {
  try {
    return generateKey(name, randomBytes(32))
  } catch (error) {
    if (!(error instanceof KeyError)) throw error
    throw new ConfigError(
      `SEKISHO_LOG_NAME: 空白と + は使えません（例 chat.example.jp/log）/ has neither spaces nor + (for example chat.example.jp/log)`,
    )
  }
}

/** Keys that stay as they are while the process runs. @param text signer keys, one a line, the newest first */
export function fixedKeys(text: string): LogKeys {
  const keys = parseKeys(text, 'SEKISHO_LOG_KEY')
  return { origin: keys[0].name, current: async () => keys }
}

/** Keys in a file, read again every ten seconds. */
export function fileKeys(file: string, nowMs: () => number = () => performance.now()): LogKeys {
  let keys = parseKeys(readFileSync(file, 'utf8'), file)
  let readAt = nowMs()
  const origin = keys[0].name
  return {
    origin,
    file,
    async current() {
      if (nowMs() - readAt < REREAD_MS) return keys
      const changed = parseKeys(await readFile(file, 'utf8'), file)
      if (changed[0].name !== origin)
        throw new ConfigError(`${file}: 記録の名前は変えられません / the log's name never changes`)
      keys = changed
      readAt = nowMs()
      return keys
    },
  }
}

/** Lines of a key file. @throws ConfigError naming the place, never the key */
export function parseKeys(text: string, place: string): [LogKey, ...LogKey[]] {
  const lines = text.split(/\s+/).filter(Boolean)
  const [first, ...others] = lines.map((line) => {
    try {
      return { ...parseSignerKey(line), verifierKey: verifierKeyOf(line) }
    } catch (error) {
      if (!(error instanceof KeyError)) throw error
      throw new ConfigError(`${place}: 署名の鍵として読めません / holds something that is not a signer key`)
    }
  })
  if (!first) throw new ConfigError(`${place}: 鍵がありません / holds no key`)
  if (others.some(({ name }) => name !== first.name))
    throw new ConfigError(`${place}: 鍵の名前がそろっていません / holds keys of different names`)
  return [first, ...others]
}

/** Go's sumdb/note writes the seed where a verifier key has the public key. */
function verifierKeyOf(signerKey: string): string {
  const [, name = '', seed = ''] = /^PRIVATE\+KEY\+([^+]+)\+[0-9a-f]+\+(.+)$/.exec(signerKey) ?? []
  return generateKey(name, fromBase64(seed).slice(1)).verifierKey
}
