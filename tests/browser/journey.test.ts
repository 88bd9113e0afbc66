import { ROUTES } from '@sekisho/protocol'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { chargeDueMinutes } from '../../apps/server/src/chat/index.ts'
import { DESKTOP, WEB_DIR } from '../setup/browser.ts'
import { browserSite } from '../setup/browser-site.ts'
import { createTestSite } from '../setup/test-site.ts'

/** People at their own phones and at the desk, in a real Chromium, on the whole server. */
const house = browserSite()

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'メッセージ' }).fill(text)
  await page.getByRole('button', { name: '送信', exact: true }).click()
}

const sees = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

/** Both at their phones, in a two-person chat that he has started on the screen. */
async function twoAtTheirPhones(memberName: string, performerName: string) {
  const [member, performer] = [await house.site.member(memberName), await house.site.performer(performerName)]
  const hers = await house.open(performer)
  await hers.getByRole('switch', { name: '待機する' }).click({ force: true })
  await hers.getByText('一覧に表示されています').waitFor()
  const his = await house.open(member)
  await his
    .getByRole('link', { name: new RegExp(performerName) })
    .first()
    .click()
  await his.getByRole('button', { name: '2ショットを始める' }).click()
  await his.getByRole('button', { name: '始める', exact: true }).click()
  await his.getByRole('textbox', { name: 'メッセージ' }).waitFor()
  // Her home goes to a chat that has just begun.
  await hers.getByRole('textbox', { name: 'メッセージ' }).waitFor()
  return { member, performer, his, hers }
}

describe('one message’s journey', () => {
  test('a LINE ID is stopped, she refuses with one tap, reports and blocks, a moderator decides, both are told', async () => {
    const { member, performer, his, hers } = await twoAtTheirPhones('けんじ', 'ゆい')
    await write(his, 'こんばんは、はじめまして')
    await sees(hers, 'こんばんは、はじめまして')

    await write(his, 'LINEのIDは kenji_0312 だよ')
    await sees(his, '送られませんでした')
    expect(await his.locator('mark').first().textContent()).toContain('kenji_0312')
    await sees(his, 'あなただけに見えています')

    // Her sheet comes from below, with a phrase filled in.
    const sheet = hers.getByRole('dialog')
    await sheet.getByText('連絡先を聞かれたようです').waitFor()
    await sheet.getByText('はっきり').click()
    const firm = await sheet.getByRole('textbox').inputValue()
    expect(firm).toContain('けんじさん')
    // What she adds is hers: another tone offers its phrase and leaves hers alone, until she takes it.
    await sheet.getByRole('textbox').fill(`${firm}またここでね。`)
    await sheet.getByText('ていねい').click()
    await sheet.getByText(/^けんじ様、/).waitFor()
    expect(await sheet.getByRole('textbox').inputValue()).toBe(`${firm}またここでね。`)
    await sheet.getByRole('button', { name: '書いた文をこの定型文に替える' }).click()
    const phrase = await sheet.getByRole('textbox').inputValue()
    expect(phrase).toContain('けんじ様')
    await sheet.getByRole('button', { name: '送る', exact: true }).click()
    await sees(his, phrase)
    expect(await hers.content()).not.toContain('kenji_0312')

    // Points were charged, and she earned.
    expect((await member.call(ROUTES.me, {})).balance).toBe(9_900)
    expect((await performer.call(ROUTES.me, {})).balance).toBe(50)

    await hers.getByRole('button', { name: '断り方を選ぶ' }).click()
    await sheet.getByRole('button', { name: '通報する' }).click()
    const report = hers.getByRole('dialog', { name: 'けんじさんについて通報する' })
    // What is reported is her own word: nothing is chosen for her, and sending asks for it.
    expect(await report.getByRole('radio', { checked: true }).count()).toBe(0)
    await report.getByRole('button', { name: '通報する' }).click()
    await report.getByText('理由がまだ選ばれていません').waitFor()
    await report.getByText('連絡先を聞かれた・教えられた').click()
    expect(await report.getByText('理由がまだ選ばれていません').count()).toBe(0)
    await report.getByRole('button', { name: '通報する' }).click()
    await sees(hers, '通報を受け取りました')

    await hers.getByRole('button', { name: 'この方について' }).click()
    await hers.getByRole('menuitem', { name: 'ブロックする' }).click()
    const block = hers.getByRole('dialog', { name: 'けんじさんをブロックしますか' })
    expect(await block.getByRole('radio', { checked: true }).count()).toBe(0)
    await block.getByRole('button', { name: 'ブロックする' }).click()
    await block.getByText('理由がまだ選ばれていません').waitFor()
    await block.getByText('連絡先を聞かれた', { exact: true }).click()
    await block.getByRole('button', { name: 'ブロックする' }).click()
    await sees(hers, 'ブロックしました')
    await his.getByRole('textbox', { name: 'メッセージ' }).waitFor({ state: 'hidden' })
    await his.goto(`${house.site.url}/waiting`)
    await sees(his, 'いま待機している方はいません')

    const desk = await house.open(await house.site.staff(), DESKTOP)
    await desk
      .getByRole('link', { name: /通報.*けんじ|けんじ.*通報/ })
      .or(desk.getByRole('option', { name: /けんじ/ }))
      .first()
      .click()
    expect(await desk.content()).not.toContain('こんばんは、はじめまして')
    await desk.getByText('通報の確認').first().click()
    await desk.getByRole('button', { name: '理由を記録して開く' }).click()
    await sees(desk, 'こんばんは、はじめまして')
    await desk.getByText('違反', { exact: true }).first().click()
    await desk.getByRole('textbox', { name: '理由' }).fill('断られたあとも連絡先を伝えようとしました。')
    await desk.getByRole('button', { name: '確認へ進む' }).click()
    await desk.getByRole('button', { name: '決定する' }).click()
    await sees(desk, /「違反」としました/)

    expect((await performer.hears('notice', (n) => n.body.kind === 'report_decided')).body).toMatchObject({
      violation: true,
    })
    await hers.goto(`${house.site.url}/notices`)
    await sees(hers, 'ご通報の件で、対応を行いました')
    await his.goto(`${house.site.url}/notices`)
    await sees(his, '断られたあとも連絡先を伝えようとしました。')
  })

  test('asking is bounced: he sees why, rewrites, or says that it is not about that', async () => {
    const { his, hers } = await twoAtTheirPhones('ひろし', 'あおい')
    await write(his, 'LINE教えて')
    await sees(his, 'まだ送っていません')
    await his.getByRole('button', { name: '書き直す' }).click()
    expect(await his.getByRole('textbox', { name: 'メッセージ' }).inputValue()).toBe('LINE教えて')
    await write(his, 'おすすめの本を教えて')
    await sees(hers, 'おすすめの本を教えて')
    await write(his, 'LINE教えて')
    await his.getByRole('button', { name: '連絡先の話ではありません' }).last().click()
    await his.getByRole('button', { name: 'このまま送る' }).click()
    await hers.getByText('LINE教えて', { exact: true }).waitFor()
  })

  test('the same request again and again is one card that counts and opens, not a pile of them [R2]', async () => {
    const { his, hers } = await twoAtTheirPhones('しつこい', 'ゆき')
    const card = hers.getByRole('heading', { name: '連絡先を聞かれたようです。答えなくて大丈夫です。' })
    await write(his, 'LINE教えて')
    await hers.getByRole('dialog').waitFor()
    await hers.keyboard.press('Escape')
    await hers.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(await hers.getByText(/件止めました/).count()).toBe(0)
    for (const [text, count] of [
      ['カカオ教えて', 2],
      ['LINE交換しよう', 3],
    ] as const) {
      await write(his, text)
      await hers.getByText(`続けて ${count} 件止めました`).waitFor()
      await hers.keyboard.press('Escape')
    }
    expect(await card.count()).toBe(1)
    await hers.getByText('続けて 3 件止めました').click()
    await hers.locator('details[open] li').nth(2).waitFor()
    // Something said between begins another.
    await write(hers, 'ここで話そうね')
    await write(his, 'LINE教えてよ')
    await card.nth(1).waitFor()
  })

  test('[R4] what was said while her phone was offline is there once when it comes back', async () => {
    const { his, hers } = await twoAtTheirPhones('まさと', 'みお')
    await write(his, 'きこえる？')
    await sees(hers, 'きこえる？')
    await hers.context().setOffline(true)
    house.site.cutConnections()
    await sees(hers, /つなぎ直しています|通信が切れています/)
    await write(his, '電波が悪いのかな')
    await write(his, 'ゆっくりでいいよ')
    await sees(his, 'ゆっくりでいいよ')
    await write(hers, 'もどったよ')
    await sees(hers, 'つながったら送ります')
    expect(await hers.getByText('ゆっくりでいいよ').count()).toBe(0)
    await hers.context().setOffline(false)
    await sees(hers, 'ゆっくりでいいよ')
    await sees(his, 'もどったよ')
    for (const text of ['きこえる？', '電波が悪いのかな', 'ゆっくりでいいよ', 'もどったよ'])
      expect([text, await hers.locator('main').getByText(text, { exact: true }).count()]).toEqual([text, 1])
  })

  test('[R8] what is typed and not sent never leaves the browser; the warning comes from the browser itself', async () => {
    const { his } = await twoAtTheirPhones('たけし', 'さくら')
    const left: string[] = []
    his.on('request', (request) => left.push(`${request.url()} ${request.postData() ?? ''}`))
    const session = await his.context().newCDPSession(his)
    await session.send('Network.enable')
    session.on('Network.webSocketFrameSent', ({ response }) => left.push(response.payloadData))
    await his.getByRole('textbox', { name: 'メッセージ' }).pressSequentially('番号は090-1234-5678', { delay: 20 })
    await sees(his, /に見えます。送ると戻されることがあります/)
    await his.waitForTimeout(1_500)
    // Typing itself is told ("is typing"), its text is not.
    expect(left.join('\n')).not.toMatch(/1234|5678|番号/)
    await his.getByRole('textbox', { name: 'メッセージ' }).fill('')
    await write(his, 'やめておく')
    await sees(his, 'やめておく')
    expect(left.join('\n')).toContain('やめておく')
  })

  test('points run out: a warning a minute before, then a polite end', async () => {
    const still = await createTestSite({ webDir: WEB_DIR })
    try {
      const [member, performer] = [await still.member('ふところ', 150), await still.performer('れな')]
      await performer.call(ROUTES.setWaiting, { body: { on: true } })
      const his = await house.open(member, undefined, still.url)
      await his.getByRole('link', { name: /れな/ }).first().click()
      await his.getByRole('button', { name: '2ショットを始める' }).click()
      await his.getByRole('button', { name: '始める', exact: true }).click()
      await sees(his, 'ポイントがまもなくなくなります')
      still.clock.forward(61_000)
      await chargeDueMinutes(still.app.deps)
      await sees(his, 'ポイントがなくなったため終わりました')
      await his.getByRole('textbox', { name: 'メッセージ' }).waitFor({ state: 'hidden' })
    } finally {
      await still.close()
    }
  })
})
