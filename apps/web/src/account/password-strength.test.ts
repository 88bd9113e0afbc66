import { expect, test } from 'vitest'
import { passwordStrength } from './password-strength.ts'

test.each([
  ['', 0, 'nothing'],
  ['kurage-92', 0, 'nine characters'],
  ['aaaaaaaaaaaaaaaa', 1, 'one letter over and over'],
  ['1234567890123', 1, 'counting'],
  ['password1234', 1, 'the best-known one'],
  ['suzukiaoi77', 1, 'her own address'],
  ['kurageumi42', 2, 'two words and a number'],
  ['yama-kurage-hoshi-42', 3, 'several words'],
])('%s → %d (%s)', (password, strength) => {
  expect(passwordStrength(password, { email: 'suzuki.aoi@example.com', displayName: 'あおい' })).toBe(strength)
})
