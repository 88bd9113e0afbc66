import { readdirSync, readFileSync } from 'node:fs'
import type { Case, Expected } from '../score/cases.ts'
import { CATEGORIES, type Category } from '../src/categories.ts'
import type { Speaker } from '../src/finding.ts'

const SPEAKERS: Readonly<Record<string, Speaker>> = { m: 'member', p: 'performer', o: 'operator' }

/** `m harm.threat: …`, `> p -: …`: who speaks, what is found in it (`-` is nothing), what is said; `>` goes on with the conversation above. */
const LINE = /^(> ?)?([mpo]) ([a-z.,-]+): ?(.+)$/

function categoriesOf(labels: string, where: string): Category[] {
  if (labels === '-') return []
  return labels.split(',').map((label) => {
    if (!(CATEGORIES as readonly string[]).includes(label)) throw new Error(`${where}: no category "${label}"`)
    return label as Category
  })
}

/**
 * Cases written one message a line. A finding's evidence is the whole message.
 * @throws {Error} naming the line that does not read as one.
 */
export function readLines(name: string, text: string): Case[] {
  const cases: { id: string; family: string; messages: Case['messages'][number][]; expect: Expected[] }[] = []
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return
    const where = `${name}:${index + 1}`
    const parts = LINE.exec(line)
    if (parts === null) throw new Error(`${where}: not "m category: text"`)
    const [, goesOn, speaker, labels, said] = parts
    if (goesOn === undefined) cases.push({ id: where, family: name, messages: [], expect: [] })
    const one = cases.at(-1)
    if (one === undefined) throw new Error(`${where}: nothing above to go on with`)
    for (const category of categoriesOf(labels as string, where)) {
      one.expect.push({ message: one.messages.length, category, evidence: said as string })
    }
    one.messages.push({ from: SPEAKERS[speaker as string] as Speaker, text: said as string })
  })
  return cases
}

/** Every such file of a folder, by name. */
export function readLinesFolder(folder: URL): Map<string, Case[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt') && name !== 'grammar.txt')
  return new Map(
    names.sort().map((name) => {
      const base = name.slice(0, -'.txt'.length)
      return [base, readLines(base, readFileSync(new URL(name, folder), 'utf8'))]
    }),
  )
}

/** What the tables' own tests hold to be harmless, as clean cases by file. */
export function readMisses(folder: URL): Map<string, Case[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.miss.txt'))
  return new Map(
    names.sort().map((name) => {
      const texts = readFileSync(new URL(name, folder), 'utf8').split('\n').filter(Boolean)
      return [
        name,
        texts.map((text, i) => ({
          id: `${name}:${i}`,
          family: name,
          messages: [{ from: 'member', text: text.split('\t')[0] as string }],
          expect: [],
        })),
      ]
    }),
  )
}
