// `npm test`: everything that must hold, from a fresh clone. Runs on Node 20 with nothing installed: built-in modules only.
// `npm test -- unit` runs one step, `npm test -- contract embedded` one file of it.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { buildWeb } from './build-web.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { formatDuration, node, runMain, runStep, StepFailed } from './steps.mjs'

/** What tests need beyond npm: Debian's package, and a file that shows it is there (any of them). */
const TOOLS = {
  chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  'fonts-noto-cjk': ['/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'],
  'golang-go': findOnPath('go'),
  'golang-golang-x-mod-dev': ['/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog/tlog.go'],
  openssl: findOnPath('openssl'),
  'redis-server': findOnPath('redis-server'),
  unzip: findOnPath('unzip'),
}

const tsc = (project) => [node, 'node_modules/typescript/bin/tsc', '-p', project]
const vitest = (project, filters) => [node, 'node_modules/vitest/vitest.mjs', 'run', '--project', project, ...filters]

/** In order; the cheap ones first. */
const STEPS = {
  types: {
    run: async () => {
      await runStep('型 / Types', tsc('tsconfig.json'))
      await runStep('画面の型 / Types of the web app', tsc('apps/web/tsconfig.json'))
      await runStep('検証ページの型 / Types of the offline verifier', tsc('apps/verifier/tsconfig.json'))
    },
  },
  lint: {
    run: () =>
      runStep('書き方 / Lint', [node, 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings']),
  },
  build: { run: buildWeb },
  unit: { run: (filters) => runStep('単体試験 / Unit tests', vitest('unit', filters), { live: true }) },
  contract: {
    tools: ['golang-go', 'golang-golang-x-mod-dev', 'openssl', 'redis-server', 'unzip'],
    run: (filters) =>
      runStep('実物の PostgreSQL での試験 / Contract tests', vitest('contract', filters), { live: true }),
  },
  browser: {
    tools: ['chromium', 'fonts-noto-cjk', 'redis-server'],
    run: async (filters) => {
      await buildWeb()
      await runStep('ブラウザー試験 / Browser tests', vitest('browser', filters), { live: true })
    },
  },
}

await runMain(async () => {
  const startedAt = performance.now()
  const [only, ...filters] = process.argv.slice(2)
  if (only !== undefined && !(only in STEPS)) {
    console.error(`${only}: そのような段はありません / no such step. ${Object.keys(STEPS).join(' | ')}`)
    throw new StepFailed(only)
  }
  const steps = only === undefined ? Object.values(STEPS) : [STEPS[only]]
  await ensureInstalled()
  await ensureTools([...new Set(steps.flatMap((step) => step.tools ?? []))])
  for (const step of steps) await step.run(filters)
  console.log(`\n✓ すべて通りました / All passed (${formatDuration(performance.now() - startedAt)})`)
})

/** Installs what is missing where we may, otherwise says how. */
async function ensureTools(names) {
  const missing = names.filter((name) => !TOOLS[name].some((file) => existsSync(file)))
  if (missing.length === 0) return
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    console.error(`\n試験に足りないもの / Missing for the tests: ${missing.join(', ')}`)
    console.error(`  sudo apt-get update && sudo apt-get install --no-install-recommends ${missing.join(' ')}\n`)
    throw new StepFailed('tools')
  }
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await runStep('パッケージの一覧を新しくしています / apt-get update', ['apt-get', 'update', '-qq'], { env })
  await runStep(
    `Debian のパッケージを入れています / Installing from Debian: ${missing.join(', ')}`,
    ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...missing],
    { env },
  )
}

function findOnPath(program) {
  return [...(process.env.PATH ?? '').split(':'), '/usr/sbin'].map((dir) => path.join(dir, program))
}
