import path from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { runScheduledBackup } from '../../apps/server/src/copies/index.ts'
import { DESKTOP, launchBrowser, openAs, PHONE, photograph, WEB_DIR } from '../setup/browser.ts'
import { type CopySite, createCopySite } from '../setup/copy-site.ts'

const DAY_MS = 86_400_000

/** What an administrator sees of backups: that they fail, why and what to do, and that all is well again. */
let browser: Browser
let copies: CopySite
const contexts: BrowserContext[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  copies = await createCopySite({ webDir: WEB_DIR })
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await photograph(contexts, task.name)
  for (const context of contexts.splice(0)) await context.close()
})
afterAll(async () => {
  await browser?.close()
  await copies?.close()
})

const scheduled = (...folders: string[]) => ({
  ...copies.deps,
  backups: { ...copies.backups, schedule: { at: '04:00', plan: { ...copies.plan, folders, keep: 14 } } },
})

test.each([PHONE, DESKTOP])(
  'a backup that fails is told on every page until one is good again (%j)',
  async (viewport) => {
    const absent = path.join(copies.folder, 'absent')
    copies.site.clock.forward(3 * DAY_MS)
    await runScheduledBackup(scheduled(absent)).catch(() => {})
    const administrator = await copies.site.staff('administrator')
    copies.site.clock.forward(3 * DAY_MS)
    const { context, page } = await openAs(browser, copies.site.url, administrator, viewport)
    contexts.push(context)

    await page.getByText('バックアップが二日以上できていません').waitFor()
    await page.getByRole('link', { name: '原因と直し方を見る' }).click()
    await page.getByText('失敗', { exact: true }).first().waitFor()
    await page.getByText('フォルダーが見つかりません').first().waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)

    await runScheduledBackup(scheduled(absent, copies.folder))
    await page.reload()
    await page.getByText('一部だけ成功', { exact: true }).first().waitFor()
    await page.getByText('書いて確かめました').first().waitFor()
    expect(await page.getByText('バックアップが二日以上できていません').count()).toBe(0)
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      if (process.env.SEKISHO_PICTURES)
        await page.screenshot({
          path: path.join(process.env.SEKISHO_PICTURES, `copies-${viewport.width}-${scheme}.png`),
        })
    }
  },
)
