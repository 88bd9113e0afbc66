import { chownSync, closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs'
import { splitNote } from '@sekisho/evidence'
import { ConfigError } from '../config.ts'
import { newestCheckpoint } from './checkpoints.db.ts'
import { recordRetired, rememberKeys } from './keys.db.ts'
import type { LogDeps } from './log-deps.ts'
import { type LogKey, newKey, parseKeys } from './log-keys.ts'

type RotateDeps = Pick<LogDeps, 'db' | 'now' | 'logKeys'>

/**
 * A new key signs beside the present one from when servers read the file again (ten seconds). The log announces it first:
 * a crash after that leaves the new key in `<file>.next`, and calling this again goes on with it.
 * @returns the new verifier key, to be published
 * @throws ConfigError when the key is not in a file or has not signed yet, or two sign already
 */
export async function rotateKey({ db, now, logKeys }: RotateDeps): Promise<string> {
  const file = fileOf(logKeys)
  const present = readFileSync(file, 'utf8')
  const [signing, older] = parseKeys(present, file)
  if (older)
    throw new ConfigError(
      `${file}: 鍵はもう二つあります。先に古いほうを外してください（sekisho log-key retire）/ two keys sign already; retire the older one first (sekisho log-key retire)`,
    )
  if (!(await hasSigned(db, signing)))
    throw new ConfigError(
      `${file}: この鍵はまだ署名していません。先にサイトを動かしてください / this key has not signed yet; run the site first`,
    )
  const begun = readBegun(`${file}.next`, present)
  const text = begun ?? `${newKey(logKeys.origin).signerKey}\n${present}`
  if (begun === undefined) writeKeyFile(`${file}.next`, text, file)
  const [added] = parseKeys(text, file)
  await db.transaction().execute((tx) => rememberKeys(tx, [added.verifierKey], now()))
  renameSync(`${file}.next`, file)
  return added.verifierKey
}

/**
 * The older of two keys signs no more. The log says so first; called again after a crash, it says it once.
 * @returns the verifier key that retired
 * @throws ConfigError when there is only one, or the newer one has not signed yet
 */
export async function retireKey({ db, now, logKeys }: RotateDeps): Promise<string> {
  const file = fileOf(logKeys)
  const text = readFileSync(file, 'utf8')
  const [kept, retiring] = parseKeys(text, file)
  if (!retiring)
    throw new ConfigError(
      `${file}: 鍵は一つだけです。先に新しい鍵を作ってください（sekisho log-key rotate）/ there is only one key; make a new one first (sekisho log-key rotate)`,
    )
  if (!(await hasSigned(db, kept)))
    throw new ConfigError(
      `${file}: 新しい鍵の署名がまだありません。どのサーバーにもこのファイルがあることを確かめ、10秒ほど待ってください / the new key has not signed yet; make sure that every server has this file, and wait ten seconds`,
    )
  await db.transaction().execute((tx) => recordRetired(tx, retiring.verifierKey, now()))
  writeKeyFile(`${file}.next`, `${text.trim().split(/\s+/)[0]}\n`, file)
  renameSync(`${file}.next`, file)
  return retiring.verifierKey
}

function fileOf({ file }: LogDeps['logKeys']): string {
  if (file === undefined)
    throw new ConfigError(
      'SEKISHO_LOG_KEY: 鍵を替えるには、鍵をファイルに移して SEKISHO_LOG_KEY_FILE を設定してください / to change keys, move the key to a file and set SEKISHO_LOG_KEY_FILE',
    )
  return file
}

/** What a rotation that did not end has left, if it began from the keys that are there now. */
function readBegun(file: string, present: string): string | undefined {
  try {
    const text = readFileSync(file, 'utf8')
    return text.endsWith(`\n${present}`) && parseKeys(text, file).length === 2 ? text : undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof ConfigError) return undefined
    throw error
  }
}

/** On disk before this returns, and for the same owner: a root who changes keys must not lock the server out. */
function writeKeyFile(file: string, text: string, like: string): void {
  const { uid, gid } = statSync(like)
  const descriptor = openSync(file, 'w', 0o600)
  try {
    writeSync(descriptor, text)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  chownSync(file, uid, gid)
}

async function hasSigned(db: RotateDeps['db'], key: LogKey): Promise<boolean> {
  const newest = await newestCheckpoint(db)
  return (
    newest !== undefined && splitNote(newest.note).signatures.some(({ name, id }) => name === key.name && id === key.id)
  )
}
