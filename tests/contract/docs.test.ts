import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')
const DOCS = [
  'README.md',
  'README.en.md',
  'ARCHITECTURE.md',
  ...['docs', 'docs/adr'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder)).flatMap((file) => (file.endsWith('.md') ? `${folder}/${file}` : [])),
  ),
]
/** Where a path in the docs may begin, beside the root and the document: the journey and the ADRs speak of the server's files. */
const BASES = ['', 'apps/server/src', 'apps/web/src', 'apps', 'packages', 'packages/inspect', 'packages/inspect/src']

test.each(DOCS)('%s names files that are there', (doc) => {
  const text = readFileSync(path.join(ROOT, doc), 'utf8')
  const named = [...text.matchAll(/(?<![\w./:@-])((?:[\w-]+\/)+[\w.-]+\.(?:tsx?|mjs|json|md|png))(?!\w)/g)].map(
    (match) => match[1] as string,
  )
  const linked = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => path.join(path.dirname(doc), match[1] as string))
  const missing = [...named, ...linked].filter(
    (file) => ![...BASES, path.dirname(doc)].some((base) => existsSync(path.join(ROOT, base, file))),
  )
  expect(missing).toEqual([])
})
