import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import { generateKey, KeyError, parseSignerKey, type Signer } from '@sekisho/evidence'
import { UserError } from '../fail.ts'
import { orMissing } from '../write-atomically.ts'

/**
 * The witness's key; made when there is none, readable for its owner alone.
 * @param name of a new key: stands in every cosignature
 * @throws UserError
 */
export async function openWitnessKey(file: string, name: string): Promise<{ signer: Signer; isNew: boolean }> {
  const text = await readFile(file, 'utf8').catch(orMissing)
  if (text !== undefined) return { signer: parseOwn(text.trim(), file), isNew: false }
  const { signerKey } = make(name)
  await mkdir(path.dirname(file), { recursive: true })
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(`${signerKey}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { signer: parseSignerKey(signerKey), isNew: true }
}

function make(name: string) {
  try {
    return generateKey(name, randomBytes(32), 'cosignature/v1')
  } catch (error) {
    if (!(error instanceof KeyError)) throw error
    throw new UserError(`--name: ${name} には空白と + を使えません / must have neither spaces nor +`)
  }
}

function parseOwn(text: string, file: string): Signer {
  try {
    const signer = parseSignerKey(text)
    if (signer.type === 'cosignature/v1') return signer
  } catch (error) {
    if (!(error instanceof KeyError)) throw error
  }
  throw new UserError(`${file}: 証人の鍵ではありません / is not the key of a witness`)
}
