import { statSync } from 'node:fs'
import { confirm, isCancel } from '@clack/prompts'
import { openDatabase } from '@sekisho/server'
import { type Config, parseConfig } from '@sekisho/server/config'
import {
  type ContainerHeader,
  CopyError,
  findPassphrase,
  type KeysSource,
  type KnownCheckpoint,
  planRestoreKeys,
  type Restored,
  type RestoreProgress,
  readCopyHeader,
  readKnownCheckpoint,
  restoreBackup,
} from '@sekisho/server/copies'
import { defineCommand } from 'citty'
import { askPassphrase } from '../ask-passphrase.ts'
import { fail, UserError } from '../fail.ts'
import { listArgs } from '../list-args.ts'
import { progressLine, sizeText } from '../progress-line.ts'

export const restore = defineCommand({
  meta: {
    name: 'restore',
    description:
      'Fill an empty database from a backup, and make sure that its log continues what was last seen outside',
  },
  args: {
    file: { type: 'positional', required: true, description: 'the backup-….sekisho' },
    keys: { type: 'string', description: 'the keys-….sekisho of the same time; none: go on without' },
    known: {
      type: 'string',
      description:
        'last checkpoint known outside: a file, a mirror’s folder or an address; several times; none: nobody ever saw the log',
    },
    'known-is-newest': {
      type: 'boolean',
      description: 'nothing newer than --known was seen outside, although the backup itself has more records',
    },
    'accept-loss': {
      type: 'string',
      description: 'reason to go on, under a new name of the log, although records are missing',
    },
    'keys-to': { type: 'string', description: 'folder to put the keys into (default: the data folder)' },
    'passphrase-file': { type: 'string', description: 'file whose first line is the passphrase' },
    'keys-passphrase-file': { type: 'string', description: 'the passphrase of the keys, when it is another' },
    yes: { type: 'boolean', description: 'do not ask before writing' },
  },
  async run({ args, rawArgs }) {
    try {
      await run({
        file: args.file,
        keys: args.keys,
        known: listArgs(rawArgs, 'known'),
        knownIsNewest: args['known-is-newest'] === true,
        acceptLoss: args['accept-loss'],
        keysTo: args['keys-to'],
        passphraseFile: args['passphrase-file'],
        keysPassphraseFile: args['keys-passphrase-file'],
        yes: args.yes === true,
      })
      process.exit(0)
    } catch (error) {
      fail(error)
    }
  },
})

type Wish = {
  file: string
  keys: string | undefined
  known: string[]
  knownIsNewest: boolean
  acceptLoss: string | undefined
  keysTo: string | undefined
  passphraseFile: string | undefined
  keysPassphraseFile: string | undefined
  yes: boolean
}

async function run(wish: Wish): Promise<void> {
  const config = parseConfig(process.env)
  if (wish.acceptLoss?.trim() === '') throw new UserError('--accept-loss: 理由を書いてください / give a reason')
  const passphrase =
    (wish.passphraseFile === undefined ? findPassphrase(config.backup) : undefined) ??
    (await askPassphrase('バックアップの合言葉 / passphrase of the backup', { file: wish.passphraseFile }))
  const header = await readCopyHeader(wish.file, { kind: 'data', passphrase })
  const known = await readKnown(wish.known, header)
  describe(wish.file, header)
  const database = await openDatabase(config)
  try {
    const now = () => new Date()
    const keys = await planRestoreKeys(header, {
      config,
      dataDir: database.dataDir,
      source: await keysSource(wish, passphrase, config),
      ...(wish.keysTo !== undefined && { folder: wish.keysTo }),
      now,
    })
    for (const file of keys.files) console.log(`    鍵を置きます / a key will be put into ${file}`)
    if (!wish.yes) await askFirst()
    const line = progressLine()
    const restored = await restoreBackup({
      databaseUrl: database.url,
      file: wish.file,
      passphrase,
      known,
      knownIsNewest: wish.knownIsNewest,
      acceptLoss: wish.acceptLoss,
      now,
      onProgress: showProgress(line, statSync(wish.file).size),
      placeKeys: keys.place,
    })
    line.done(`${restored.rows} 行を戻しました / rows restored`)
    report(restored, header)
  } finally {
    await database.stop()
  }
}

async function readKnown(places: readonly string[], header: ContainerHeader): Promise<KnownCheckpoint[] | 'none'> {
  if (places.length === 0 && header.log !== null) throw new CopyError('known_missing')
  if (places.length === 0 || (places.length === 1 && places[0] === 'none')) return 'none'
  return Promise.all(places.map(readKnownCheckpoint))
}

async function keysSource(wish: Wish, passphrase: string, config: Config): Promise<KeysSource> {
  if (wish.keys === undefined || wish.keys === 'none') return wish.keys
  const file = wish.keysPassphraseFile ?? config.backup.keysPassphraseFile
  return { file: wish.keys, passphrase: file === undefined ? passphrase : await askPassphrase('', { file }) }
}

function describe(file: string, { madeAt, log, pending, migrations }: ContainerHeader): void {
  console.log(`  ${file}`)
  console.log(`    作成 / made ${madeAt}   スキーマ / schema ${migrations.at(-1)}`)
  if (log) console.log(`    ログ / log ${log.origin}: ${log.size} + ${pending} 件 / records`)
}

async function askFirst(): Promise<void> {
  if (!process.stdin.isTTY) throw new UserError('--yes: 端末でないときは必要です / is needed where nobody can be asked')
  const answer = await confirm({
    message: 'このバックアップから戻しますか / Restore from this backup?',
    initialValue: false,
  })
  if (isCancel(answer) || !answer)
    throw new UserError('中止しました。何も変えていません / cancelled; nothing was changed')
}

function showProgress(line: ReturnType<typeof progressLine>, total: number) {
  let table = ''
  return (progress: RestoreProgress) => {
    if (progress.step === 'table') table = progress.name
    if (progress.step === 'reading')
      line.show(
        `${sizeText(progress.bytes)} / ${sizeText(total)} (${Math.floor((progress.bytes / total) * 100)} %)  ${table}`,
      )
    if (progress.step === 'constraints') line.show('行のつながりを確かめています / checking how rows belong together')
    if (progress.step === 'tree')
      line.show(`ログを作り直して比べています / rebuilding the log: ${progress.done} / ${progress.total}`)
  }
}

function report({ log, loss }: Restored, header: ContainerHeader): void {
  if (log)
    console.log(
      `  ログは全部そろい、署名も確かです / the log is whole and its signature verifies: ${log.size} 件 / records`,
    )
  if (loss) {
    console.log(`\n  失われた記録 / records lost: ${loss.missing}`)
    console.log(`  ログは新しい名前で続きます / the log goes on under a new name: ${loss.newOrigin}`)
    console.log(`    公開する鍵 / key to publish: ${loss.newVerifierKey}`)
    console.log(
      '    SEKISHO_LOG_NAME を設定している場合は、この名前に変えてください / if SEKISHO_LOG_NAME is set, change it to this name',
    )
    console.log(
      '    証人とミラーに、新しい名前と鍵を知らせてください / tell witnesses and mirrors the new name and key',
    )
  }
  console.log(`
  次にすること / what to do next
    1. npm start で起動し、ログインして確かめる（全員、ログインし直しになります）
       start the site and look around (everybody signs in anew)
    2. ${header.madeAt} より後に行った消去は戻っています。もう一度行ってください
       erasures made after that time are undone: make them again
    3. sekisho backup で、新しいバックアップをとる / make a new backup`)
}
