// Runs on Node 20; needs the dependencies.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { node, root, runStep } from './steps.mjs'

/** What is built, into what, and what it is made of. */
const BUILDS = [
  {
    name: 'web',
    label: '画面を組み立てています / Building the web app',
    result: 'apps/web/dist/index.html',
    sources: ['apps/web', 'packages/protocol', 'packages/inspect', 'package-lock.json', 'tsconfig.base.json'],
  },
  {
    name: 'verifier',
    label: '検証ページを組み立てています / Building the offline verifier',
    result: 'apps/verifier/dist/verifier.html',
    sources: ['apps/verifier', 'packages/evidence', 'package-lock.json', 'tsconfig.base.json'],
  },
]
const NOT_BUNDLED = /^(node_modules|dist|corpus)$|\.test\.tsx?$/

/** Builds the web app and the offline verifier, each when its sources are not those of its last build. */
export async function buildWeb() {
  for (const build of BUILDS) await buildOne(build)
}

async function buildOne({ name, label, result, sources }) {
  const stampFile = path.join(root, 'node_modules/.cache/sekisho', name)
  const hash = createHash('sha256')
  for (const source of sources) addTo(hash, source)
  const stamp = hash.digest('hex')
  const isBuilt = existsSync(path.join(root, result))
  if (isBuilt && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  await runStep(label, [node, 'node_modules/vite/bin/vite.js', 'build', `apps/${name}`])
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
