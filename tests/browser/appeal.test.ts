import { ROUTES } from '@sekisho/protocol'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { browserSite } from '../setup/browser-site.ts'
import { PASSWORD, type TestPerson } from '../setup/test-site.ts'

/** [R9] Whoever is told of a decision finds the appeal in the notice, and the answer where it was asked. */
const house = browserSite()

const sees = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

/** A moderator decides a reported case: violation, one point. */
async function decideAgainst(reporter: TestPerson, subject: TestPerson, conversationId: string) {
  await reporter.call(ROUTES.report, {
    body: { conversationId, accountId: subject.id, reason: 'rude', note: '' },
  })
  const moderator = await house.site.staff()
  const { cases } = await moderator.call(ROUTES.cases, { query: { subject: subject.id } })
  const id = cases[0]?.id ?? ''
  await moderator.call(ROUTES.claimCase, { params: { id } })
  await moderator.call(ROUTES.openCase, { params: { id }, body: { reason: '通報の確認' } })
  await moderator.call(ROUTES.decideCase, {
    params: { id },
    body: { decision: 'violation', reason: '相手を尊重しない表現が含まれていました。', strike: 1 },
  })
  return id
}

test('a member appeals from the notice, talks with the desk, and reads that he was right', async () => {
  const [member, performer] = [await house.site.member('けんじ'), await house.site.performer('ゆい')]
  const { conversationId } = await house.site.twoShot(member, performer)
  await member.send(conversationId, '遅いよ、もういい')
  await decideAgainst(performer, member, conversationId)

  const page = await house.open(member)
  await page.goto(`${house.site.url}/notices`)
  await page.getByRole('link', { name: 'この判断と異議の申し立て' }).first().click()
  await sees(page, '相手を尊重しない表現が含まれていました。')
  await sees(page, '別の担当者が見直します。')
  await page.getByRole('textbox', { name: 'どこが違うと思いますか' }).fill('待ち合わせのゲームの話をしていました。')
  await page.getByRole('button', { name: '異議を申し立てる' }).click()
  await page.getByRole('heading', { name: '別の担当者が確認しています' }).waitFor()
  await page.waitForURL(/\/appeals\//)

  const second = await house.site.staff()
  const { appeals } = await second.call(ROUTES.appeals, { query: {} })
  const id = appeals[0]?.id ?? ''
  await second.call(ROUTES.claimAppeal, { params: { id } })
  await second.call(ROUTES.readAppeal, { params: { id }, body: { reason: '異議の確認' } })
  await second.call(ROUTES.answerAppeal, { params: { id }, body: { text: 'どのゲームの話でしたか。' } })
  // It comes by itself.
  await sees(page, 'どのゲームの話でしたか。')
  await page.getByRole('textbox', { name: '書き足す' }).fill('ふたりで遊んでいたパズルです。')
  await page.getByRole('button', { name: '送る', exact: true }).click()
  await sees(page, 'ふたりで遊んでいたパズルです。')

  await second.call(ROUTES.readAppeal, { params: { id }, body: { reason: '異議の確認' } })
  await second.call(ROUTES.decideAppeal, {
    params: { id },
    body: { overturn: true, reason: '前後を読み、ゲームの話だと分かりました。' },
  })
  await page.getByRole('heading', { name: '異議が認められ、判断を取り消しました' }).waitFor()
  await sees(page, '前後を読み、ゲームの話だと分かりました。')
  expect(await page.getByRole('textbox', { name: '書き足す' }).count()).toBe(0)

  await page.goto(`${house.site.url}/notices`)
  await sees(page, '異議が認められ、判断を取り消しました')
  await page.goto(`${house.site.url}/decisions`)
  await sees(page, '異議が認められました')
})

test('a performer reports her own exchange: the leniency is said before and after', async () => {
  const [member, performer] = [await house.site.member('たけし'), await house.site.performer('みお')]
  const { conversationId } = await house.site.twoShot(member, performer)
  await performer.send(conversationId, 'きのうは言いすぎたかも')
  const page = await house.open(performer)
  await page.goto(`${house.site.url}/conversations/${conversationId}`)
  await page.getByRole('button', { name: 'この方について' }).click()
  await page.getByRole('menuitem', { name: '自分のことを申し出る' }).click()
  const sheet = page.getByRole('dialog', { name: '自分のやり取りを申し出る' })
  await sheet.getByText('処分は一段軽くなります').waitFor()
  await sheet.getByRole('textbox').fill('言いすぎました。')
  await sheet.getByRole('button', { name: '運営に申し出る' }).click()
  await page.getByRole('dialog', { name: '受け取りました' }).getByText('処分は1段軽くなります').waitFor()
  await page.getByRole('button', { name: '会話に戻る' }).click()
  await page.goto(`${house.site.url}/notices`)
  await sees(page, 'お申し出を受け取りました')
})

test('whoever was withdrawn still learns why at the sign-in page, and appeals there', async () => {
  const [member, performer] = [await house.site.member('まさと'), await house.site.performer('れな')]
  const { conversationId } = await house.site.twoShot(member, performer)
  await member.send(conversationId, '何度でも書くよ')
  await performer.call(ROUTES.report, {
    body: { conversationId, accountId: member.id, reason: 'rude', note: '' },
  })
  const [first, second] = [await house.site.staff('administrator'), await house.site.staff('administrator')]
  const { cases } = await first.call(ROUTES.cases, { query: { subject: member.id } })
  const id = cases[0]?.id ?? ''
  await first.call(ROUTES.claimCase, { params: { id } })
  await first.call(ROUTES.openCase, { params: { id }, body: { reason: '通報の確認' } })
  await first.call(ROUTES.decideCase, {
    params: { id },
    body: {
      decision: 'violation',
      reason: '繰り返し相手を脅かしました。',
      strike: 3,
      step: { choose: 'withdrawal', reason: '何度も続いたため' },
    },
  })
  const { withdrawals } = await second.call(ROUTES.withdrawals, {})
  await second.call(ROUTES.confirmWithdrawal, {
    params: { id: withdrawals[0]?.id ?? '' },
    body: { reason: '記録を確かめました。' },
  })

  const page = await house.openPhone()
  await page.goto(`${house.site.url}/sign-in`)
  await page.getByLabel('メールアドレス').fill(member.email)
  await page.getByLabel('パスワード', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'ログイン' }).click()
  await page.getByRole('button', { name: '退会の理由と異議' }).click()
  await page.getByRole('heading', { name: '退会の理由と異議' }).waitFor()
  await sees(page, 'これまでに得た報酬は、そのままお支払いします。')
  await page.getByRole('textbox', { name: 'どこが違うと思いますか' }).fill('誤解だと思います。')
  await page.getByRole('button', { name: '異議を申し立てる' }).click()
  await page.getByRole('heading', { name: '別の担当者が確認しています' }).waitFor()
  await sees(page, '誤解だと思います。')
})
