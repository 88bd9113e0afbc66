/** What a note can carry: whole lines of well-formed Unicode, no control characters below U+0020 but newline (C2SP signed-note). */
export const isNoteText = (text: string): boolean =>
  text.endsWith('\n') && text.isWellFormed() && !/[^\n\u{20}-\u{10ffff}]/u.test(text)
