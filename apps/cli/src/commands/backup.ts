import { FOLDER_PROBLEMS } from '@sekisho/protocol'
import { withApp } from '@sekisho/server'
import { parseConfig } from '@sekisho/server/config'
import { type Backup, type BackupPlan, CopyError, checkCopy, findPassphrase, makeBackup } from '@sekisho/server/copies'
import { defineCommand } from 'citty'
import { askPassphrase } from '../ask-passphrase.ts'
import { fail, UserError } from '../fail.ts'
import { listArgs } from '../list-args.ts'
import { progressLine, sizeText } from '../progress-line.ts'

export const backup = defineCommand({
  meta: {
    name: 'backup',
    description:
      'Write the whole site into encrypted files, its keys apart, into one or several folders; or check such a file',
  },
  args: {
    to: {
      type: 'string',
      description: 'folder to write into; may be given several times (default: SEKISHO_BACKUP_TO)',
    },
    'keys-to': { type: 'string', description: 'folder for the keys, also several times (default: where the data go)' },
    keep: {
      type: 'string',
      description: 'how many backups stay in each folder (default: all, or SEKISHO_BACKUP_KEEP)',
    },
    check: { type: 'string', description: 'check this file instead: decrypt it, count and compare everything in it' },
    'passphrase-file': { type: 'string', description: 'file whose first line is the passphrase' },
    'keys-passphrase-file': { type: 'string', description: 'another passphrase for the keys' },
  },
  async run({ args, rawArgs }) {
    try {
      const files = { data: args['passphrase-file'], keys: args['keys-passphrase-file'] }
      if (args.check !== undefined) await check(args.check, files.data)
      else
        process.exitCode = await write({
          folders: listArgs(rawArgs, 'to'),
          keysFolders: listArgs(rawArgs, 'keys-to'),
          keep: args.keep,
          files,
        })
      process.exit()
    } catch (error) {
      fail(error)
    }
  },
})

type Wish = {
  folders: string[]
  keysFolders: string[]
  keep: string | undefined
  files: { data: string | undefined; keys: string | undefined }
}

/** @returns exit code: 1 when any folder has no copy */
async function write(wish: Wish): Promise<number> {
  const config = parseConfig(process.env)
  const plan = await planOf(wish, config.backup)
  const line = progressLine()
  let table = 0
  const started = performance.now()
  const made = await withApp(config, ({ deps }) => {
    if (!deps.backups) throw new Error('backups are not wired')
    return makeBackup({ ...deps, backups: deps.backups }, plan, {
      onProgress(progress) {
        if (progress.step === 'table') {
          table += 1
          line.show(`表 ${table} / table ${table}: ${progress.name}   ${sizeText(progress.bytes)}`)
        } else if (progress.step === 'checking') line.show(`確かめています / checking ${progress.file}`)
        else line.done(`古いものを消しました / removed from ${progress.folder}: ${progress.files.join(', ')}`)
      },
    })
  })
  return report(made, performance.now() - started, line)
}

function report(made: Backup, tookMs: number, line: ReturnType<typeof progressLine>): number {
  line.done(
    `${made.rows} 行、${sizeText(made.bytes)}、ログ ${made.header.log?.size ?? 0} 件 / rows, size, log records   (${(tookMs / 1_000).toFixed(1)} s)`,
  )
  for (const { folder, file, problem } of [...made.data, ...made.keys]) {
    if (problem === null) console.log(`  ✓ ${folder}/${file}`)
    else console.log(`  ✗ ${folder}\n    ${FOLDER_PROBLEMS[problem].join('\n    ')}`)
  }
  console.log(
    '\n  合言葉がなければ、だれにも開けません。ファイルとは別の場所に保管してください\n  Nobody can open these without the passphrase: keep it somewhere else',
  )
  return [...made.data, ...made.keys].some(({ problem }) => problem !== null) ? 1 : 0
}

async function planOf(wish: Wish, settings: ReturnType<typeof parseConfig>['backup']): Promise<BackupPlan> {
  const folders = wish.folders.length > 0 ? wish.folders : settings.to
  if (folders.length === 0)
    throw new UserError(
      '--to: 書き込むフォルダーを渡してください（または SEKISHO_BACKUP_TO）/ name a folder to write into (or set SEKISHO_BACKUP_TO)',
    )
  const keep = wish.keep === undefined ? (wish.folders.length > 0 ? undefined : settings.keep) : Number(wish.keep)
  if (keep !== undefined && !(Number.isInteger(keep) && keep >= 1))
    throw new UserError(`--keep: ${wish.keep} は 1 以上の整数ではありません / is not a whole number from 1 on`)
  const passphrase =
    (wish.files.data === undefined ? findPassphrase(settings) : undefined) ??
    (await askPassphrase('バックアップの合言葉（12文字以上）/ passphrase for the backup (12 characters or more)', {
      file: wish.files.data,
      twice: true,
    }))
  const keysFile = wish.files.keys ?? settings.keysPassphraseFile
  return {
    folders,
    keysFolders: wish.keysFolders.length > 0 ? wish.keysFolders : wish.folders.length > 0 ? [] : settings.keysTo,
    passphrase,
    keysPassphrase: keysFile === undefined ? passphrase : await askPassphrase('', { file: keysFile }),
    keep,
  }
}

async function check(file: string, passphraseFile: string | undefined): Promise<void> {
  const passphrase =
    (passphraseFile === undefined ? findPassphrase(parseConfig(process.env).backup) : undefined) ??
    (await askPassphrase('このファイルの合言葉 / passphrase of this file', { file: passphraseFile }))
  const line = progressLine()
  const read = (kind: 'data' | 'keys') =>
    checkCopy(file, { kind, passphrase }, (bytes) => line.show(`読んでいます / reading ${sizeText(bytes)}`))
  const found = await read('data').catch((error: unknown) => {
    if (error instanceof CopyError && error.problem === 'keys_not_data') return read('keys')
    throw error
  })
  const { header, sections, rows, bytes } = found
  line.done(`無事です / sound: ${file}`)
  console.log(`    作成 / made ${header.madeAt}`)
  console.log(`    ${sections} 表・鍵 / tables or keys, ${rows} 行 / rows, ${sizeText(bytes)}`)
  if (header.log) console.log(`    ログ / log ${header.log.origin}: ${header.log.size} 件 / records`)
}
