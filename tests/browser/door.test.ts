import { createRequire } from 'node:module'
import { ROUTES } from '@sekisho/protocol'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { DESKTOP, launchBrowser, openAs, PHONE, photograph, WEB_DIR } from '../setup/browser.ts'
import { createTestSite, PASSWORD, type TestSite } from '../setup/test-site.ts'

/** From the front door to the first talk, and whether everyone can use what is behind it. */
let browser: Browser
let site: TestSite
const contexts: BrowserContext[] = []
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

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

async function open(person: { email: string }, viewport = PHONE): Promise<Page> {
  const { context, page } = await openAs(browser, site.url, person, viewport)
  contexts.push(context)
  return page
}

test('a newcomer signs up, accepts the terms [R7], proves her age [R13], and a moderator lets her in', async () => {
  const context = await browser.newContext({ viewport: PHONE, locale: 'ja-JP' })
  contexts.push(context)
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const problems: string[] = []
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(error.message))
  await page.goto(site.url)
  await page
    .getByRole('link', { name: /はじめての方/ })
    .first()
    .click()
  await page.getByText('出演者', { exact: true }).click()
  await page.getByLabel('メールアドレス').fill('kotone@example.com')
  await page.getByLabel('パスワード', { exact: true }).fill(PASSWORD)
  // [R1] A name that carries a number does not get past the gate, and the part is marked.
  await page.getByLabel('表示名').fill('090-1234-5678')
  await page.getByRole('button', { name: '登録して進む' }).click()
  await page.getByText('直してから、もう一度保存してください').waitFor()
  await page.getByLabel('表示名').fill('ことね')
  await page.getByRole('button', { name: '登録して進む' }).click()
  await page.getByRole('button', { name: '同意して進む' }).click()
  await page.getByLabel('生年月日').fill('1999-04-01')
  await page.getByRole('button', { name: '確認を申し込む' }).click()
  await page.getByText('年齢を確認しています').waitFor()

  const desk = await open(await site.staff(), DESKTOP)
  await desk.goto(`${site.url}/desk/age-proofs`)
  await desk.getByText('ことね').first().waitFor()
  await desk.getByRole('button', { name: /承認/ }).first().click()
  await desk.getByRole('dialog').getByRole('textbox').fill('書類を確認しました')
  await desk.getByRole('dialog').getByRole('button', { name: /承認/ }).click()

  // Her screen changes by itself.
  await page.getByRole('switch', { name: '待機する' }).waitFor()
  // Not yet signed in (401) and the stopped name (422) are noted by Chromium; anything else would be a fault.
  expect(problems.filter((text) => !/status of (401|422)/.test(text))).toEqual([])
})

test('[R7] whoever has not accepted the terms is led to them from every page, and the tab stays alive', async () => {
  const context = await browser.newContext({ viewport: PHONE, locale: 'ja-JP' })
  contexts.push(context)
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const body = { role: 'member', email: 'later@example.com', password: PASSWORD, displayName: 'あとで' }
  await page.request.post(`${site.url}/api/accounts`, { data: body })
  for (const path of ['/waiting', '/talks', '/home']) {
    await page.goto(site.url + path)
    await page.getByRole('button', { name: '同意して進む' }).waitFor()
    expect(await page.evaluate(() => 'alive')).toBe('alive')
  }
})

test('axe finds no serious fault on the main pages, light and dark', async () => {
  const [member, performer] = [await site.member('みる'), await site.performer('みえる')]
  const { conversationId } = await site.twoShot(member, performer)
  await member.send(conversationId, 'こんばんは')
  await member.send(conversationId, 'LINE教えて')
  await performer.call(ROUTES.report, {
    body: { conversationId, accountId: member.id, reason: 'contact_request', note: '' },
  })
  const moderator = await site.staff()
  const visits: [{ email: string }, { width: number; height: number }, string[]][] = [
    [
      member,
      PHONE,
      [
        '/waiting',
        `/performers/${performer.id}`,
        `/conversations/${conversationId}`,
        '/talks',
        '/mail',
        '/points',
        '/notices',
        '/settings',
      ],
    ],
    [performer, PHONE, ['/home', `/conversations/${conversationId}`, '/earnings', '/profile', '/settings/blocks']],
    [moderator, DESKTOP, ['/desk', '/desk/age-proofs']],
  ]
  const faults: string[] = []
  for (const [person, viewport, paths] of visits) {
    const page = await open(person, viewport)
    await page.getByRole('navigation').first().waitFor()
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
      for (const path of paths) {
        await page.goto(site.url + path)
        await page.getByRole('main').first().waitFor()
        await page.waitForLoadState('networkidle').catch(() => {})
        for (const fault of await seriousFaults(page)) faults.push(`${scheme} ${path}: ${fault}`)
      }
    }
  }
  expect(faults).toEqual([])
})

async function seriousFaults(page: Page): Promise<string[]> {
  // The page's policy allows no script but its own; this one is the test's, put in by the browser itself.
  await page.evaluate(await axeSource())
  return page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { target: string[] }[] }[] }> }
      }
    ).axe.run()
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  })
}

async function axeSource(): Promise<string> {
  const { readFile } = await import('node:fs/promises')
  return readFile(AXE, 'utf8')
}

test('keyboard alone: sign in, find her, start, say something, send it', async () => {
  const performer = await site.performer('てもと')
  await performer.call(ROUTES.setWaiting, { body: { on: true } })
  const page = await open(await site.member('けんばん'), DESKTOP)
  await page
    .getByRole('link', { name: /てもと/ })
    .first()
    .waitFor()
  const tabTo = async (role: 'link' | 'button' | 'textbox', name: RegExp | string) => {
    for (let i = 0; i < 60; i += 1) {
      if (
        await page
          .getByRole(role, { name })
          .first()
          .evaluate((el) => el.matches(':focus'))
      )
        return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab never reached ${role} ${name}`)
  }
  await tabTo('link', /てもと/)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '2ショットを始める' }).waitFor()
  await tabTo('button', '2ショットを始める')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await tabTo('button', /^始める$/)
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'メッセージ' }).waitFor()
  await tabTo('textbox', 'メッセージ')
  await page.keyboard.type('キーボードだけで')
  await page.keyboard.press('Enter')
  await performer.hears('message', (m) => m.text === 'キーボードだけで')
})

test('English throughout, when chosen', async () => {
  const page = await open(await site.member('ことば'))
  await page.getByRole('navigation').first().waitFor()
  await page.goto(`${site.url}/settings`)
  await page.getByText('English').first().click()
  await page.getByText('Settings').first().waitFor()
  for (const path of ['/waiting', '/talks', '/mail', '/points', '/notices', '/settings']) {
    await page.goto(site.url + path)
    await page.getByRole('main').first().waitFor()
    await page.waitForLoadState('networkidle').catch(() => {})
    const text = String(await page.locator('body').textContent())
      .replaceAll('ことば', '')
      .replaceAll('日本語', '')
    expect([path, text.match(/[\p{Script=Hiragana}\p{Script=Katakana}]+/u)?.[0]]).toEqual([path, undefined])
  }
})
