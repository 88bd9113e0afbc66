import type { Case } from '../score/cases.ts'
import { sequence } from '../score/sequence.ts'
import { CATEGORIES, type Category } from '../src/categories.ts'

type Part = { readonly options: readonly (readonly Part[])[]; readonly optional: boolean } | string

/** `a(b|{c})?、?d` → parts; only a bracket, a name or 、 may be optional, so that question marks stay what they are. */
function parse(pattern: string): Part[] {
  let at = 0
  const sequenceUntil = (stops: string): Part[] => {
    const parts: Part[] = []
    while (at < pattern.length && !stops.includes(pattern[at] as string)) {
      const unit = pattern[at] as string
      let part: Part
      if (unit === '(') {
        const options: Part[][] = []
        do {
          at++
          options.push(sequenceUntil('|)'))
        } while (pattern[at] === '|')
        at++
        part = { options, optional: false }
      } else if (unit === '{') {
        const end = pattern.indexOf('}', at)
        part = pattern.slice(at, end + 1)
        at = end + 1
      } else {
        part = unit
        at++
      }
      const mayLack = typeof part !== 'string' || part === '、' || part.startsWith('{')
      if (pattern[at] === '?' && mayLack) {
        part = { options: [[part]], optional: true }
        at++
      }
      parts.push(part)
    }
    return parts
  }
  return sequenceUntil('')
}

function write(parts: readonly Part[], lists: ReadonlyMap<string, readonly string[]>, random: () => number): string {
  let text = ''
  for (const part of parts) {
    if (typeof part !== 'string') {
      if (part.optional && random() < 0.5) continue
      text += write(part.options[Math.floor(random() * part.options.length)] ?? [], lists, random)
    } else if (part.startsWith('{')) {
      const list = lists.get(part.slice(1, -1))
      if (list === undefined) throw new Error(`no list ${part}`)
      text += write(parse(list[Math.floor(random() * list.length)] ?? ''), lists, random)
    } else text += part
  }
  return text
}

/** Sentences of every pattern, the same ones each time. */
export function writeSentences(grammar: string, each: number): Case[] {
  const lists = new Map<string, readonly string[]>()
  const cases: Case[] = []
  const random = sequence(11)
  for (const line of grammar.split('\n')) {
    if (line.startsWith('@')) {
      const space = line.indexOf(' ')
      lists.set(line.slice(1, space), line.slice(space + 1).split('|'))
      continue
    }
    const rule = /^(?:\+(\S+)|-) (.*)$/.exec(line)
    if (rule === null) continue
    const category = rule[1] as Category | undefined
    if (category !== undefined && !CATEGORIES.includes(category)) throw new Error(line)
    const [before, said] = (rule[2] as string).includes(' >> ')
      ? ((rule[2] as string).split(' >> ') as [string, string])
      : [undefined, rule[2] as string]
    const seen = new Set<string>()
    for (let i = 0; i < each; i++) {
      const first = before === undefined ? undefined : write(parse(before), lists, random)
      const text = write(parse(said), lists, random)
      const from = random() < 0.6 ? 'member' : 'performer'
      if (seen.has(`${first}>${text}`)) continue
      seen.add(`${first}>${text}`)
      const messages = [
        ...(first === undefined ? [] : [{ from: from === 'member' ? 'performer' : 'member', text: first } as const]),
        { from, text } as const,
      ]
      const message = messages.length - 1
      cases.push({
        id: `g-${cases.length}`,
        family: 'grammar',
        messages,
        expect: category === undefined ? [] : [{ message, category, evidence: text }],
      })
    }
  }
  return cases
}
