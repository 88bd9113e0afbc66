import { ROUTES } from '@sekisho/protocol'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectNoFaults } from '../setup/accessible.ts'
import { DESKTOP } from '../setup/browser.ts'
import { browserSite } from '../setup/browser-site.ts'

/** A rule from the first idea to its rollback: drafted, mended, tried on stored messages, published, taken back. */
const house = browserSite()

/** Each server looks now and then which policy is in force. */
const SOON = { timeout: 15_000, interval: 500 }
const sees = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

/** Everyday talk, and three times the word that the site does not know yet. */
async function twoWhoTalk() {
  const [member, performer] = [await house.site.member('けんじ'), await house.site.performer('ゆい')]
  const { conversationId } = await house.site.twoShot(member, performer)
  for (const text of ['こんばんは', '今日は雨だね', 'ぴよぺで話そう', '夜ごはん何食べた？', 'ぴよぺ、わかる？'])
    expect((await member.send(conversationId, text)).state).toBe('shown')
  expect((await performer.send(conversationId, 'ぴよぺってなに？')).state).toBe('shown')
  return { member, conversationId }
}

test('a term is tried on stored messages, published, works, and is rolled back with one press and a reason', async () => {
  const { member, conversationId } = await twoWhoTalk()
  const page = await house.open(await house.site.staff('administrator'), DESKTOP)
  await page.goto(`${house.site.url}/desk/rules`)
  await page.getByRole('button', { name: '新しい下書き' }).click()
  await page.getByRole('textbox', { name: '下書きの名前' }).fill('隠語を足す')
  await page.getByRole('button', { name: '作る' }).click()

  // A contradiction is told at its place, and nothing is saved.
  await page.getByRole('button', { name: '語を足す' }).click()
  await page.getByRole('textbox', { name: '語', exact: true }).fill('ぴよぺ')
  await page.getByRole('textbox', { name: '除外する語' }).fill('らーめん')
  await page.getByRole('button', { name: '保存する' }).click()
  await page.getByRole('alert').getByText('直すところが 1 か所あります').waitFor()
  await page.getByRole('listitem').getByText('除外する語に、元の語が含まれていません。').first().waitFor()
  await page.getByRole('textbox', { name: '除外する語' }).fill('ぴよぺん')
  await page.getByRole('button', { name: '保存する' }).click()
  await sees(page, '下書きを保存しました。')

  // Not published without a trial of exactly this.
  expect(await page.getByRole('button', { name: '公開へ進む' }).isDisabled()).toBe(true)
  await page.getByRole('button', { name: '試す', exact: true }).click()
  await sees(page, '6 件のうち 3 件の扱いが変わります。')
  await page.getByRole('button', { name: '内訳と例を見る' }).click()
  await sees(page, '届ける → 届けない')
  // [R6] No text of messages that nobody opened with a reason.
  await sees(page, '本文は表示しません')
  expect(await page.content()).not.toContain('ぴよぺで話そう')
  expect((await member.send(conversationId, 'ぴよぺの話')).state).toBe('shown')

  await page.getByRole('tab', { name: /変わること/ }).click()
  await sees(page, '語 › ぴよぺ')
  await page.getByRole('button', { name: '公開へ進む' }).click()
  const dialog = page.getByRole('dialog', { name: '『隠語を足す』を公開しますか' })
  await dialog.getByRole('button', { name: '新しい隠語への対応' }).click()
  await dialog.getByRole('button', { name: '公開する' }).click()
  await sees(page, '第 2 版として公開しました。')
  await expect.poll(async () => (await member.send(conversationId, 'ぴよぺで')).state, SOON).toBe('refused')
  expect((await member.send(conversationId, 'ぴよぺんぎんの話')).state).toBe('shown')

  await page.goto(`${house.site.url}/desk/rules`)
  const first = page.getByRole('listitem').filter({ hasText: '第 1 版' })
  await first.getByRole('button', { name: 'この版に戻す' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: '理由' }).fill('誤って止めたため')
  await page.getByRole('dialog').getByRole('button', { name: 'この版に戻す' }).click()
  await sees(page, '第 3 版として施行しました。')
  await page.getByRole('listitem').filter({ hasText: '誤って止めたため' }).getByText('施行中').waitFor()
  await expect.poll(async () => (await member.send(conversationId, 'ぴよぺで')).state, SOON).toBe('shown')
})

test('one category is treated otherwise: tried, published, and the others stay as they were', async () => {
  const [member, performer] = [await house.site.member('さとし'), await house.site.performer('まい')]
  const { conversationId } = await house.site.twoShot(member, performer)
  expect((await member.send(conversationId, 'LINE教えて')).state).toBe('bounced')
  const page = await house.open(await house.site.staff('administrator'), DESKTOP)
  await page.goto(`${house.site.url}/desk/rules`)
  await page.getByRole('button', { name: '新しい下書き' }).click()
  await page.getByRole('textbox', { name: '下書きの名前' }).fill('連絡先の交換を保留に')
  await page.getByRole('button', { name: '作る' }).click()
  await page.getByRole('tab', { name: '扱い' }).click()
  const row = page.getByRole('group', { name: '連絡先の交換' })
  const outcome = row.getByRole('combobox', { name: '扱い' })
  expect(await outcome.first().inputValue()).toBe('bounce')

  await expectNoFaults(page, 'outcomes')

  // Milder when repeated than at first: told at its place, and nothing is saved.
  await outcome.first().selectOption('refuse')
  await outcome.nth(1).selectOption('bounce')
  await page.getByRole('button', { name: '保存する' }).click()
  await row.getByText('繰り返しの扱いが、初回より軽くなっています。').waitFor()

  // Held, and in nobody's queue.
  await outcome.first().selectOption('hold')
  await row.getByRole('checkbox', { name: '繰り返したときに扱いを変える' }).uncheck()
  await page.getByRole('button', { name: '保存する' }).click()
  await row.getByText('保留するのに案件が作られません。').waitFor()
  await row.getByRole('combobox', { name: '案件' }).selectOption('normal')
  await page.getByRole('button', { name: '保存する' }).click()
  await sees(page, '下書きを保存しました。')
  await page.getByRole('tab', { name: /変わること/ }).click()
  await sees(page, '会員 › 連絡先の交換 › 扱い')
  expect(await page.getByText(/電話番号|出演者 ›/).count()).toBe(0)
  await page.getByRole('button', { name: '試す', exact: true }).click()
  await page.getByRole('button', { name: '内訳と例を見る' }).click()
  await sees(page, '差し戻す → 保留')
  await page.getByRole('button', { name: '公開へ進む' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '理由' }).fill('人が確かめるため')
  await dialog.getByRole('button', { name: '公開する' }).click()
  await sees(page, /版として公開しました。/)
  await expect.poll(async () => (await member.send(conversationId, 'LINE教えて')).state, SOON).toBe('held')
  expect((await performer.send(conversationId, 'LINE教えて')).state).toBe('bounced')
})

test('a term that is found everywhere is refused at its trial, with the count', async () => {
  const administrator = await house.site.staff('administrator')
  const { live } = await administrator.call(ROUTES.policies, { query: {} })
  const { policy } = await administrator.call(ROUTES.policy, { params: { version: live } })
  const id = '0190a0a0-0000-7000-8000-00000000000a'
  // It stands in every second everyday sentence.
  const term = { id: 'everywhere', text: 'い', category: 'contact.line' as const }
  await administrator.call(ROUTES.saveDraft, {
    params: { id },
    body: { title: 'どこにでもある語', revision: 0, policy: { ...policy, terms: [term] } },
  })
  const page = await house.open(administrator, DESKTOP)
  await page.goto(`${house.site.url}/desk/rules/drafts/${id}`)
  await page.getByRole('button', { name: '試す', exact: true }).click()
  await sees(page, '止めすぎるため、公開できません。')
  await sees(page, /問題のないメッセージの多くに当たります。（\d+ 件中 \d+ 件）/)
  expect(await page.getByRole('button', { name: '公開へ進む' }).isDisabled()).toBe(true)
})

test('the wording of a notice is seen as it arrives while it is written, and a wrong field is told at once', async () => {
  const page = await house.open(await house.site.staff('administrator'), DESKTOP)
  await page.goto(`${house.site.url}/desk/rules/templates`)
  await page.getByRole('button', { name: 'お願い（点数なし）' }).click()
  const wording = page.getByRole('textbox', { name: '文面（日本語）' })
  await wording.fill('次からお気をつけください。{until}')
  await sees(page, '{until} この差し込み項目はありません。')
  await sees(page, '{reason} この差し込み項目が必要です。')
  await wording.fill('お願いです。')
  await page.getByRole('region', { name: '文面（日本語）' }).getByRole('button', { name: /理由/ }).click()
  await page
    .getByRole('region', { name: '届く形（日本語・例）' })
    .getByText('お願いです。ご説明いただいた内容も含めて確認しました。')
    .waitFor()
  await page.getByRole('button', { name: '公開へ進む' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: '理由' }).fill('短くする')
  await page.getByRole('dialog').getByRole('button', { name: '公開する' }).click()
  await sees(page, '通知文を変えました。')
  await page.getByRole('listitem').filter({ hasText: '短くする' }).getByText('施行中').waitFor()
})
