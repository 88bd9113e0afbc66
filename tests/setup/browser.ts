import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { PASSWORD } from './test-site.ts'

export const WEB_DIR = process.env.SEKISHO_TEST_WEB ?? path.resolve(import.meta.dirname, '../../apps/web/dist')
/** Screenshots of what was on the screen when a test failed. */
const OUTPUT = path.resolve(import.meta.dirname, '../../test-output')
export const PHONE = { width: 390, height: 844 }
export const DESKTOP = { width: 1280, height: 800 }

/** Debian's Chromium; in a closed network its own calls home only cost time. */
export async function launchBrowser(): Promise<Browser> {
  if (!existsSync(path.join(WEB_DIR, 'index.html'))) throw new Error('the web app is not built: npm test -- build')
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
    ],
  })
}

/** A person at their own device, signed in by the form. */
export async function openAs(
  browser: Browser,
  url: string,
  person: { email: string },
  viewport = PHONE,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    viewport,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    hasTouch: viewport === PHONE,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await page.goto(`${url}/sign-in`)
  await signIn(page, person.email)
  return { context, page }
}

export async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('メールアドレス').fill(email)
  await page.getByLabel('パスワード', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'ログイン' }).click()
  await page.waitForURL((address) => address.pathname !== '/sign-in')
}

/** For the one who mends it. */
export async function photograph(contexts: readonly BrowserContext[], test: string): Promise<void> {
  const pages = contexts.flatMap((context) => context.pages())
  for (const [i, page] of pages.entries())
    await page
      .screenshot({ path: path.join(OUTPUT, `${test.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}-${i + 1}.png`) })
      .catch(() => {})
}
