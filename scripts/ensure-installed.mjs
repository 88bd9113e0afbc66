// Runs on Node 20 with nothing installed: built-in modules only.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { node, root, runStep, StepFailed } from './steps.mjs'

const lockFile = path.join(root, 'package-lock.json')
/** npm's own record of what it installed; it writes it last. */
const installedLock = path.join(root, 'node_modules/.package-lock.json')
const stampDir = path.join(root, 'node_modules/.cache/sekisho')
/** Hash of the lock file that was installed. */
const stampFile = path.join(stampDir, 'install')
/** There while npm works: what a killed npm leaves looks whole to the next one, but is not. */
const unfinishedFile = path.join(stampDir, 'install-unfinished')

/** Installs the dependencies when they are missing or package-lock.json is not the one they were installed from. */
export async function ensureInstalled() {
  requireNode()
  const hash = createHash('sha256').update(readFileSync(lockFile)).digest('hex')
  if (isInstalled(hash)) return
  requirePlatform()
  requireNpm()
  if (existsSync(unfinishedFile)) rmSync(path.join(root, 'node_modules'), { recursive: true, force: true })
  mkdirSync(stampDir, { recursive: true })
  writeFileSync(unfinishedFile, '')
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
  // Not `npm ci`: it refuses a lock file written where the registry lacks optional packages of other platforms, and begins anew
  // for every change. With exact versions and --no-save this installs the same.
  await runStep('依存パッケージを入れています。初回は 1〜2 分 / Installing dependencies, 1–2 minutes the first time', [
    ...npm,
    'install',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ])
  if (!existsSync(node)) {
    fail(
      `Node.js 24 が入りませんでした。npm の設定で optional が外れていないか確かめてください (npm config get omit)。`,
      'Node.js 24 was not installed with the dependencies: see that npm does not omit optional ones (npm config get omit).',
    )
  }
  writeStamp(hash)
  rmSync(unfinishedFile, { force: true })
}

function isInstalled(hash) {
  if (existsSync(unfinishedFile) || !existsSync(node) || !existsSync(installedLock)) return false
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return true
  // Installed by hand after the lock file last changed: right as well.
  if (statSync(installedLock).mtimeMs < statSync(lockFile).mtimeMs) return false
  writeStamp(hash)
  return true
}

function writeStamp(hash) {
  mkdirSync(stampDir, { recursive: true })
  writeFileSync(stampFile, hash)
}

function requireNode() {
  if (Number(process.versions.node.split('.')[0]) >= 20) return
  fail(
    `Node.js 20 以上が必要です。今は ${process.versions.node} です。https://nodejs.org/ja/download`,
    `Node.js 20 or newer is needed; this is ${process.versions.node}. https://nodejs.org/en/download`,
  )
}

function requirePlatform() {
  process.report.excludeNetwork = true // its look-ups may take seconds
  const isGlibc = process.platform === 'linux' && process.report.getReport().header.glibcVersionRuntime !== undefined
  if (isGlibc && ['x64', 'arm64'].includes(process.arch)) return
  fail(
    `関所は glibc の Linux (x64, arm64) で動きます。ここは ${process.platform} ${process.arch} です。Debian などのコンテナをお使いください。`,
    `Sekisho runs on Linux with glibc (x64, arm64); this is ${process.platform} ${process.arch}. Use a container, such as Debian's.`,
  )
}

function requireNpm() {
  // npm/11.19.1 node/v20.20.2 linux x64 workspaces/false
  const version = /^npm\/(\d+)\S*/.exec(process.env.npm_config_user_agent ?? '')
  if (!version || Number(version[1]) >= 10) return
  fail(
    `npm 10 以上が必要です。今は ${version[0]} です。npm install -g npm@11 で新しくできます。`,
    `npm 10 or newer is needed; this is ${version[0]}. Renew it with: npm install -g npm@11`,
  )
}

function fail(japanese, english) {
  console.error(`\n${japanese}\n${english}\n`)
  throw new StepFailed(english)
}
