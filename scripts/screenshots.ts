// `npm run screenshots`: the pictures of the README, taken of the running demo and of a site with an invented month behind it.
// `npm run screenshots -- desk` takes only the latter. Needs Chromium and a built web app.
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { openDatabase, startServer } from '@sekisho/server'
import { parseConfig } from '@sekisho/server/config'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '@sekisho/server/demo'
import type { Page } from 'playwright-core'
import { migrateToLatest } from '../apps/server/src/db/migrate.ts'
import { DESKTOP, launchBrowser, PHONE, WEB_DIR } from '../tests/setup/browser.ts'
import { liveThroughMonth, PASSWORD } from './screenshots/month.ts'
import { toPalette } from './screenshots/palette-png.ts'

const IMAGES = process.env.SEKISHO_IMAGES ?? path.resolve(import.meta.dirname, '../docs/images')

const directory = await mkdtemp('/tmp/sekisho-screenshots-')
await chmod(directory, 0o711)
const browser = await launchBrowser()
try {
  if (process.argv[2] !== 'desk') await takeDemo()
  await takeDesk()
} finally {
  await browser.close()
  await rm(directory, { recursive: true, force: true })
}

async function takeDemo(): Promise<void> {
  const site = await startServer(
    parseConfig({ PORT: '8799', SEKISHO_DATA: path.join(directory, 'demo'), SEKISHO_LOG: 'error' }),
  )
  const open = (email: string) => openAt(site.address, { email, password: DEMO_PASSWORD, viewport: PHONE })
  try {
    const performer = await open(DEMO_ACCOUNTS.performer.email)
    await performer.getByRole('switch', { name: '待機する' }).click({ force: true })
    const member = await open(DEMO_ACCOUNTS.member.email)
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
    await picture(performer, 'performer')
    await picture(member, 'member')
  } finally {
    await site.stop()
  }
}

async function takeDesk(): Promise<void> {
  const limits = { SEKISHO_REQUESTS_PER_MINUTE: '100000', SEKISHO_SIGN_INS_PER_MINUTE: '1000' }
  const config = parseConfig({
    PORT: '8798',
    SEKISHO_DATA: path.join(directory, 'month'),
    SEKISHO_LOG: 'error',
    SEKISHO_MESSAGES_PER_MINUTE: '1000',
    ...limits,
  })
  const database = await openDatabase(config)
  await migrateToLatest(database.url)
  const site = await liveThroughMonth({ config, databaseUrl: database.url, webDir: WEB_DIR })
  const open = (email: string, viewport: typeof PHONE, dark = false) =>
    openAt(site.address, { email, password: PASSWORD, viewport, dark })
  try {
    const { kawamura, oono, takeshi } = site.people
    const person = await open(takeshi.email, PHONE)
    await person.goto(`${site.address}/appeals/${site.appealId}`)
    await person.getByText('泣きまね').waitFor()
    await picture(person, 'appeal')

    const desk = await open(kawamura.email, DESKTOP)
    await desk.goto(`${site.address}/desk?case=${site.pressedCaseId}`)
    await desk.getByRole('button', { name: '通報の確認' }).click()
    await desk.getByRole('button', { name: '理由を記録して開く' }).click()
    await desk.getByText('断ったあとも番号を').first().waitFor()
    await picture(desk, 'desk')
    await desk.getByRole('heading', { level: 2 }).first().click()
    await desk.keyboard.press('3')
    await desk.getByRole('button', { name: '連絡先', exact: true }).click()
    await desk.getByRole('button', { name: '確認へ進む' }).click()
    await desk.getByText('届く知らせ').waitFor()
    await picture(desk, 'desk-preview')

    const night = await open(kawamura.email, DESKTOP, true)
    await night.goto(`${site.address}/desk/appeals?appeal=${site.appealId}`)
    await night.locator('#read-appeal button').first().click()
    await night.locator('#read-appeal button[type=submit]').click()
    await night.getByText('泣きまね').waitFor()
    await picture(night, 'desk-appeal')

    const administrator = await open(oono.email, DESKTOP)
    await administrator.goto(`${site.address}/desk/rules/drafts/${site.draftId}`)
    await administrator.getByRole('button', { name: '内訳と例を見る' }).click()
    await picture(administrator, 'desk-rules')
    await administrator.goto(`${site.address}/desk/statistics`)
    const charts = administrator.getByRole('heading', { name: '日ごとの受付と決定' })
    await charts.evaluate((heading) => heading.closest('section')?.scrollIntoView())
    await picture(administrator, 'desk-statistics')
  } finally {
    await site.close()
    await database.stop()
  }
}

type Opening = { email: string; password: string; viewport: typeof PHONE; dark?: boolean }

async function openAt(address: string, { email, password, viewport, dark = false }: Opening): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
    colorScheme: dark ? 'dark' : 'light',
    hasTouch: viewport === PHONE,
    deviceScaleFactor: viewport === PHONE ? 2 : 1,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(`${address}/sign-in`)
  await page.getByLabel('メールアドレス').fill(email)
  await page.getByLabel('パスワード', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'ログイン' }).click()
  await page.waitForURL((at) => at.pathname !== '/sign-in')
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
  await settle(page)
  await writeFile(path.join(IMAGES, `${name}.png`), toPalette(await page.screenshot()))
}
