import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestSite, type TestSite } from '../../../../tests/setup/test-site.ts'

let site: TestSite
beforeAll(async () => {
  site = await createTestSite()
})
afterAll(() => site?.close())

test.each([
  ['aaaaaaaaaaaa', 'one letter'],
  ['1234567890', 'a run'],
  ['qwertyuiop', 'a row of keys'],
  ['suzuki.aoi@example.com', 'the address itself'],
  ['ことりのうたことりの', 'the name itself, and a half'],
])('%s is no password (%s), and the person is told what to choose instead', async (password) => {
  const answer = await site.app.http.inject({
    method: 'POST',
    url: '/api/accounts',
    payload: { role: 'member', email: 'suzuki.aoi@example.com', password, displayName: 'ことりのうた' },
  })
  expect(answer.statusCode).toBe(422)
  expect(answer.json().error).toMatchObject({ code: 'weak_password', field: 'password' })
  expect(answer.json().error.message).toContain('言葉を三つ')
})
