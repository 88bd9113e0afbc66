import { type Running, type Step, startServer } from '@sekisho/server'
import { describeEnvironment, parseConfig } from '@sekisho/server/config'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '@sekisho/server/demo'
import { defineCommand } from 'citty'
import { fail } from '../fail.ts'

const STEPS: Record<Step, string> = {
  copying: 'データベースを用意しています / Preparing PostgreSQL',
  initialising: 'データベースを初期化しています / Initialising the database',
  recovering: '前回の終了から復旧しています / Recovering from the last stop',
  starting: 'データベースを起動しています / Starting PostgreSQL',
  migrating: '表を最新にしています / Bringing the schema up to date',
  demo: 'デモのデータを入れています（初回だけ）/ Filling in demo data (first start only)',
  listening: 'サーバーを起動しています / Starting the server',
}

export const serve = defineCommand({
  meta: { name: 'serve', description: 'Serve the site; settings come from the environment (see --settings)' },
  args: { settings: { type: 'boolean', description: 'list the environment variables and what they mean, and end' } },
  async run({ args }) {
    if (args.settings) {
      for (const { name, meaning } of describeEnvironment()) console.log(`  ${name.padEnd(28)} ${meaning}`)
      return
    }
    try {
      const started = performance.now()
      const running = await startServer(parseConfig(process.env), (step) => console.log(`  ${STEPS[step]} …`))
      printReady(running, performance.now() - started)
      stopOnSignal(running)
    } catch (error) {
      fail(error)
    }
  },
})

function printReady({ address, demo, dataDir }: Running, tookMs: number): void {
  console.log(`\n  関所 Sekisho  ${address}   (${(tookMs / 1_000).toFixed(1)} s)`)
  if (dataDir !== undefined) console.log(`  データ / data: ${dataDir}`)
  if (demo) {
    console.log(`\n  デモのアカウント / demo accounts   パスワード / password: ${DEMO_PASSWORD}`)
    for (const [role, { email, displayName }] of Object.entries(DEMO_ACCOUNTS))
      console.log(`    ${role.padEnd(14)} ${email.padEnd(26)} ${displayName}`)
    console.log('\n  にぎやかな様子を見るには / to see the site live:  npm run sekisho -- demo')
  }
  console.log('  止めるには Ctrl-C / stop with Ctrl-C\n')
}

function stopOnSignal(running: Running): void {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    console.log('\n  終了しています / Stopping …')
    running.stop().then(
      () => {
        console.log('  終了しました / Stopped')
        process.exit(0)
      },
      (error: unknown) => fail(error),
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.on('SIGHUP', stop)
}
