import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { ROUTES } from '@sekisho/protocol'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { sequenceAll } from '../../apps/server/src/log/index.ts'
import { eraseDuePeople } from '../../apps/server/src/retention/erase-person.ts'
import { DESKTOP, launchBrowser, openAs, PHONE, photograph, WEB_DIR } from '../setup/browser.ts'
import { atDesk, THREAT } from '../setup/desk.ts'
import { createTestSite, PASSWORD, type TestPerson, type TestSite } from '../setup/test-site.ts'

/** Keeping and erasing on the screens: what a person is told before they leave, what holds it up, and what others see after. */
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const DAY_MS = 86_400_000
const PICTURES = process.env.SEKISHO_PICTURES
const SECRET = '鎌倉で紫陽花を見ました'
let browser: Browser
let site: TestSite
let desk: ReturnType<typeof atDesk>
const contexts: BrowserContext[] = []

beforeAll(async () => {
  browser = await launchBrowser()
})
beforeEach(async () => {
  site = await createTestSite({ webDir: WEB_DIR })
  desk = atDesk(site)
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await photograph(contexts, task.name)
  for (const context of contexts.splice(0)) await context.close()
  await site?.close()
})
afterAll(() => browser?.close())

async function at(person: { email: string }, where: string, viewport = DESKTOP): Promise<Page> {
  const { context, page } = await openAs(browser, site.url, person, viewport)
  contexts.push(context)
  await page.goto(site.url + where)
  return page
}

/** The clock goes on, and what it calls for is done. */
async function pass(days: number): Promise<void> {
  site.clock.forward(days * DAY_MS + 1_000)
  await sequenceAll(site.app.deps)
  await eraseDuePeople(site.app.deps)
  await sequenceAll(site.app.deps)
}

/** Two who talked, and a decided case about one of them that keeps nothing by itself. */
async function settledTalk() {
  const talk = await desk.talk()
  await talk.member.send(talk.conversationId, SECRET)
  await talk.performer.send(talk.conversationId, 'きれいですよね')
  await talk.member.send(talk.conversationId, THREAT)
  const administrator = await site.staff('administrator')
  const caseId = await desk.settle(talk.member, administrator, { decision: 'clear' })
  return { ...talk, administrator, caseId }
}

async function leaveByScreen(person: TestPerson): Promise<Page> {
  const page = await at(person, '/settings/leave', PHONE)
  await page.getByText('あなたが書いたメッセージ').waitFor()
  await looksRight(page, 'leave-before')
  await page.getByRole('button', { name: '退会の手続きへ' }).click()
  await page.getByLabel('パスワード', { exact: true }).fill('wrong password')
  await page.getByRole('button', { name: '退会する', exact: true }).click()
  await page.getByRole('alert').getByText('パスワード').waitFor()
  await looksRight(page, 'leave-password')
  await page.getByLabel('パスワード', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: '退会する', exact: true }).click()
  await page.getByRole('button', { name: '退会を取り消す' }).waitFor()
  return page
}

/** No serious fault for those who cannot see it, nothing beside the screen; with SEKISHO_PICTURES, a picture of both schemes. */
async function looksRight(page: Page, name: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    // Colours have come to rest.
    await page.waitForTimeout(250)
    expect(await faults(page), `${name} ${scheme}`).toEqual([])
    if (PICTURES)
      await page.screenshot({ path: path.join(PICTURES, `${name}-${page.viewportSize()?.width}-${scheme}.png`) })
  }
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), name).toBe(true)
}

async function faults(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(AXE, 'utf8'))
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await axe.run()
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
}

test('[R10] a hold keeps what a leaving person wrote, and says why; lifted, it goes, and the other side sees that it went', async () => {
  const { member, performer, conversationId, administrator, caseId } = await settledTalk()

  // The dry run, reached from the case; then the hold, in the case.
  const page = await at(administrator, `/desk?state=decided&case=${caseId}`)
  await page.getByRole('button', { name: '判断の見直し' }).click()
  await page.getByRole('button', { name: '理由を記録して開く' }).click()
  await page.getByRole('link', { name: 'この方の記録を消去する' }).first().click()
  await page.getByText('書いたメッセージ').waitFor()
  await page.getByText('名前・メールアドレス・生年月日は、残りません。').waitFor()
  await looksRight(page, 'person-before')
  await page.goBack()
  await page.getByRole('tab', { name: '証拠' }).click()
  await page.getByText('保全していません').waitFor()
  await page.getByRole('button', { name: '保全する' }).click()
  const dialog = page.getByRole('dialog', { name: 'この案件を保全しますか' })
  await dialog.getByRole('button', { name: '警察の照会があったため' }).click()
  await looksRight(page, 'hold-dialog')
  await dialog.getByRole('button', { name: '保全する' }).click()
  await page.getByText('この案件は保全中です。').waitFor()
  await looksRight(page, 'case-on-hold')
  await page.goto(`${site.url}/desk/retention/people/${member.id}`)
  await page.getByText('解除されるまで').waitFor()
  await page.getByText('封をして別に保管します').waitFor()
  await looksRight(page, 'person-on-hold')

  // He leaves; of the hold he is told no more than everyone is.
  const his = await leaveByScreen(member)
  expect(await his.getByText('保全').count()).toBe(0)
  await his.getByText('あるかどうかは、どなたにもお伝えしていません').waitFor()
  await looksRight(his, 'leave-waiting')
  await pass(14)
  await page.goto(`${site.url}/desk/retention/erasures`)
  await page.getByText('一部が残っています', { exact: true }).waitFor()
  await page.getByText('解除されるまで').waitFor()
  await looksRight(page, 'erasures-partly')
  const hers = await at(performer, `/conversations/${conversationId}`, PHONE)
  await hers.getByText(SECRET).waitFor()

  // Lifted, it goes.
  await page.goto(`${site.url}/desk/retention/holds`)
  await page.getByText('14 日目').waitFor()
  await looksRight(page, 'holds')
  await page.getByRole('button', { name: '解除する' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '手続きが終わったため' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '解除する' }).click()
  await page.getByText('保全を解除しました。').waitFor()
  await pass(1)
  await page.goto(`${site.url}/desk/retention/erasures`)
  await page.getByText('消去済み', { exact: true }).waitFor()
  await looksRight(page, 'erasures-done')
  await hers.reload()
  await hers.getByText('消去されました').first().waitFor()
  expect(await hers.getByText('消去されました').count()).toBe(2)
  expect(await hers.content()).not.toContain(SECRET)
  await hers.getByText('きれいですよね').waitFor()
  await looksRight(hers, 'conversation-erased')
  await hers.goto(`${site.url}/talks`)
  await hers.getByText('退会した方').first().waitFor()
  await looksRight(hers, 'talks-erased')
  await page.goto(`${site.url}/desk?state=decided&case=${caseId}`)
  await page.getByRole('button', { name: '判断の見直し' }).click()
  await page.getByRole('button', { name: '理由を記録して開く' }).click()
  await page.getByText('消去されました').first().waitFor()
  await looksRight(page, 'case-erased')
})
