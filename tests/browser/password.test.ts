import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectNoFaults } from '../setup/accessible.ts'
import { DESKTOP } from '../setup/browser.ts'
import { browserSite } from '../setup/browser-site.ts'
import { PASSWORD } from '../setup/test-site.ts'

const NEW = 'umi-yama-hoshizora'

const house = browserSite()

async function fill(page: Page, old: string, chosen: string): Promise<void> {
  await page.getByLabel('いまのパスワード').fill(old)
  await page.getByLabel('新しいパスワード').fill(chosen)
  await page.getByRole('button', { name: 'パスワードを変える' }).click()
}

test('a performer changes her password: each mistake is told at its field, the other device is signed out, a notice says so', async () => {
  const performer = await house.site.performer()
  const other = await house.open(performer)
  const page = await house.open(performer)
  await page.goto(`${house.site.url}/settings`)
  await page.getByRole('link', { name: 'パスワードを変える' }).click()
  await page.getByLabel('いまのパスワード').waitFor()
  await expectNoFaults(page, 'password')
  await fill(page, 'wrong password', NEW)
  await page.getByText('パスワードが違います。').waitFor()
  await fill(page, PASSWORD, 'aaaaaaaaaaaa')
  await page.getByText(/言葉を三つほど並べてください/).waitFor()
  await fill(page, PASSWORD, NEW)
  await page.getByText('パスワードを変えました。').waitFor()
  expect(await page.getByLabel('新しいパスワード').inputValue()).toBe('')

  await other.waitForURL(/\/sign-in/)
  await page.goto(`${house.site.url}/notices`)
  await page.getByText('パスワードが変わりました').waitFor()
  await page.getByText(/覚えがないときは/).waitFor()
})

test('an auditor changes theirs, and is told above the work until they have seen it', async () => {
  const page = await house.open(await house.site.staff('auditor'), DESKTOP)
  await page.getByRole('button', { name: '設定とログアウト' }).click()
  await page.getByRole('link', { name: 'パスワードを変える' }).click()
  await fill(page, PASSWORD, NEW)
  const notice = page.getByText('覚えがないときは、すぐにもう一度変え')
  await notice.waitFor()
  await expectNoFaults(page, 'password at the desk')
  await page.getByRole('button', { name: '確認しました' }).click()
  await notice.waitFor({ state: 'detached' })
  await page.reload()
  await page.getByLabel('いまのパスワード').waitFor()
  expect(await notice.count()).toBe(0)
})
