import path from 'node:path'
import { ROUTES } from '@sekisho/protocol'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESKTOP, launchBrowser, openAs, PHONE, WEB_DIR } from '../setup/browser.ts'
import { atDesk, THREAT } from '../setup/desk.ts'
import { atExports } from '../setup/exports.ts'
import { createTestSite } from '../setup/test-site.ts'

let browser: Browser
beforeAll(async () => { browser = await launchBrowser() })
afterAll(() => browser?.close())

async function shoot(page: Page, name: string, only?: { desk?: boolean; phone?: boolean; full?: boolean; quick?: boolean }) {
  for (const [label, viewport] of [['390', PHONE], ['1280', DESKTOP]] as const) {
    if (label === '390' && only?.phone === false) continue
    if (label === '1280' && only?.desk === false) continue
    await page.setViewportSize(label==='1280' ? { width: 1280, height: only?.full === false ? 800 : 1700 } : only?.full === false ? { width: 390, height: 1100 } : viewport)
    for (const colorScheme of ['light', 'dark'] as const) {
      if (only?.quick && colorScheme === 'dark') continue
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.waitForTimeout(250)
      await page.screenshot({ path: path.join('/tmp/web-exports', `${name}-${label}-${colorScheme}.png`), fullPage: only?.full ?? true })
    }
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
}
const locale = (page: Page, to: 'ja' | 'en') => page.evaluate((l) => localStorage.setItem('sekisho.locale', l), to)

test('pictures', async () => {
  const site = await createTestSite({ webDir: WEB_DIR, real: true, jobs: true })
  const desk = atDesk(site)
  const { member, performer, conversationId } = await desk.talk()
  for (let i = 1; i <= 12; i += 1) await (i % 2 ? member : performer).send(conversationId, `話のつづき その${i}`)
  await member.send(conversationId, THREAT)
  const administrator = await site.staff('administrator')
  const { id } = await desk.caseOf(member, administrator)
  await administrator.call(ROUTES.claimCase, { params: { id } })
  await desk.open(id, administrator)
  const { context, page } = await openAs(browser, site.url, administrator, DESKTOP)
  for (const lang of (process.env.LANGS ?? 'ja,en').split(',') as ('ja' | 'en')[]) {
    await locale(page, lang)
    await page.goto(`${site.url}/desk/evidence`)
    await page.waitForTimeout(900)
    if (lang === 'ja') await shoot(page, 'list-empty-ja', { quick: true })
    await page.goto(`${site.url}/desk/evidence/cases/${id}`)
    await page.waitForTimeout(900)
    await page.getByRole('radio').nth(lang === 'ja' ? 0 : 1).click()
    await page.getByRole('radio').nth(5).click()
    await page.getByRole('radio', { name: lang === 'ja' ? '選んだ部分' : 'Chosen parts' }).click()
    await page.getByRole('checkbox').first().click()
    await page.getByRole('button', { name: lang === 'ja' ? '書き出しを始める' : 'Begin' }).click()
    await page.waitForTimeout(300)
    await shoot(page, `form-${lang}`)
  }
  const made = await atExports(site).ask(id, administrator)
  await performer.call(ROUTES.askOwnExport, { body: { conversationId } })
  await expect.poll(() => administrator.call(ROUTES.export, { params: { id: made.id } }), { timeout: 60_000 }).toMatchObject({ state: 'ready' })
  await administrator.call(ROUTES.setNondisclosure, { params: { id: performer.id }, body: { on: true, reason: '居場所を知られると危険なため' } })
  const db = site.app.deps.db
  // States that need trouble.
  const second = await atExports(site).ask(id, administrator, { purpose: 'lawyer', requestedBy: performer.id, recipient: 'ひまわり法律事務所 弁護士 青木' })
  await expect.poll(() => administrator.call(ROUTES.export, { params: { id: second.id } }), { timeout: 60_000 }).toMatchObject({ state: 'ready' })
  await db.updateTable('evidence_export').set({ state: 'failed', failure: 'log_behind' } as never).where('id', '=', second.id).execute()
  const third = await atExports(site).ask(id, administrator, { purpose: 'court', recipient: '東京地方裁判所 令和8年(ワ)第123号' })
  await expect.poll(() => administrator.call(ROUTES.export, { params: { id: third.id } }), { timeout: 60_000 }).toMatchObject({ state: 'ready' })
  const hold = async () => db.updateTable('evidence_export').set({ state: 'writing', done: 3120, total: 9800, beat_at: new Date(Date.now() + 3_600_000) } as never).where('id', '=', third.id).execute()
  await hold()
  for (const lang of (process.env.LANGS ?? 'ja,en').split(',') as ('ja' | 'en')[]) {
    await locale(page, lang)
    await page.goto(`${site.url}/desk/evidence`)
    await page.waitForTimeout(900)
    await shoot(page, `list-${lang}`)
    await page.goto(`${site.url}/desk/evidence/log`)
    await page.waitForTimeout(900)
    await shoot(page, `log-${lang}`)
    await page.goto(`${site.url}/desk/evidence/people`)
    await page.waitForTimeout(900)
    await shoot(page, `people-${lang}`, { quick: lang === 'en' })
    await page.goto(`${site.url}/desk/evidence/cases/${id}`)
    await page.waitForTimeout(900)
    await page.getByRole('radio').nth(0).click()
    await db.updateTable('evidence_export').set({ done: 5000 } as never).where('id', '=', third.id).execute()
    await page.waitForTimeout(1500)
    await db.updateTable('evidence_export').set({ done: 6000 } as never).where('id', '=', third.id).execute()
    await page.waitForTimeout(1500)
    await shoot(page, `case-${lang}`, { quick: lang === 'en' })
    await page.setViewportSize(DESKTOP)
    await page.goto(`${site.url}/desk?case=${id}`)
    await page.waitForTimeout(600)
    await page.getByRole('button', { name: lang === 'ja' ? '緊急の安全確認' : /safety/i }).click()
    await page.locator('form button[type=submit]').first().click()
    await page.waitForTimeout(900)
    await shoot(page, `pane-people-${lang}`, { quick: true })
    await page.getByRole('tab', { name: lang === 'ja' ? '証拠' : 'Evidence' }).click()
    await page.waitForTimeout(500)
    await shoot(page, `pane-${lang}`)
    await page.setViewportSize(DESKTOP)
    await page.goto(`${site.url}/desk/copies`)
    await page.waitForTimeout(600)
    await shoot(page, `copies-${lang}`, { quick: true })
  }
  await db.updateTable('evidence_record').set({} as never).where('id', '=', -1).execute().catch(() => {})
  await page.goto(`${site.url}/desk/evidence/log`)
  await page.route('**/api/desk/log', async (route) => {
    const real = await (await route.fetch()).json()
    await route.fulfill({ json: { ...real, pending: 1234, oldestPendingAt: new Date(Date.now() - 300_000).toISOString(),
      keys: [...real.keys, { verifierKey: 'old.example/log+12345678+AepKbGPinFIKvvVQexMuxfmVR3auvrS7kkIe6mkURtIs', addedAt: '2026-01-01T00:00:00.000Z', retiredAt: '2026-10-01T00:00:00.000Z' }],
      witnesses: [{ name: 'witness.example/w1', size: 40, at: new Date().toISOString(), error: null, failingSince: null }, { name: 'west.example/w2', size: null, at: null, error: 'unknown_log', failingSince: '2026-11-22T01:00:00.000Z' }],
      authorities: [{ name: 'tsa.example', size: 30, at: '2026-11-22T01:00:00.000Z', waiting: 3, error: 'unreachable' }] } })
  })
  for (const lang of ['ja', 'en'] as const) {
    await locale(page, lang)
    await page.goto(`${site.url}/desk/evidence/log`)
    await page.waitForTimeout(900)
    await shoot(page, `log-bad-${lang}`, { quick: lang === 'en' })
  }
  await context.close()
  const her = await openAs(browser, site.url, performer, PHONE)
  for (const lang of (process.env.LANGS ?? 'ja,en').split(',') as ('ja' | 'en')[]) {
    await locale(her.page, lang)
    await her.page.setViewportSize(PHONE)
    await her.page.goto(`${site.url}/settings/records?conversation=${conversationId}`)
    await her.page.waitForTimeout(900)
    await shoot(her.page, `own-ask-${lang}`, { full: true, quick: lang === 'en' })
    await her.page.goto(`${site.url}/settings/records`)
    await her.page.waitForTimeout(900)
    await shoot(her.page, `own-${lang}`)
    await her.page.setViewportSize(PHONE)
    await her.page.getByRole('button', { name: lang === 'ja' ? 'ファイルを捨てる' : 'Throw the file away' }).click()
    await her.page.waitForTimeout(500)
    await shoot(her.page, `own-discard-${lang}`, { desk: false, full: false, quick: true })
    await her.page.keyboard.press('Escape')
    await her.page.waitForTimeout(300)
    await her.page.getByRole('button', { name: lang === 'ja' ? '会話を選ぶ' : 'Choose a conversation' }).click()
    await her.page.waitForTimeout(700)
    await shoot(her.page, `own-pick-${lang}`, { desk: false, full: false, quick: true })
    await her.page.goto(`${site.url}/settings`)
    await her.page.waitForTimeout(600)
    if (lang === 'ja') await shoot(her.page, `settings-${lang}`, { quick: true })
    await her.page.setViewportSize(PHONE)
    await her.page.goto(`${site.url}/conversations/${conversationId}`)
    await her.page.waitForTimeout(900)
    await her.page.getByRole('button', { name: lang === 'ja' ? 'この方について' : /about/i }).click()
    await her.page.waitForTimeout(400)
    await shoot(her.page, `menu-${lang}`, { desk: false, full: false, quick: true })
    await her.page.keyboard.press('Escape')
    await her.page.getByRole('button', { name: lang === 'ja' ? 'できることを見る' : 'See what you can do' }).click()
    await her.page.waitForTimeout(700)
    await shoot(her.page, `answer-${lang}`, { desk: false, full: false })
    await her.page.keyboard.press('Escape')
    await her.page.setViewportSize(PHONE)
    await her.page.waitForTimeout(400)
    await her.page.getByRole('button', { name: lang === 'ja' ? 'この方について' : /about/i }).click()
    await her.page.getByRole('menuitem', { name: lang === 'ja' ? '通報する' : 'Report', exact: true }).click()
    await her.page.waitForTimeout(600)
    await shoot(her.page, `report-${lang}`, { desk: false, full: false, quick: true })
  }
  const his = await openAs(browser, site.url, member, PHONE)
  await his.page.goto(`${site.url}/settings/records`)
  await his.page.waitForTimeout(900)
  await shoot(his.page, 'own-empty-ja', { quick: true })
  await his.context.close()
  await her.context.close()
  await site.close()
}, 400_000)
