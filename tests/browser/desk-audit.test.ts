import { ROUTES } from '@sekisho/protocol'
import { expect, test } from 'vitest'
import { DESKTOP } from '../setup/browser.ts'
import { browserSite } from '../setup/browser-site.ts'

/** What staff did, looked through by an administrator. */
const house = browserSite()

test('a name that is looked for stands in no address, and is still there after reloading and coming back', async () => {
  const administrator = await house.site.staff('administrator')
  const member = await house.site.member('たろう', 0)
  for (const reason of ['たろうさんの入金の確認', 'ほかの入金の確認'])
    await administrator.call(ROUTES.credit, { body: { accountId: member.id, points: 100, reason } })
  const page = await house.open(administrator, DESKTOP)
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(decodeURIComponent(request.url())))
  page.on('framenavigated', (frame) => addresses.push(decodeURIComponent(frame.url())))
  await page.goto(`${house.site.url}/desk/audit`)
  const field = page.getByRole('searchbox')
  const other = page.getByText('ほかの入金の確認')
  await other.waitFor()

  await field.pressSequentially('たろうさん', { delay: 30 })
  await other.waitFor({ state: 'detached' })
  await page.getByText('たろうさんの入金の確認').waitFor()
  // not waitForFunction: the page's own policy forbids what it polls with
  await expect.poll(() => page.evaluate('JSON.stringify(history.state)'), { timeout: 10_000 }).toContain('たろうさん')

  // Narrowed further, the word stays.
  await page.getByRole('combobox').nth(1).selectOption('credit.given')
  await page.waitForURL(/kind=credit\.given/)
  for (const comeBack of [
    () => page.reload(),
    async () => {
      await page.goto(`${house.site.url}/desk`)
      await page.goBack()
    },
  ]) {
    await comeBack()
    await page.getByText('たろうさんの入金の確認').waitFor()
    expect(await field.inputValue()).toBe('たろうさん')
    expect(await other.count()).toBe(0)
  }
  expect(addresses.length).toBeGreaterThan(5)
  expect(addresses.filter((address) => address.includes('たろう'))).toEqual([])
})
