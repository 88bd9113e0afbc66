import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { utf8 } from '@sekisho/evidence'
import { PATHS } from '@sekisho/evidence/package'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { expectNoFaults } from '../setup/accessible.ts'
import { DESKTOP, launchBrowser, PHONE, photograph } from '../setup/browser.ts'
import { bag, buildPackage, LOG_KEY, WITNESS_KEY, zip } from '../setup/evidence-package.ts'

/** The offline verifier as a stranger uses it: one file, opened from disk, without a network. */
const VERIFIER = path.resolve(import.meta.dirname, '../../apps/verifier/dist/verifier.html')
let browser: Browser
let folder: string
const contexts: BrowserContext[] = []
const problems: string[] = []

beforeAll(async () => {
  if (!existsSync(VERIFIER)) throw new Error('the verifier is not built: npm test -- build')
  browser = await launchBrowser()
  folder = await mkdtemp('/tmp/sekisho-verifier-')
  const files = await buildPackage()
  await writeFile(path.join(folder, 'good.zip'), zip(files))
  const records = new TextDecoder().decode(files.get(PATHS.records))
  const changed = new Map([...files, [PATHS.records, utf8(records.replace('LINEのID教えて', '今日は寒いですね'))]])
  await writeFile(path.join(folder, 'changed.zip'), zip(bag(changed)))
  await writeFile(path.join(folder, 'cut.zip'), zip(files).subarray(0, 3000))
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await photograph(contexts, task.name)
  for (const context of contexts.splice(0)) await context.close()
  expect(problems.splice(0)).toEqual([])
})
afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

async function open(viewport = DESKTOP, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const context = await browser.newContext({ viewport, colorScheme, locale: 'ja-JP', offline: true })
  contexts.push(context)
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('request', (request) => !request.url().startsWith('file:') && problems.push(request.url()))
  await page.goto(pathToFileURL(VERIFIER).href)
  return page
}

const choose = (page: Page, name: string) => page.locator('input[type=file]').setInputFiles(path.join(folder, name))

test('a good package: what is proven, what is not, and what was said; the key is compared by hand', async () => {
  const page = await open()
  await choose(page, 'good.zip')
  await page.getByRole('heading', { name: 'この資料に、書き換えの跡はありません' }).waitFor()
  await page.getByText('話された内容が本当であること').waitFor()
  expect(await page.locator(':focus').getAttribute('id')).toBe('result')
  // What people wrote is text and nothing else.
  await page.getByText('こんばんは！<b>お待ちしていました</b>').waitFor()
  await page.getByText('遅くとも 2024-11-22 12:51:00 JST に存在したとされる').first().waitFor()
  expect(await page.getByText('確かめたのは、サイトの外の').count()).toBe(0)

  await page.getByLabel('公開されている鍵', { exact: true }).fill(LOG_KEY.verifierKey)
  await page.getByLabel('証人の鍵、時刻認証局の証明書').fill(WITNESS_KEY.verifierKey)
  await page.getByRole('button', { name: '見比べる' }).click()
  await page.getByRole('heading', { name: 'この資料は、記録された時から変わっていません。' }).waitFor()
  await page.getByText('公開されている鍵と一致しました。').waitFor()
  await page.getByText('見比べて一致しました：witness.example/w1').waitFor()
  await page.getByText('遅くとも 2024-11-22 12:51:00 JST に存在（witness.example/w1）').first().waitFor()

  await page.getByLabel('公開されている鍵', { exact: true }).fill('sekisho.example/log+00000000+AAAA')
  await page.getByRole('button', { name: '見比べる' }).click()
  await page.getByText('照合のために渡された鍵が読めません').waitFor()
})

test('a changed package: what was changed is named, and marked in the timeline', async () => {
  const page = await open(PHONE)
  await choose(page, 'changed.zip')
  await page.getByText('変わっています', { exact: true }).waitFor()
  await page.getByText('記録4番の「本文」（text）が、書き込まれたものと違います。').waitFor()
  await page.getByText('field-changed').waitFor()
  const wrong = page.locator('article', { hasText: 'この記録は合いません' })
  expect(await wrong.textContent()).toContain('今日は寒いですね')
})

test('a file that is cut off is told from one that was changed; another can be opened at once, by keyboard', async () => {
  const page = await open()
  await choose(page, 'cut.zip')
  await page.getByText('ファイルが途中で切れています').waitFor()
  await choose(page, 'good.zip')
  await page.getByText('書き換えの跡なし', { exact: true }).waitFor()
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').getAttribute('id')).toBe('keys')
})

test('English throughout, when chosen', async () => {
  const page = await open()
  await page.getByRole('button', { name: 'English' }).click()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await choose(page, 'changed.zip')
  await page.getByRole('heading', { name: 'This package is not as it was made' }).waitFor()
  await page.getByText('Record 4: the field text is not what was written.').waitFor()
})

test('axe finds no serious fault, nothing is wider than the screen; light and dark, phone and desk', async () => {
  for (const viewport of [PHONE, DESKTOP]) {
    for (const scheme of ['light', 'dark'] as const) {
      for (const name of ['good', 'changed']) {
        const page = await open(viewport, scheme)
        await choose(page, `${name}.zip`)
        await page.getByRole('heading', { name: '確かめたこと' }).waitFor()
        while ((await page.locator('details:not([open])').count()) > 0)
          await page.locator('details:not([open]) > summary').first().click()
        await expectNoFaults(page, `${scheme} ${name}`)
        const width = await page.locator('html').evaluate((html) => html.scrollWidth)
        expect(width, `${scheme} ${name}`).toBe(viewport.width)
        const shots = process.env.SEKISHO_SHOTS
        if (shots)
          await page.screenshot({ path: path.join(shots, `${name}-${viewport.width}-${scheme}.png`), fullPage: true })
      }
    }
  }
})
