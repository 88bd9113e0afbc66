export const PASSWORD_LENGTH = 10
export const MAX_PASSWORD_LENGTH = 128

/** Rows that a hand follows without thinking; each counts backwards too. */
const ROWS = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '!@#$%^&*()',
  '!"#$%&\'()',
  'あいうえおかきくけこさしすせそ',
]
/** Of a row, so much in a piece is no chance: 「first」 holds `rst` and is a word. */
const RUN = 4

/** What stands first in every list of leaked passwords, where no row and no repetition finds it already. */
const COMMON = [
  ...['password', 'passw0rd', 'p@ssword', 'p@ssw0rd', 'passwort', 'letmein', 'welcome', 'iloveyou', 'trustno1'],
  ...['admin', 'administrator', 'login', 'secret', 'changeme', 'master', 'dragon', 'monkey', 'shadow', 'sunshine'],
  ...['princess', 'football', 'baseball', 'superman', 'pokemon', 'doraemon', 'sakura', 'aishiteru', 'arigatou'],
  ...['1q2w3e4r5t6y', '1q2w3e4r', 'q1w2e3r4', '1qaz2wsx3edc', '1qaz2wsx', 'zaq12wsx', 'qweasdzxc', 'パスワード'],
]

/** So few characters beside what is guessed first are guessed with it: `password2026`. */
const ADDED = 4
/** A shorter name or part of an address stands in other words by chance. */
const OWN_WORD = 3

/**
 * Whether the first guesses find a password: repetition, rows of the keyboard or the alphabet, the commonest passwords,
 * the person's own name and address, and any of these with a few characters added. No rule on what it is made of
 * (NIST SP 800-63B): anything else that is long enough is good enough. Pure.
 */
export function isGuessable(password: string, own: { email: string; displayName: string }): boolean {
  const folded = fold(password)
  if (repeats(folded)) return true
  const words = [...ownWords(own), ...COMMON].map(fold).sort((a, b) => b.length - a.length)
  const left = words.reduce((rest, word) => rest.replaceAll(word, ''), folded)
  return withoutRuns(left).length <= ADDED
}

/** `ＡＡｂｂ--11` → `ab1`: how it is cut up, spelled large or doubled is guessed along. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}._,]/gu, '')
    .replace(/(.)\1+/gu, '$1')
}

/** The same few characters over and over, whatever they are: `ab1ab1ab1a`. */
function repeats(text: string): boolean {
  for (let period = 1; period <= ADDED; period++)
    if (text.length >= period * 2 && text.slice(period) === text.slice(0, -period)) return true
  return false
}

function ownWords({ email, displayName }: { email: string; displayName: string }): string[] {
  const local = email.slice(0, email.lastIndexOf('@'))
  return [email, local, ...local.split(/[^\p{L}\p{N}]+/u), displayName].filter((word) => fold(word).length >= OWN_WORD)
}

function withoutRuns(text: string): string {
  const rows = ROWS.flatMap((row) => [row, [...row].reverse().join('')])
  let left = ''
  for (let i = 0; i < text.length; ) {
    let end = i + 1
    while (end < text.length && rows.some((row) => row.includes(text.slice(i, end + 1)))) end++
    if (end - i < RUN) left += text.slice(i, ++i)
    else i = end
  }
  return left
}
