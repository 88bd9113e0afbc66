import path from 'node:path'
import { LEFT_NAME, ROUTES } from '@sekisho/protocol'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { sequenceAll } from '../../apps/server/src/log/index.ts'
import { eraseDuePeople } from '../../apps/server/src/retention/erase-person.ts'
import { expectNoFaults } from '../setup/accessible.ts'
import { DESKTOP, launchBrowser, openAs, PHONE, photograph, WEB_DIR } from '../setup/browser.ts'
import { atDesk, THREAT } from '../setup/desk.ts'
import { createTestSite, PASSWORD, type TestPerson, type TestSite } from '../setup/test-site.ts'

/** Keeping and erasing on the screens: what a person is told before they leave, what holds it up, and what others see after. */
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
  await sequenceAll(site.app.deps)
  return { ...talk, administrator, caseId }
}

async function leaveByScreen(person: TestPerson): Promise<Page> {
  const page = await at(person, '/settings/leave', PHONE)
  await page.getByText('あなたが書いたメッセージ').waitFor()
  await looksRight(page, 'leave-before')
  await page.getByRole('button', { name: '退会の手続きへ' }).click()
  await page.getByLabel('パスワード', { exact: true }).fill('wrong password')
  await page.getByRole('button', { name: '退会する', exact: true }).click()
  await page.getByText('パスワードが違います。').waitFor()
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
    await expectNoFaults(page, `${name} ${scheme}`)
    if (PICTURES)
      await page.screenshot({ path: path.join(PICTURES, `${name}-${page.viewportSize()?.width}-${scheme}.png`) })
  }
  const viewport = page.viewportSize() ?? DESKTOP
  for (const width of new Set([viewport.width, PHONE.width])) {
    await page.setViewportSize(width === viewport.width ? viewport : PHONE)
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), `${name} ${width}`).toBe(
      true,
    )
    if (PICTURES && width !== viewport.width)
      await page.screenshot({ path: path.join(PICTURES, `${name}-${width}.png`), fullPage: true })
  }
  await page.setViewportSize(viewport)
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
  await page.getByRole('listitem').getByText('一部が残っています', { exact: true }).first().waitFor()
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
  await page.getByRole('listitem').getByText('消去済み', { exact: true }).first().waitFor()
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

  // Who has left is called so in the reader's language, in every list.
  for (const reader of [page, hers]) await reader.evaluate(() => localStorage.setItem('sekisho.locale', 'en'))
  const lists: [typeof page, string[]][] = [
    [page, ['/desk?state=decided', '/desk/retention/erasures', '/desk/audit']],
    [hers, ['/talks', `/conversations/${conversationId}`]],
  ]
  for (const [reader, paths] of lists)
    for (const path of paths) {
      await reader.goto(site.url + path)
      await reader.getByText(LEFT_NAME.en).first().waitFor()
      expect([path, await reader.getByText(LEFT_NAME.ja).count()]).toEqual([path, 0])
    }
})

test('who asked to leave is led to the way back from every page, takes it, and chats on', async () => {
  const { member, conversationId } = await desk.talk()
  await member.send(conversationId, SECRET)
  const page = await leaveByScreen(member)
  await page.goto(`${site.url}/waiting`)
  await page.getByRole('button', { name: '退会を取り消す' }).waitFor()
  await page.goto(`${site.url}/settings`)
  await page.getByText('退会の手続き中です').waitFor()
  await looksRight(page, 'leave-banner')
  await page.getByRole('link', { name: /確かめる・取り消す/ }).click()
  await page.getByRole('button', { name: '退会を取り消す' }).click()
  await page.getByText('退会を取り消しました').waitFor()
  await page.getByRole('button', { name: '退会の手続きへ' }).waitFor()
  expect(await page.getByText('退会の手続き中です').count()).toBe(0)
  await page.goto(`${site.url}/conversations/${conversationId}`)
  await page.getByText('チャットは終わりました').waitFor()
  await page.getByText(SECRET).waitFor()
})

test('[R9] an order needs the name typed and a second administrator; the person can say no, the desk can call it off', async () => {
  const { performer, administrator } = await settledTalk()
  const page = await at(administrator, '/desk/retention/erasures')
  await page.getByText('退会の申し出はまだありません').waitFor()
  await page.getByRole('textbox', { name: 'アカウントの ID' }).fill('123')
  await page.getByRole('button', { name: '確かめる' }).click()
  await page.getByText('ID の形が違います').waitFor()
  await looksRight(page, 'erasures-empty')
  await page.getByRole('textbox', { name: 'アカウントの ID' }).fill(performer.id)
  await page.getByRole('button', { name: '確かめる' }).click()
  await page.getByText('支払っていない報酬').waitFor()
  await page.getByRole('button', { name: '本人からの書面での申し出' }).click()
  await page.getByRole('button', { name: '確認へ進む' }).click()
  const dialog = page.getByRole('dialog', { name: 'ゆいさんを消去しますか' })
  await dialog.getByRole('textbox').fill('ゆみ')
  await dialog.getByRole('button', { name: '消去を申し込む' }).click()
  await dialog.getByText('表示名と違います').waitFor()
  await looksRight(page, 'type-name')
  expect(await desk.records('erasure.asked', performer.id)).toEqual([])
  await dialog.getByRole('textbox').fill('ゆい')
  await dialog.getByRole('button', { name: '消去を申し込む' }).click()
  await page.getByText('ゆいさんの消去を申し込みました').waitFor()
  await page.getByRole('link', { name: '一覧へ戻る' }).click()
  await page.getByText('あなたの申し込みです').waitFor()
  expect(await page.getByRole('button', { name: '確認して始める' }).count()).toBe(0)
  await looksRight(page, 'erasures-ordered')

  // [R9] The second administrator puts it in force; she is told, and says no.
  const second = await at(await site.staff('administrator'), '/desk/retention/erasures')
  await second.getByRole('button', { name: '確認して始める' }).click()
  await second.getByRole('dialog').getByRole('button', { name: '書面と本人であることを確かめた' }).click()
  await looksRight(second, 'confirm-dialog')
  await second.getByRole('dialog').getByRole('button', { name: '確認して始める' }).click()
  await second.getByText('ゆいさんの消去を始めました').waitFor()
  await looksRight(second, 'erasures-waiting')
  await second.getByRole('button', { name: '支払い済みにする' }).click()
  await second.getByRole('dialog').getByRole('button', { name: '銀行振込で支払い済み' }).click()
  await second.getByRole('dialog').getByRole('button', { name: '支払い済みにする' }).click()
  await second.getByText('支払い済みとして記録しました。').waitFor()
  const hers = await at(performer, '/notices', PHONE)
  await hers.getByText('運営がアカウントの消去を進めています').waitFor()
  await hers.getByRole('link', { name: /確かめる・取り消す/ }).click()
  await hers.getByRole('button', { name: '消去を取りやめる' }).waitFor()
  await looksRight(hers, 'leave-by-desk')
  await hers.getByRole('button', { name: '消去を取りやめる' }).click()
  await hers.getByText('消去を取りやめました').waitFor()
  await second.reload()
  await second.getByText('本人が取りやめを求めたため').waitFor()

  await page.goto(`${site.url}/desk/retention/people/${performer.id}`)
  await page.getByRole('button', { name: '本人からの書面での申し出' }).click()
  await page.getByRole('button', { name: '確認へ進む' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('ゆい')
  await page.getByRole('dialog').getByRole('button', { name: '消去を申し込む' }).click()
  await page.getByRole('link', { name: '一覧へ戻る' }).click()
  await page.getByRole('button', { name: '消去を取りやめる' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '人を取り違えていたため' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '消去を取りやめる' }).click()
  await page.getByText('ゆいさんの消去を取りやめました。').waitFor()
})

test('the periods and what would go by them; an auditor reads all of it and changes nothing; a moderator is led away', async () => {
  const { administrator, caseId } = await settledTalk()
  await administrator.call(ROUTES.placeHold, { body: { caseId, reason: '捜査関係事項照会 第12号' } })
  const page = await at(administrator, '/desk/retention')
  await page.getByText('この時点で消えるものはありません。').waitFor()
  await page.getByText('1 年後', { exact: true }).click()
  const sessions = page.getByRole('row').filter({ hasText: 'ログインと端末の印' })
  await expect.poll(async () => Number(await sessions.getByRole('cell').nth(1).textContent())).toBeGreaterThan(0)
  await page.getByText('日付を選ぶ', { exact: true }).click()
  const day = new Date(Date.now() + 400 * DAY_MS).toISOString().slice(0, 10)
  await page.getByLabel('日付を選ぶ', { exact: true }).last().fill(day)
  // What the two said is on hold.
  const messages = page.getByRole('row').filter({ hasText: '会話のメッセージ' })
  await expect.poll(async () => messages.getByRole('cell').allTextContents()).toEqual([expect.any(String), '0', '3'])
  await looksRight(page, 'periods')
  await page.getByRole('link', { name: '保全中の案件 1 件を見る' }).click()
  await page.getByText('捜査関係事項照会 第12号').waitFor()

  // Half a year on, someone is reminded, on every page, until they have looked.
  site.clock.forward(181 * DAY_MS)
  await site.app.deps.db.deleteFrom('auth_session').execute()
  const later = await at(administrator, '/desk')
  await later.getByRole('link', { name: '見直す' }).click()
  await later.getByText('見直しの時期', { exact: true }).waitFor()
  await looksRight(later, 'holds-due')
  await later.getByRole('button', { name: '見直した' }).click()
  await later.getByRole('dialog').getByRole('button', { name: '手続きが続いているため' }).click()
  await later.getByRole('dialog').getByRole('button', { name: '見直した' }).click()
  await later.getByText('見直したことを記録しました').waitFor()
  await later.getByRole('link', { name: '見直す' }).waitFor({ state: 'hidden' })

  const auditor = await at(await site.staff('auditor'), '/desk/retention/holds')
  await auditor.getByText('捜査関係事項照会 第12号').waitFor()
  expect(await auditor.getByRole('button', { name: /解除する|見直した/ }).count()).toBe(0)
  await auditor.getByRole('link', { name: '退会と消去' }).click()
  await auditor.getByText('退会の申し出はまだありません').waitFor()
  expect(await auditor.getByRole('textbox', { name: 'アカウントの ID' }).count()).toBe(0)
  await auditor.getByRole('link', { name: '保存期間' }).click()
  await auditor.getByRole('row').filter({ hasText: 'サイトメール' }).waitFor()
  const moderator = await at(await site.staff(), '/desk/retention')
  await moderator.waitForURL(`${site.url}/desk`)
})

test('[R9] periods are drafted like the rest of the policy; one that ends before an appeal could is told at its field', async () => {
  const page = await at(await site.staff('administrator'), '/desk/rules')
  await page.getByRole('button', { name: '新しい下書き' }).click()
  await page.getByRole('textbox', { name: '下書きの名前' }).fill('期間を見直す')
  await page.getByRole('button', { name: '作る' }).click()
  await page.getByRole('tab', { name: '保存期間' }).click()
  await page.getByRole('textbox', { name: '会話のメッセージ' }).fill('10')
  await page.getByRole('button', { name: '保存する' }).click()
  await page.getByRole('alert').getByText('保存期間 › 会話のメッセージ').waitFor()
  await page.getByRole('tabpanel').getByText('根拠が先に消えます').waitFor()
  await looksRight(page, 'draft-periods')
  await page.getByRole('textbox', { name: '会話のメッセージ' }).fill('200')
  await page.getByRole('button', { name: '保存する' }).click()
  await page.getByText('下書きを保存しました。').waitFor()
  await page.getByRole('tab', { name: /変わること/ }).click()
  await page.getByText('保存期間 › 会話のメッセージ').waitFor()
  await page.getByText('200 日').waitFor()
})
