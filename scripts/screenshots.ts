// `npm run screenshots`: the pictures of the README, taken of the running demo. Needs Chromium and a built web app.
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { startServer } from '@sekisho/server'
import { parseConfig } from '@sekisho/server/config'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '@sekisho/server/demo'
import type { Browser, Page } from 'playwright-core'
import { DESKTOP, launchBrowser, PHONE } from '../tests/setup/browser.ts'

const IMAGES = path.resolve(import.meta.dirname, '../docs/images')

const directory = await mkdtemp('/tmp/sekisho-screenshots-')
await chmod(directory, 0o711)
const site = await startServer(
  parseConfig({ PORT: '8799', SEKISHO_DATA: path.join(directory, 'data'), SEKISHO_LOG: 'error' }),
)
const browser = await launchBrowser()
try {
  const performer = await open(browser, DEMO_ACCOUNTS.performer.email, PHONE)
  await performer.getByRole('switch', { name: '待機する' }).click({ force: true })
  const member = await open(browser, DEMO_ACCOUNTS.member.email, PHONE)
  await member.getByRole('link', { name: /ゆい/ }).first().click()
  await member.getByRole('button', { name: '2ショットを始める' }).click()
  await member.getByRole('button', { name: '始める', exact: true }).click()
  await performer.getByRole('textbox', { name: 'メッセージ' }).waitFor()
  await say(member, 'こんばんは。今日もおつかれさま')
  await say(performer, 'おつかれさま〜。さっきまで猫と遊んでました🐈')
  await say(member, '楽しくて時間がたりないな')
  await performer.getByText('時間がたりないな').first().waitFor()
  await say(member, 'よかったらLINE教えてくれない？')
  await member.getByText('まだ送っていません').waitFor()
  await performer.getByRole('dialog').getByRole('textbox').waitFor()
  await settle(performer)
  await picture(performer, 'performer')
  await picture(member, 'member')

  const desk = await open(browser, DEMO_ACCOUNTS.moderator.email, DESKTOP)
  await desk.getByText('けんじ').first().click()
  await desk.getByText('通報の確認').first().click()
  await desk.getByRole('button', { name: '理由を記録して開く' }).click()
  await desk.getByText('今日もお疲れさま').first().waitFor()
  await settle(desk)
  await picture(desk, 'desk')
} finally {
  await browser.close()
  await site.stop()
  await rm(directory, { recursive: true, force: true })
}

async function open(within: Browser, email: string, viewport: typeof PHONE): Promise<Page> {
  const context = await within.newContext({
    viewport,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
    hasTouch: viewport === PHONE,
    deviceScaleFactor: viewport === PHONE ? 2 : 1,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(`${site.address}/sign-in`)
  await page.getByLabel('メールアドレス').fill(email)
  await page.getByLabel('パスワード', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'ログイン' }).click()
  await page.waitForURL((address) => address.pathname !== '/sign-in')
  return page
}

async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'メッセージ' }).fill(text)
  await page.getByRole('button', { name: '送信', exact: true }).click()
  await settle(page)
}

/** What comes in has come to rest. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(700)
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(IMAGES, `${name}.png`) })
}
