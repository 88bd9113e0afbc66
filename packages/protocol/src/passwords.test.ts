import { expect, test } from 'vitest'
import { isGuessable } from './passwords.ts'

const own = { email: 'hanako.sato@example.com', displayName: 'ことりのうた' }

test.each([
  ['aaaaaaaaaaaa', 'one letter over and over'],
  ['!!!!!!!!!!!!', 'one sign over and over'],
  ['ababababab', 'two in turn'],
  ['testtesttest', 'a short piece over and over'],
  ['12345678901234', 'counting'],
  ['0987654321', 'counting down'],
  ['1122334455', 'counting, each twice'],
  ['abcdefghijk', 'the alphabet'],
  ['abcdef123456', 'two rows in turn'],
  ['ａｂｃｄｅｆ１２３４５６', 'the same in full width'],
  ['qwertyuiop', 'a row of keys'],
  ['QWERTY-12345', 'rows, dressed up'],
  ['あいうえおかきくけこ', 'a row of kana'],
  ['password2026', 'the best-known one with a year'],
  ['P@ssw0rd!!!!', 'the best-known one in disguise'],
  ['iloveyou1234', 'another of the best-known'],
  ['hanako.sato@example.com', 'her address'],
  ['HanakoSato1', 'what stands before the @'],
  ['sato-hanako-99', 'its parts, turned round'],
  ['ことりのうた2026', 'her name with a year'],
])('%s is guessed first (%s)', (password) => {
  expect(isGuessable(password, own)).toBe(true)
})

test.each([
  ['correct horse battery', 'three words'],
  ['kurageumi42', 'two words and a number'],
  ['benchmark password', 'a word beside a common one'],
  ['83920175663', 'digits in no order: nothing asks for letters'],
  ['%&)$@?^*~<=', 'signs in no order'],
  ['first-flower-power', 'words that hold pieces of rows'],
  ['あさごはんはたまごやき', 'a sentence in kana'],
  ['hanako-likes-tea', 'her name within a sentence'],
])('%s is left alone (%s)', (password) => {
  expect(isGuessable(password, own)).toBe(false)
})

test('a name of two letters does not eat other words', () => {
  expect(isGuessable('maroyaka-otya', { email: 'a@example.com', displayName: 'ya' })).toBe(false)
})
