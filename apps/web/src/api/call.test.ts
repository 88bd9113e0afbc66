import { ROUTES } from '@sekisho/protocol'
import { afterEach, expect, test, vi } from 'vitest'
import { failureText } from './api-error.ts'
import { call } from './call.ts'

afterEach(() => void vi.unstubAllGlobals())

const answering = (status: number, body: string) => {
  const fetch = vi.fn(async (_path: string, _init: RequestInit) => new Response(body, { status }))
  vi.stubGlobal('fetch', fetch)
  return fetch
}

test('fills the path and the query and sends the body as JSON', async () => {
  const fetch = answering(200, '{"done":true}')
  await call(ROUTES.dispute, { params: { id: 'm 1' }, body: { note: 'ちがいます' } })
  expect(fetch.mock.calls[0]?.[0]).toBe('/api/messages/m%201/dispute')
  expect(fetch.mock.calls[0]?.[1]).toMatchObject({ method: 'POST', body: '{"note":"ちがいます"}' })
  await call(ROUTES.cases, { query: { after: '' } })
  expect(fetch.mock.calls[1]?.[0]).toBe('/api/desk/cases')
})

test.each([
  [402, '{"error":{"code":"points_short","message":""}}', 'points_short'],
  [422, '{"code":"gate_stopped","message":"","field":"about"}', 'gate_stopped'],
  [500, '<html>', 'internal'],
  [502, '<html>Bad Gateway', 'unreachable'],
  [400, '{"code":"something_newer"}', 'internal'],
])('%d %s → %s', async (status, body, code) => {
  answering(status, body)
  await expect(call(ROUTES.me)).rejects.toMatchObject({ name: 'ApiError', code })
})

test('no answer at all is said as such, in both languages', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch')
  })
  const error = await call(ROUTES.me).catch((caught: unknown) => caught)
  expect(failureText(error, 'ja')).toContain('つながりませんでした')
  expect(failureText(error, 'en')).toContain('could not reach')
})
