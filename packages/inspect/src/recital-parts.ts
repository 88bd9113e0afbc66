/** A name that is told rather than written: `そら(sora)アンダーバーうみ、ローマ字で` → sora_umi. */
export type Recital = {
  readonly value: string
  readonly start: number
  readonly end: number
  /** How plainly the text says that it is one: signs in words, letters read aloud, "in Latin letters". */
  readonly evidence: number
}

export type Kind = 'plain' | 'aloud' | 'sign' | 'kana' | 'quoted'
export type Part = { readonly kind: Kind; text: string; readonly start: number; end: number }

/** What is heard of a name: consonants and digits, as kana and Latin spellings have them in common (`mirukuti` and `milktea`). */
export function soundOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[_.-]/g, '')
    .replace(/ck|ch|q/g, 'k')
    .replace(/ts/g, 't')
    .replace(/sh|th/g, 's')
    .replace(/ph/g, 'f')
    .replace(/x/g, 'ks')
    .replace(/c/g, 'k')
    .replace(/l/g, 'r')
    .replace(/v/g, 'b')
    .replace(/j/g, 'z')
    .replace(/^[aiueo]+/, '*')
    .replace(/[aiueohwy]/g, '')
    .replace(/([a-z])\1+/g, '$1')
}

/** Two spellings of one name. */
export const soundsLike = (a: string, b: string): boolean =>
  a.toLowerCase() === b.toLowerCase() ||
  (soundOf(a).length >= 2 && soundOf(a) === soundOf(b) && b.length > a.length * 0.6)

/** Of a reading the last syllable is taken for a particle at times: `jagai` and `jagaimo`. */
const isBegun = (reading: string, text: string) => reading.length >= 4 && text.toLowerCase().startsWith(reading)

/** Fewer letters than this say nothing of how a word is written. */
const LEAST_WRITTEN = 3

/** `うみ2やま … umi2yama`, `ぺんぎん3、ぺんぎんはpengin`: a reading, and behind it how all of it, or one word of it, is written. */
function explain(parts: Part[]): boolean {
  const [kana] = parts
  const rest = parts.slice(1).filter(({ kind }) => kind !== 'sign')
  // 「くりごはん、kuriとgohanの間に…」
  if (kana?.kind === 'kana' && rest.length > 1 && rest.every(({ kind }) => kind === 'plain')) {
    if (soundsLike(kana.text, rest.map(({ text }) => text).join(''))) {
      parts.shift()
      while (parts[0]?.kind === 'sign') parts.shift()
      return true
    }
  }
  for (let to = parts.length; to > 1; to--) {
    let from = to - 1
    const isWritten = (part: Part | undefined) => part?.kind === 'plain' || part?.kind === 'quoted'
    if (!isWritten(parts[from])) continue
    while (from > 0 && parts[from - 1]?.end === parts[from]?.start && parts[from - 1]?.kind !== 'kana') from--
    while (parts[from]?.kind === 'sign' || parts[from]?.kind === 'aloud') from++
    const written = parts.slice(from, to)
    const text = written.map((part) => part.text).join('')
    const before = parts.slice(0, from)
    const readings = before.filter(({ kind }) => kind === 'kana')
    if (text.replace(/[^a-z]/gi, '').length < LEAST_WRITTEN || readings.length === 0) continue
    const whole = before.map((part) => part.text).join('')
    const [first, last] = [before[0] as Part, written[written.length - 1] as Part]
    const joined = /[a-z0-9][_.][a-z0-9]/i.test(text) && soundOf(text).endsWith(soundOf(whole))
    if (soundsLike(whole, text) || joined) {
      parts.splice(0, to, { kind: 'quoted', text, start: first.start, end: last.end })
      return true
    }
    const same = readings.filter((part) => soundsLike(part.text, text) || isBegun(part.text, text))
    const [told] = same
    if (told === undefined) continue
    told.text = text
    for (const part of [...same.slice(1), ...written]) parts.splice(parts.indexOf(part), 1)
    return true
  }
  return false
}

/** The parts as one name, with the sign that stands between all of them, if one does. `said` is what was said about it. */
export function assemble(parts: Part[], joiner: string | undefined, said: number): Recital | undefined {
  const explained = explain(parts)
  // 「つばさのローマ字 tsubasa」: the reading, and how it is written
  for (let i = parts.length - 1; i > 0; i--) {
    const [reading, written] = [parts[i - 1] as Part, parts[i] as Part]
    if (
      reading.kind === 'kana' &&
      written.kind === 'plain' &&
      written.text.toLowerCase().startsWith(reading.text) &&
      reading.text.length >= 3
    )
      parts.splice(i - 1, 1)
  }
  while (joiner !== undefined && parts.length > 1 && parts.at(-1)?.text === joiner) parts.pop()
  while (parts[0]?.kind === 'sign' && parts[0].text !== '_') parts.shift()
  while (parts.length > 1 && '.-'.includes(parts[parts.length - 1]?.text ?? ' ')) parts.pop()
  const [first] = parts
  const last = parts[parts.length - 1]
  if (first === undefined || last === undefined) return undefined
  let value = ''
  for (const [i, part] of parts.entries()) {
    const before = parts[i - 1]
    const apart = before !== undefined && before.kind !== 'sign' && part.kind !== 'sign'
    const sameWord = before?.kind === part.kind && part.kind === 'aloud'
    value += apart && !sameWord && joiner !== undefined ? joiner + part.text : part.text
  }
  const aloud = parts.filter((part) => part.kind === 'aloud').reduce((sum, part) => sum + part.text.length, 0)
  const spaced = parts.filter((part) => part.kind === 'plain' && part.text.length === 1).length
  const evidence = said + (explained ? 2 : 0) + (aloud >= 3 ? 2 : 0) + (spaced >= 5 ? 2 : 0)
  return { value, start: first.start, end: last.end, evidence }
}
