import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openAs, photograph, WEB_DIR } from '../setup/browser.ts'
import { createTestSite, type TestSite } from '../setup/test-site.ts'

let browser: Browser
let site: TestSite
const contexts: BrowserContext[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  site = await createTestSite({ webDir: WEB_DIR, real: true })
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await photograph(contexts, task.name)
  for (const context of contexts.splice(0)) await context.close()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

test('whom a member looks for stands in no address, and is still there after reloading and coming back', async () => {
  await site.performer('ことりのうた')
  const { context, page } = await openAs(browser, site.url, await site.member())
  contexts.push(context)
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
