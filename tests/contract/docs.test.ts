import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')
const DOCS = [
  'README.md',
  'README.en.md',
  'ARCHITECTURE.md',
  ...readdirSync(path.join(ROOT, 'docs/adr')).map((file) => `docs/adr/${file}`),
]
/** Where a path in the docs may begin, beside the root: the journey and the ADRs speak of the server's files. */
const BASES = ['', 'apps/server/src', 'apps/web/src', 'apps', 'packages']

test.each(DOCS)('%s names files that are there', (doc) => {
  const text = readFileSync(path.join(ROOT, doc), 'utf8')
  const named = [...text.matchAll(/(?<![\w./:@-])((?:[\w-]+\/)+[\w.-]+\.(?:tsx?|mjs|json|md|png))/g)].map(
    (match) => match[1] as string,
  )
  const linked = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => path.join(path.dirname(doc), match[1] as string))
  const missing = [...named, ...linked].filter((file) => !BASES.some((base) => existsSync(path.join(ROOT, base, file))))
  expect(missing).toEqual([])
})
