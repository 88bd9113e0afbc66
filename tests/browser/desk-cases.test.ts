import { ROUTES } from '@sekisho/protocol'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { DESKTOP, launchBrowser, openAs, photograph, WEB_DIR } from '../setup/browser.ts'
import { atDesk, THREAT } from '../setup/desk.ts'
import { createTestSite, type TestPerson, type TestSite } from '../setup/test-site.ts'

/** Operators at their desks in a real Chromium: cases looked at, decided, passed on. */
let browser: Browser
let site: TestSite
let desk: ReturnType<typeof atDesk>
const contexts: BrowserContext[] = []

beforeAll(async () => {
  browser = await launchBrowser()
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await photograph(contexts, task.name)
  for (const context of contexts.splice(0)) await context.close()
  await site?.close()
})
afterAll(() => browser?.close())

/** A desk of its own for each test: an empty queue to begin with. */
async function begin(): Promise<void> {
  site = await createTestSite({ webDir: WEB_DIR, real: true })
  desk = atDesk(site)
}
async function at(person: { email: string }, path = '/desk'): Promise<Page> {
  const { context, page } = await openAs(browser, site.url, person, DESKTOP)
  contexts.push(context)
  if (path !== '/desk') await page.goto(site.url + path)
  return page
}
const sees = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

async function openCase(page: Page, name: string, reason: string): Promise<void> {
  await page
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click()
  await page.getByRole('button', { name: reason }).click()
  await page.getByRole('button', { name: '理由を記録して開く' }).click()
  await page.getByRole('region', { name: '会話', exact: true }).waitFor()
}

/** Chooses an answer, writes the reason, looks at the notices, and decides. */
async function decide(
  page: Page,
  choice: string,
  reason: string,
  look?: (dialog: ReturnType<Page['locator']>) => Promise<void>,
) {
  await page.getByRole('button', { name: choice, exact: true }).click()
  await page.getByRole('textbox', { name: '理由', exact: true }).fill(reason)
  await page.getByRole('button', { name: '確認へ進む' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('届く知らせ').waitFor()
  await look?.(dialog)
  await dialog.getByRole('button', { name: '決定する' }).click()
}

async function held(text = THREAT): Promise<{ member: TestPerson; performer: TestPerson; conversationId: string }> {
  const talk = await desk.talk()
  await talk.member.send(talk.conversationId, 'こんばんは、はじめまして')
  await talk.performer.send(talk.conversationId, 'こんばんは。今日は寒いですね')
  await talk.member.send(talk.conversationId, text)
  return talk
}

describe('an urgent case', () => {
  test('comes in by itself and is decided by keyboard alone; the form never covers the message', async () => {
    await begin()
    const page = await at(await site.staff())
    await sees(page, '確認待ちはありません')
    const { member, performer } = await held()

    await page.getByRole('link', { name: /緊急.*たろう/ }).waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'キーボード操作' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.keyboard.press('j')
    await page.locator('[aria-current]').filter({ hasText: 'たろう' }).waitFor()
    // [R6] Nothing that was said is there before a reason is.
    expect(await page.content()).not.toContain('今日は寒いですね')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '理由を記録して開く' }).and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Enter')
    await sees(page, '今日は寒いですね')

    // Stopped: blurred, and read aloud only once it is asked for.
    await page.getByRole('button', { name: '止めた文を表示' }).waitFor()
    await page.keyboard.press('v')
    await page.getByRole('button', { name: '隠す' }).waitFor()
    await sees(page, /確度 0\.\d\d/)
    await page.keyboard.press('b')
    await sees(page, '居場所を知られているおそれ')

    await page.keyboard.press('3')
    await page.getByRole('group', { name: '定型文' }).getByRole('button').first().and(page.locator(':focus')).waitFor()
    const message = await page.locator('article[data-focus]').boundingBox()
    const form = await page.getByRole('form', { name: '違反' }).boundingBox()
    if (!message || !form) throw new Error('not drawn')
    expect(message.y).toBeGreaterThan(0)
    expect(message.y + message.height).toBeLessThan(DESKTOP.height)
    expect(message.x + message.width).toBeLessThanOrEqual(form.x)

    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')
    const dialog = page.getByRole('dialog', { name: '「違反」で決めますか' })
    await dialog.getByText('たろうさん（会員）へ').first().waitFor()
    await dialog.getByText('ゆいさん（出演者）へ').waitFor()
    await dialog.getByText('メッセージは届けません。').waitFor()
    await dialog.getByText('English').click()
    await dialog.getByText('To ゆい (Performer)').waitFor()
    await dialog.getByRole('button', { name: '決定する' }).focus()
    await page.keyboard.press('Enter')
    await sees(page, /「違反」としました/)
    expect(await member.hears('notice', (n) => n.body.kind === 'message_upheld')).toBeDefined()
    expect(await performer.hears('notice', (n) => n.body.kind === 'partner_decided')).toMatchObject({
      body: { violation: true },
    })
  })

  test('two at the desk: the claim is seen at once, is handed over by name, and goes up to the administrators', async () => {
    await begin()
    await held()
    const [first, second] = [await site.staff(), await site.staff()]
    const [here, there] = [await at(first), await at(second)]
    await openCase(here, 'たろう', '緊急の安全確認')
    await there.getByRole('link', { name: /たろう.*担当 運営かわむら/ }).click()
    await sees(there, '運営かわむらさんが担当しています')

    await here.keyboard.press('h')
    const dialog = here.getByRole('dialog', { name: '担当を引き継ぐ' })
    await dialog.getByRole('combobox').selectOption(second.id)
    await dialog.getByRole('button', { name: '交代のため' }).click()
    await dialog.getByRole('button', { name: '引き継ぐ', exact: true }).click()
    await sees(here, '引き継ぎました')
    // What was said is gone from the screen with the case.
    expect(await here.content()).not.toContain('今日は寒いですね')

    await there.getByRole('link', { name: /たろう.*あなたが担当/ }).waitFor()
    await there.getByRole('button', { name: '引き継ぎのため' }).click()
    await there.getByRole('button', { name: '理由を記録して開く' }).click()
    await sees(there, '今日は寒いですね')
    await there.keyboard.press('e')
    await there.getByRole('dialog').getByRole('button', { name: '判断に迷うため' }).click()
    await there.getByRole('dialog').getByRole('button', { name: '責任者へ' }).click()
    await sees(there, '運営責任者が判断する案件です')
    await here.getByRole('link', { name: /たろう.*責任者/ }).waitFor()
  })

  test('[R6] more of the conversation takes a reason; new signs are looked at before the decision', async () => {
    await begin()
    const { member, performer, conversationId } = await desk.talk()
    for (let i = 1; i <= 30; i += 1) await (i % 2 ? member : performer).send(conversationId, `話のつづき その${i}`)
    await member.send(conversationId, THREAT)
    const page = await at(await site.staff())
    await openCase(page, 'たろう', '緊急の安全確認')
    expect(await page.getByText('話のつづき その1', { exact: true }).count()).toBe(0)
    await page.keyboard.press('[')
    await page.getByRole('button', { name: '前後の流れの確認' }).click()
    await page.getByRole('button', { name: '記録して読む' }).click()
    await page.getByText('話のつづき その1', { exact: true }).waitFor()

    await member.send(conversationId, `${THREAT}、本気だぞ`)
    await sees(page, '開いたあとに新しい兆しが届きました')
    await page.getByRole('button', { name: 'もう一度開く' }).click()
    await sees(page, 'この案件の兆し 2 件')
    // One of the two is judged otherwise.
    await page.getByRole('button', { name: '違反', exact: true }).click()
    await page.getByRole('radiogroup', { name: 'このメッセージの扱い' }).last().getByText('問題なし').click()
    await page.getByRole('textbox', { name: '理由', exact: true }).fill('怖いと感じる言葉でした。')
    await page.getByRole('button', { name: '確認へ進む' }).click()
    await page.getByRole('dialog').getByText('メッセージを相手に表示します。').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: '決定する' }).click()
    await sees(page, /「違反」としました/)
    await performer.hears('message', (m) => m.text.endsWith('本気だぞ') && m.state === 'shown')
  })
})

describe('a wrong “nothing found”', () => {
  test('is reopened from the line that told of it, with a reason, and stands in the case; the message is stopped again', async () => {
    await begin()
    const { performer, conversationId } = await held()
    const texts = async () =>
      (await performer.call(ROUTES.messages, { params: { id: conversationId }, query: {} })).messages.map((m) => m.text)
    const page = await at(await site.staff())
    await openCase(page, 'たろう', '緊急の安全確認')
    await decide(page, '問題なし', '読み直したところ、止める必要のない内容でした。')
    await sees(page, /「問題なし」としました/)
    expect(await texts()).toContain(THREAT)

    await page.getByRole('link', { name: 'この案件に戻る' }).click()
    await page.getByRole('button', { name: '判断の見直し' }).click()
    await page.getByRole('button', { name: '理由を記録して開く' }).click()
    await page.getByRole('button', { name: '取り消して開き直す' }).click()
    const dialog = page.getByRole('dialog', { name: '「問題なし」を取り消して、開き直しますか' })
    await dialog.getByRole('button', { name: '押し間違えた' }).click()
    await dialog.getByRole('button', { name: '取り消して開き直す' }).click()
    await sees(page, '判断を取り消しました。もう一度、判断してください。')
    await sees(page, '運営かわむらさんが「問題なし」を取り消して開き直しました')
    expect(await texts()).not.toContain(THREAT)
    expect(new URL(page.url()).searchParams.get('state')).toBeNull()
    await page.getByRole('link', { name: /たろう.*あなたが担当/ }).waitFor()
    await decide(page, '違反', '怖いと感じる言葉でした。')
    await sees(page, /「違反」としました/)
  })
})

describe('other cases', () => {
  test('a dispute is upheld: the message goes out, and both are told', async () => {
    await begin()
    const { member, performer, conversationId } = await desk.talk()
    const refused = await member.send(conversationId, '注文の番号は 090-1234-5678 だよ')
    expect(refused.state).toBe('refused')
    await member.call(ROUTES.dispute, { params: { id: refused.id }, body: { note: '番号ではなく注文の話です' } })
    const page = await at(await site.staff())
    await openCase(page, 'たろう', '異議の申し立ての確認')
    await sees(page, '番号ではなく注文の話です')
    await decide(page, '問題なし', '読み直したところ、止める必要のない内容でした。', async (dialog) => {
      await dialog.getByText('メッセージを相手に表示します。').waitFor()
    })
    await sees(page, /「問題なし」としました/)
    await performer.hears('message', (m) => m.id === refused.id && m.state === 'shown')
    expect(await member.hears('notice', (n) => n.body.kind === 'message_cleared')).toBeDefined()
  })

  test('a flood of the same text is closed together, counted first; what was wrong is undone', async () => {
    await begin()
    const spam = '家の前で待ってるからな、いつでも行ける'
    const lead = await held(spam)
    for (let i = 0; i < 2; i += 1) await held(spam)
    const page = await at(await site.staff('administrator'))
    await openCase(page, 'たろう', '緊急の安全確認')
    await decide(page, '違反', '怖いと感じる言葉でした。')
    await page.getByRole('button', { name: '同じ文面 2 件' }).click()
    const dialog = page.getByRole('dialog', { name: '2 件をまとめて閉じますか' })
    await dialog.getByRole('button', { name: 'まとめて閉じる' }).click()
    await sees(page, '2 件をまとめて閉じました')

    await page.goto(`${site.url}/desk?state=decided&kind=held`)
    await page
      .getByRole('link', { name: /たろう.*違反/ })
      .first()
      .click()
    await page.getByRole('button', { name: '判断の見直し' }).click()
    await page.getByRole('button', { name: '理由を記録して開く' }).click()
    await page.getByRole('button', { name: '判断を取り消す' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '見立て違い' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '判断を取り消す' }).click()
    await sees(page, 'お詫びを知らせました')
    expect(await lead.member.hears('notice', (n) => n.body.kind === 'decision_undone')).toBeDefined()
  })

  test('a reason that carries a contact detail is returned with the part marked, and nothing is decided', async () => {
    await begin()
    const { member } = await held()
    const page = await at(await site.staff())
    await openCase(page, 'たろう', '緊急の安全確認')
    await page.keyboard.press('2')
    await page.getByRole('textbox', { name: '理由', exact: true }).fill('090-1234-5678 に電話してください')
    await page.getByRole('button', { name: '確認へ進む' }).click()
    await page.locator('form mark').filter({ hasText: '090-1234-5678' }).waitFor()
    expect(member.all('notice')).toEqual([])
    await page.getByRole('textbox', { name: '理由', exact: true }).fill('言い方に少しだけお気をつけください。')
    await page.getByRole('button', { name: '確認へ進む' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '決定する' }).click()
    await sees(page, /「お願い」としました/)
    expect(await member.hears('notice', (n) => n.body.kind === 'note')).toBeDefined()
  })
})
