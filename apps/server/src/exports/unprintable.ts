/**
 * Pure: characters that a font does not have, written visibly by their numbers: 😊 → 〔U+1F60A〕, 👨‍👩‍👧 → 〔U+1F468 U+200D …〕.
 * @param hasGlyph of a code point
 * @param found takes what was written so, for an explanation
 */
export function writeUnprintable(text: string, hasGlyph: (codePoint: number) => boolean, found: Set<string>): string {
  let written = ''
  let run: string[] = []
  const close = () => {
    if (run.length > 0) written += `〔${run.join(' ')}〕`
    run = []
  }
  for (const char of text) {
    const codePoint = char.codePointAt(0) ?? 0
    if (char === '\n' || hasGlyph(codePoint)) {
      close()
      written += char
      continue
    }
    found.add(char)
    run.push(`U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`)
  }
  close()
  return written
}
