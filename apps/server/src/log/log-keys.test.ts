import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseVerifierKey } from '@sekisho/evidence'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ConfigError } from '../config.ts'
import { fileKeys, makeKeyFile, newKey, openLogKeys, parseKeys, REREAD_MS } from './log-keys.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp('/tmp/sekisho-log-key-')
})
afterEach(() => rm(folder, { recursive: true }))

const UNSET = { logKey: undefined, logKeyFile: undefined, logName: undefined, url: undefined }
const key = newKey('chat.example.jp/log')

describe('where the key comes from', () => {
  test('a data folder gets one, for its owner alone, and keeps it', async () => {
    const made = openLogKeys({ ...UNSET, url: 'https://chat.example.jp:8443' }, folder)
    expect(made.origin).toBe('chat.example.jp:8443/log')
    expect((await stat(path.join(folder, 'log-key'))).mode & 0o777).toBe(0o600)
    // The name is the key's from then on, also when the site moves.
    const again = openLogKeys({ ...UNSET, url: 'https://elsewhere.example' }, folder)
    expect(again.origin).toBe(made.origin)
    expect(await again.current()).toMatchObject([{ verifierKey: (await made.current())[0]?.verifierKey }])
  })

  test.each([
    ['no address', {}, 'localhost/log'],
    ['a name', { logName: 'kiroku.example/2' }, 'kiroku.example/2'],
  ])('%s: called %j', (_, config, origin) => {
    expect(openLogKeys({ ...UNSET, ...config }, folder).origin).toBe(origin)
  })

  test('the setting goes before the folder', () => {
    expect(openLogKeys({ ...UNSET, logKey: key.signerKey }, folder).origin).toBe('chat.example.jp/log')
    expect(existsSync(path.join(folder, 'log-key'))).toBe(false)
  })

  test.each([
    ['none beside DATABASE_URL', {}, 'SEKISHO_LOG_KEY_FILE'],
    ['both', { logKey: key.signerKey, logKeyFile: '/somewhere' }, 'SEKISHO_LOG_KEY'],
    ['a file that is not there', { logKeyFile: '/nowhere/log-key' }, 'SEKISHO_LOG_KEY_FILE'],
    ['another name than the key has', { logKey: key.signerKey, logName: 'other.example/log' }, 'SEKISHO_LOG_NAME'],
    ['no key at all', { logKey: 'hunter2' }, 'SEKISHO_LOG_KEY'],
    ['the public half', { logKey: key.verifierKey }, 'SEKISHO_LOG_KEY'],
  ])('%s is refused by name', (_, config, setting) => {
    expect(() => openLogKeys({ ...UNSET, ...config }, undefined)).toThrow(ConfigError)
    expect(() => openLogKeys({ ...UNSET, ...config }, undefined)).toThrow(setting)
  })

  test('a key file is never written over', () => {
    const file = path.join(folder, 'key')
    makeKeyFile(file, { logName: undefined, url: undefined })
    expect(() => makeKeyFile(file, { logName: undefined, url: undefined })).toThrow('EEXIST')
  })
})

describe('what a key file holds', () => {
  test('two keys, the newest first; their public halves are those they were made with', () => {
    const older = newKey('chat.example.jp/log')
    const [first, second] = parseKeys(`${key.signerKey}\n${older.signerKey}\n`, 'here')
    expect([first.verifierKey, second?.verifierKey]).toEqual([key.verifierKey, older.verifierKey])
    const message = new TextEncoder().encode('some text\n')
    expect(parseVerifierKey(first.verifierKey).verify(message, first.sign(message))).toBe(true)
  })

  test.each([
    ['nothing', '\n'],
    ['something else', 'hunter2'],
    ['a key and something else', `${key.signerKey}\nhunter2`],
    ['keys of two names', `${key.signerKey}\n${newKey('other.example/log').signerKey}`],
  ])('%s is refused, and not quoted', (_, text) => {
    expect(() => parseKeys(text, 'the file')).toThrow(ConfigError)
    expect(() => parseKeys(text, 'the file')).toThrow('the file')
    expect(() => parseKeys(text, 'the file')).not.toThrow('hunter2')
    expect(() => parseKeys(text, 'the file')).not.toThrow('PRIVATE+KEY')
  })
})

test('a changed file is in use ten seconds later; one that cannot be read says so and is tried again', async () => {
  const file = path.join(folder, 'log-key')
  await writeFile(file, `${key.signerKey}\n`)
  let at = 0
  const keys = fileKeys(file, () => at)
  const next = newKey('chat.example.jp/log')
  await writeFile(file, `${next.signerKey}\n${await readFile(file, 'utf8')}`)
  expect(await keys.current()).toHaveLength(1)
  at += REREAD_MS
  expect((await keys.current()).map(({ verifierKey }) => verifierKey)).toEqual([next.verifierKey, key.verifierKey])
  await writeFile(file, 'torn')
  at += REREAD_MS
  await expect(keys.current()).rejects.toThrow(ConfigError)
  await writeFile(file, newKey('other.example/log').signerKey)
  await expect(keys.current()).rejects.toThrow('never changes')
  await writeFile(file, `${next.signerKey}\n`)
  expect(await keys.current()).toHaveLength(1)
})
