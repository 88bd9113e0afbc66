import { expect, test } from 'vitest'
import { browserSite } from '../setup/browser-site.ts'

const house = browserSite()

test('whom a member looks for stands in no address, and is still there after reloading and coming back', async () => {
  await house.site.performer('ことりのうた')
  const page = await house.open(await house.site.member())
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(decodeURIComponent(request.url())))
  page.on('framenavigated', (frame) => addresses.push(decodeURIComponent(frame.url())))
  const field = page.getByRole('searchbox')
  const found = page.getByRole('link', { name: /ことりのうた/ })
  await field.pressSequentially('ことり', { delay: 30 })
  await found.waitFor()
  await expect.poll(() => page.evaluate('JSON.stringify(history.state)'), { timeout: 10_000 }).toContain('ことり')

  for (const comeBack of [
    () => page.reload(),
    async () => {
      await found.click()
      await page.waitForURL(/\/performers\//)
      await page.goBack()
    },
  ]) {
    await comeBack()
    await found.waitFor()
    expect(await field.inputValue()).toBe('ことり')
  }
  // Asked for anew, the list begins at its beginning.
  await page.getByRole('button', { name: '検索の文字を消す' }).click()
  await found.waitFor({ state: 'detached' })
  expect(addresses.length).toBeGreaterThan(5)
  expect(addresses.filter((address) => address.includes('ことり'))).toEqual([])
})
