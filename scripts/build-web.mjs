// Runs on Node 20; needs the dependencies.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { node, root, runStep } from './steps.mjs'

/** What the bundle is made of. */
const SOURCES = ['apps/web', 'packages/protocol', 'packages/inspect', 'package-lock.json', 'tsconfig.base.json']
const NOT_BUNDLED = /^(node_modules|dist|corpus)$|\.test\.tsx?$/
const stampFile = path.join(root, 'node_modules/.cache/sekisho/web')

/** Builds the web app when its sources are not those of the last build. */
export async function buildWeb() {
  const hash = createHash('sha256')
  for (const source of SOURCES) addTo(hash, source)
  const stamp = hash.digest('hex')
  const isBuilt = existsSync(path.join(root, 'apps/web/dist/index.html'))
  if (isBuilt && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  await runStep('画面を組み立てています / Building the web app', [
    node,
    'node_modules/vite/bin/vite.js',
    'build',
    'apps/web',
  ])
  mkdirSync(path.dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, stamp)
}

function addTo(hash, name) {
  const full = path.join(root, name)
  if (statSync(full).isDirectory()) {
    for (const inside of readdirSync(full).sort()) if (!NOT_BUNDLED.test(inside)) addTo(hash, path.join(name, inside))
  } else {
    const content = readFileSync(full)
    hash.update(`${name}\0${content.length}\0`).update(content)
  }
}
