import { ROUTES } from '@sekisho/protocol'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { DESKTOP } from '../setup/browser.ts'
import { browserSite } from '../setup/browser-site.ts'
import { atDesk, THREAT } from '../setup/desk.ts'
import { codeOf, PASSWORD } from '../setup/test-site.ts'

/** What comes after a decision: somebody else looks again, and two end a membership, never one. */
const house = browserSite()
let desk: ReturnType<typeof atDesk>
beforeAll(() => {
  desk = atDesk(house.site)
})

async function at(person: { email: string }, path: string): Promise<Page> {
  const page = await house.open(person, DESKTOP)
  await page.goto(house.site.url + path)
  return page
}
const sees = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

test('an appeal is read, answered and overturned by someone else; the person is told, the points are gone', async () => {
  const { member, performer, conversationId } = await desk.talk()
  const message = await member.send(conversationId, THREAT)
  const [first, second] = [await house.site.staff(), await house.site.staff()]
  const caseId = await desk.settle(member, first, { decision: 'violation', strike: 2, reason: '脅しと判断しました' })
  await member.call(ROUTES.openAppeal, { body: { caseId, text: '映画の台詞の話をしていました' } })

  // Whoever decided first may read, and no more.
  const theirs = await at(first, '/desk/appeals')
  await theirs.getByRole('link', { name: /たろう.*ご自身の判断/ }).click()
  await sees(theirs, '決めるのはほかの担当者です')

  const page = await at(second, '/desk/appeals')
  await page.getByRole('link', { name: /たろう/ }).waitFor()
  await page.keyboard.press('j')
  await page.getByRole('button', { name: '異議の申し立ての確認' }).click()
  expect(await page.content()).not.toContain('映画の台詞')
  await page.getByRole('button', { name: '理由を記録して開く' }).click()
  await sees(page, '映画の台詞の話をしていました')
  await sees(page, '脅しと判断しました')
  await page.getByRole('textbox', { name: '返事を書く' }).fill('どの映画でしょうか')
  await page.getByRole('button', { name: '送る', exact: true }).click()
  await sees(page, '返事を送りました')
  await member.hears('notice', (n) => n.body.kind === 'appeal_answer')
  const { id } = (await second.call(ROUTES.appeals, {})).appeals.find((one) => one.caseId === caseId) ?? { id: '' }
  await member.call(ROUTES.writeAppeal, { params: { id }, body: { text: '去年の映画です' } })
  await page.getByRole('button', { name: 'もう一度開く' }).click()
  await sees(page, '去年の映画です')

  await page.getByRole('heading', { name: '異議への判断' }).click()
  await page.keyboard.press('2')
  await page.getByRole('button', { name: '見立て違い' }).click()
  await page.getByRole('button', { name: '確認へ進む' }).click()
  await page.getByRole('dialog', { name: '判断を取り消しますか' }).getByRole('button', { name: '決定する' }).click()
  await sees(page, 'たろうさんの異議を認め、判断を取り消しました')
  expect(await member.hears('notice', (n) => n.body.kind === 'appeal_decided')).toMatchObject({
    body: { overturned: true },
  })
  await performer.hears('message', (m) => m.id === message.id && m.state === 'shown')
})

test('[R9] a forced withdrawal takes two: one proposes, another confirms, and the person cannot sign in again', async () => {
  const { member, conversationId } = await desk.talk()
  await member.send(conversationId, THREAT)
  const [one, other] = [await house.site.staff('administrator'), await house.site.staff('administrator')]
  const page = await at(one, '/desk')
  await page
    .getByRole('link', { name: /たろう/ })
    .first()
    .click()
  await page.getByRole('button', { name: '緊急の安全確認' }).click()
  await page.getByRole('button', { name: '理由を記録して開く' }).click()
  await page.getByRole('button', { name: '違反', exact: true }).click()
  await page.getByRole('combobox', { name: '段階' }).selectOption('withdrawal')
  await page.getByRole('textbox', { name: '提案と違える理由' }).fill('三度目の脅し')
  await page.getByRole('textbox', { name: '理由', exact: true }).fill('脅しが続きました。')
  await page.getByRole('button', { name: '確認へ進む' }).click()
  await page.getByRole('dialog').getByText('別の運営責任者が確認したときに効力を持ちます').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: '決定する' }).click()
  await sees(page, '強制退会を提案しました')
  await page.getByRole('link', { name: /強制退会/ }).click()
  await sees(page, 'ご自身の提案です')
  expect(await page.getByRole('button', { name: '強制退会を確定する' }).count()).toBe(0)

  const theirs = await at(other, '/desk/withdrawals')
  await theirs.getByRole('button', { name: '強制退会を確定する' }).click()
  const dialog = theirs.getByRole('dialog', { name: /強制退会を確定しますか/ })
  await dialog.getByRole('button', { name: /提案に同意/ }).click()
  await dialog.getByRole('button', { name: '強制退会を確定する' }).click()
  await sees(theirs, 'たろうさんの強制退会を確定しました')
  const signIn = member.call(ROUTES.signIn, { body: { email: member.email, password: PASSWORD } })
  expect(await codeOf(signIn)).toBe('withdrawn')
})
