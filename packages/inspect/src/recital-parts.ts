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

/** The parts as one name, with the sign that stands between all of them, if one does. `said` is what was said about it. */
export function assemble(parts: Part[], joiner: string | undefined, said: number): Recital | undefined {
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
  const evidence = said + (aloud >= 3 ? 2 : 0) + (spaced >= 5 ? 2 : 0)
  return { value, start: first.start, end: last.end, evidence }
}
