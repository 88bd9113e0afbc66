import { expect, test } from 'vitest'
import { fillPath, fillQuery } from './fill-path.ts'

test.each([
  ['/me', {}, '/me'],
  ['/chats/:id/end', { id: 'c1' }, '/chats/c1/end'],
  ['/messages/:id/insist', { id: 'a/b ?' }, '/messages/a%2Fb%20%3F/insist'],
])('%s with %j → %s', (path, params, filled) => {
  expect(fillPath(path, params)).toBe(filled)
})

test('a missing part throws rather than asking for the wrong thing', () => {
  expect(() => fillPath('/chats/:id/end', {})).toThrow('needs id')
  expect(() => fillPath('/chats/:id/end', { id: '' })).toThrow('needs id')
})

test.each([
  [{}, ''],
  [{ search: '' }, ''],
  [{ search: undefined, limit: 30 }, '?limit=30'],
  [{ search: 'さくら&x' }, '?search=%E3%81%95%E3%81%8F%E3%82%89%26x'],
])('%j → %s', (query, filled) => {
  expect(fillQuery(query)).toBe(filled)
})
