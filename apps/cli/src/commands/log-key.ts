import path from 'node:path'
import { confirm, isCancel } from '@clack/prompts'
import { withApp } from '@sekisho/server'
import { type Config, parseConfig } from '@sekisho/server/config'
import { type KnownKey, listKeys, makeKeyFile, retireKey, rotateKey } from '@sekisho/server/log'
import { defineCommand } from 'citty'
import { fail, UserError } from '../fail.ts'

/** Runs to its end, and says what the caller can mend. */
const run = (work: (config: Config) => Promise<void>) => async () => {
  try {
    await work(parseConfig(process.env))
    process.exit(0)
  } catch (error) {
    fail(error)
  }
}

const make = defineCommand({
  meta: {
    name: 'make',
    description: "Make a new site's key in the file that SEKISHO_LOG_KEY_FILE names (only needed with DATABASE_URL)",
  },
  run: run(async (config) => {
    const file = config.logKeyFile
    if (file === undefined)
      throw new UserError('SEKISHO_LOG_KEY_FILE: 鍵を置くファイルを設定してください / set the file to keep the key in')
    try {
      printNew(makeKeyFile(file, config), path.resolve(file))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      throw new UserError(`${file}: もうあります。上書きはしません / is there already and is not overwritten`)
    }
  }),
})

const show = defineCommand({
  meta: { name: 'show', description: 'Show the public halves of the keys that sign the log, or have signed it' },
  run: run(async (config) => {
    const { origin, file, known, current } = await withApp(config, async ({ deps: { db, logKeys } }) => ({
      origin: logKeys.origin,
      file: logKeys.file,
      known: await listKeys(db),
      current: (await logKeys.current()).map(({ verifierKey }) => verifierKey),
    }))
    console.log(`  台帳の名前 / name of the log: ${origin}`)
    console.log(`  鍵の場所 / kept in: ${file ?? 'SEKISHO_LOG_KEY'}\n`)
    for (const verifierKey of current.filter((key) => !known.some((k) => k.verifierKey === key)))
      console.log(`  まだ署名していません / has not signed yet\n    ${verifierKey}`)
    for (const key of known) console.log(`  ${describe(key)}\n    ${key.verifierKey}`)
  }),
})

const rotate = defineCommand({
  meta: { name: 'rotate', description: 'Make a new key that signs beside the present one; the log announces it' },
  run: run(async (config) => {
    const { file, added } = await withApp(config, async ({ deps }) => ({
      file: deps.logKeys.file ?? '',
      added: await rotateKey(deps),
    }))
    printNew(added, file)
    console.log(
      '  サーバーは10秒以内に両方の鍵で署名を始めます。サーバーが複数あるときは、このファイルを全部に写してください。\n' +
        '  新しい公開の鍵を知らせたあと、古い鍵は sekisho log-key retire で外します。\n' +
        '  Within ten seconds servers sign with both keys. If there are several, copy this file to all of them.\n' +
        '  Publish the new key, then drop the old one with: sekisho log-key retire',
    )
  }),
})

const retire = defineCommand({
  meta: { name: 'retire', description: 'Destroy the older of two keys; the log says so' },
  args: { yes: { type: 'boolean', description: 'do not ask' } },
  async run({ args }) {
    await run(async (config) => {
      if (!args.yes) await askFirst()
      const retired = await withApp(config, ({ deps }) => retireKey(deps))
      console.log(`  もう署名しません / signs no more:\n    ${retired}`)
    })()
  },
})

export const logKey = defineCommand({
  meta: { name: 'log-key', description: 'The key that signs the evidence log' },
  subCommands: { show, make, rotate, retire },
})

function printNew(verifierKey: string, file: string): void {
  console.log(`  署名の鍵（人に見せません） / signing key (show it to nobody): ${file}`)
  console.log(
    `  公開の鍵（サイトの外にも載せてください） / public key (publish it outside the site too):\n    ${verifierKey}`,
  )
}

const describe = ({ addedAt, retiredAt }: KnownKey) =>
  `${addedAt.toISOString()} から / from – ${retiredAt ? `${retiredAt.toISOString()} まで / until` : '署名中 / signs'}`

/** What is destroyed here is in no backup of the log. */
async function askFirst(): Promise<void> {
  if (!process.stdin.isTTY)
    throw new UserError('--yes: 端末でないときは、これを付けてください / is needed outside a terminal')
  const sure = await confirm({
    message: '古い鍵を消します。元に戻せません。よろしいですか / The older key is destroyed for good. Go on?',
    initialValue: false,
  })
  if (isCancel(sure) || !sure) throw new UserError('中止しました / cancelled')
}
