import { isGuessable, PASSWORD_LENGTH } from '@sekisho/protocol'

/**
 * 0 too short, 1 weak, 2 fair, 3 strong. What the server turns away as too easy to guess is weak; beyond that it is a hint
 * beside the field, no more: length counts most, then variety; repeating and counting up count for little.
 */
export function passwordStrength(password: string, own: { email: string; displayName: string }): 0 | 1 | 2 | 3 {
  if (password.length < PASSWORD_LENGTH) return 0
  if (isGuessable(password, own)) return 1
  let fresh = 0
  for (let i = 0; i < password.length; i++) {
    const step = password.charCodeAt(i) - password.charCodeAt(i - 1)
    if (!(step === 0 || step === 1 || step === -1)) fresh++
  }
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^\w]/].filter((kind) => kind.test(password)).length
  const score = fresh + kinds * 2
  if (score < 13) return 1
  return score < 20 ? 2 : 3
}
