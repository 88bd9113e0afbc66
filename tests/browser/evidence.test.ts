import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { utf8 } from '@sekisho/evidence'
import { PATHS, readZip, verifyZip } from '@sekisho/evidence/package'
import { ROUTES } from '@sekisho/protocol'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { expectNoFaults } from '../setup/accessible.ts'
import { DESKTOP, launchBrowser, openAs, PHONE, photograph, WEB_DIR } from '../setup/browser.ts'
import { atDesk, THREAT } from '../setup/desk.ts'
import { bag, zip } from '../setup/evidence-package.ts'
import { atExports, openPackage } from '../setup/exports.ts'
import { createTestSite, type TestPerson, type TestSite } from '../setup/test-site.ts'

/** Evidence from the screen to the stranger's: made, taken along, opened from disk without a network, tampered with. */
let browser: Browser
let site: TestSite
let desk: ReturnType<typeof atDesk>
let folder: string
const contexts: BrowserContext[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  folder = await mkdtemp('/tmp/sekisho-evidence-')
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await photograph(contexts, task.name)
  for (const context of contexts.splice(0)) await context.close()
  await site?.close()
})
afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})

/** With the clock, packages are made by themselves; without it when a test says so. */
async function begin({ jobs }: { jobs: boolean }): Promise<void> {
  site = await createTestSite({ webDir: WEB_DIR, real: true, jobs })
  desk = atDesk(site)
}
async function at(person: { email: string }, where: string, viewport = DESKTOP): Promise<Page> {
  const { context, page } = await openAs(browser, site.url, person, viewport)
  contexts.push(context)
  await page.goto(site.url + where)
  return page
}

async function threatened() {
  const talk = await desk.talk()
  await talk.member.send(talk.conversationId, 'こんばんは、はじめまして')
  await talk.performer.send(talk.conversationId, 'こんばんは。今日は寒いですね')
  await talk.member.send(talk.conversationId, THREAT)
  return talk
}
async function openedCase(subject: TestPerson, administrator: TestPerson): Promise<string> {
  const { id } = await desk.caseOf(subject, administrator)
  await administrator.call(ROUTES.claimCase, { params: { id } })
  return id
}

/** Clicks what fetches the file, and reads what the browser wrote. */
async function download(page: Page): Promise<Uint8Array> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: '受け取る' }).click()
  const file = await coming
  expect(file.suggestedFilename()).toMatch(/^sekisho-evidence-[0-9a-f-]{36}\.zip$/)
  return new Uint8Array(await readFile(await file.path()))
}

/** For a second and a half no download is counted: what the page asks meanwhile is answered without it. */
async function countsLate(): Promise<void> {
  await new Promise<void>((held) => {
    const { db } = site.app.deps
    void db.transaction().execute(async (tx) => {
      await tx.selectFrom('evidence_export').select('id').forUpdate().execute()
      held()
      await new Promise((done) => setTimeout(done, 1_500))
    })
  })
}

/** The package's own verifier, opened from disk by someone who has nothing else. */
async function verifier(made: Uint8Array): Promise<Page> {
  const html = readZip(made).files.get(PATHS.verifier)
  if (!html) throw new Error('no verifier in the package')
  const file = path.join(folder, 'verifier.html')
  await writeFile(file, html)
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'ja-JP', offline: true })
  contexts.push(context)
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(pathToFileURL(file).href)
  return page
}
async function choose(page: Page, made: Uint8Array): Promise<void> {
  const file = path.join(folder, 'package.zip')
  await writeFile(file, made)
  await page.locator('input[type=file]').setInputFiles(file)
}

/** The same package with one byte of its records changed, and manifests that fit again. */
function withChangedByte(from: Uint8Array, text: string, other: string): Uint8Array {
  const { base, files } = readZip(from)
  const records = files.get(PATHS.records) ?? new Uint8Array()
  const changed = utf8(new TextDecoder().decode(records).replace(text, other))
  expect(changed.filter((byte, i) => byte !== records[i])).toHaveLength(1)
  return zip(bag(new Map([...files, [PATHS.records, changed]])), base.replace('sekisho-evidence-', ''))
}

const width = (page: Page) => page.locator('html').evaluate((html) => html.scrollWidth)

describe('from a case', () => {
  test('[R6] an administrator makes it, takes it, and a stranger sees that it is whole; one changed byte is named', async () => {
    await begin({ jobs: false })
    const { member } = await threatened()
    const administrator = await site.staff('administrator')
    const id = await openedCase(member, administrator)

    // Not opened, nothing to be had.
    const page = await at(administrator, `/desk/evidence/cases/${id}`)
    await page.getByText('先に、この案件を理由を書いて開いてください').waitFor()
    await page.getByRole('link', { name: '案件へ戻る' }).click()
    await page.getByRole('button', { name: '緊急の安全確認' }).click()
    await page.getByRole('button', { name: '理由を記録して開く' }).click()
    await page.getByRole('tab', { name: '証拠' }).click()
    await page.getByText('まだ書き出されていません').waitFor()
    await page.getByRole('link', { name: '証拠を書き出す' }).click()

    // What is missing is said beside its field.
    await page.getByRole('button', { name: '書き出しを始める' }).click()
    await page.getByText('何のためかを選んでください').waitFor()
    await page.getByText('渡す先を書いてください').waitFor()
    await page.getByRole('radio', { name: '弁護士への相談' }).click()
    await page.getByText('もう一方の方がした通報').waitFor()
    await page.getByRole('radio', { name: '警察の照会・被害届' }).click()
    await page.getByText('もう一方の方がした通報').waitFor({ state: 'hidden' })
    await page.getByRole('textbox', { name: '渡す先' }).fill('中央警察署 生活安全課 照会123')
    await page.getByRole('button', { name: '捜査関係事項照会への回答' }).click()
    await page.getByRole('button', { name: '書き出しを始める' }).click()
    await page.getByText('書き出しを始めました').waitFor()
    await page.getByRole('progressbar', { name: '進み具合' }).waitFor()
    await page.getByText('順番を待っています').waitFor()
    await atExports(site).make()
    await page.getByText(/台帳の [\d,]+ 番/).waitFor()

    await countsLate()
    const made = await download(page)
    expect((await verifyZip(made)).verdict).toBe('unchanged')
    await page.getByText('1 回', { exact: true }).waitFor()
    expect(await desk.records('export.downloaded', id)).toHaveLength(1)

    const theirs = await verifier(made)
    await choose(theirs, made)
    await theirs.getByRole('heading', { name: 'この資料に、書き換えの跡はありません' }).waitFor()
    await theirs.getByText(THREAT).first().waitFor()
    await choose(theirs, withChangedByte(made, THREAT, THREAT.replace('家', '宵')))
    await theirs.getByText('変わっています', { exact: true }).waitFor()
    await theirs.getByText(/記録\d+番の「本文」（text）が、書き込まれたものと違います。/).waitFor()
  })
  test('a moderator is told who makes evidence, an auditor sees who made it, and neither finds a way to have it', async () => {
    await begin({ jobs: true })
    const { member, performer } = await threatened()
    const [administrator, moderator, auditor] = [
      await site.staff('administrator'),
      await site.staff(),
      await site.staff('auditor'),
    ]
    const { id } = await desk.caseOf(member, moderator)
    const page = await at(moderator, `/desk?case=${id}`)
    await page.getByRole('button', { name: '緊急の安全確認' }).click()
    await page.getByRole('button', { name: '理由を記録して開く' }).click()
    await page.getByRole('tab', { name: '証拠' }).click()
    await page.getByText('証拠の書き出しは、運営責任者が行います').waitFor()
    expect(await page.getByRole('link', { name: '証拠を書き出す' }).count()).toBe(0)
    await page.goto(`${site.url}/desk/evidence`)
    await page.waitForURL((address) => address.pathname === '/desk')
    await moderator.call(ROUTES.releaseCase, { params: { id } })

    await administrator.call(ROUTES.claimCase, { params: { id } })
    await desk.open(id, administrator)
    await atExports(site).ask(id, administrator, { recipient: '北警察署 照会7' })
    const theirs = await at(auditor, '/desk/evidence')
    await theirs.getByText('北警察署 照会7').waitFor()
    await theirs.getByText('受け取れます', { exact: true }).waitFor()
    expect(await theirs.getByRole('button', { name: '受け取る' }).count()).toBe(0)
    await theirs.getByRole('link', { name: '台帳の状態' }).click()
    await theirs.getByRole('heading', { name: '台帳は正常です' }).waitFor()
    await theirs.getByText('test.example/log+').waitFor()

    // The mark is set beside the person, is told before the next package, and is lifted where all marks stand.
    const own = await at(administrator, `/desk?case=${id}`)
    await own.getByRole('button', { name: '緊急の安全確認' }).click()
    await own.getByRole('button', { name: '理由を記録して開く' }).click()
    await own.getByRole('button', { name: '開示しない印を付ける' }).last().click()
    const dialog = own.getByRole('dialog', { name: 'ゆいさんを「開示しない」にしますか' })
    await dialog.getByRole('button', { name: '居場所を知られると危険なため' }).click()
    await dialog.getByRole('button', { name: '開示しない印を付ける' }).click()
    await own.getByText('開示しない方です').waitFor()
    expect(await desk.records('nondisclosure.set', performer.id)).toMatchObject([
      { reason: '居場所を知られると危険なため' },
    ])
    await own.goto(`${site.url}/desk/evidence/cases/${id}`)
    await own.getByRole('radio', { name: '警察の照会・被害届' }).click()
    await own.getByText('ゆいさんの名前と文は伏せます').waitFor()
    await own.getByRole('radio', { name: /^ゆい/ }).click()
    await own.getByText('この書き出しでは名前と文が入ります').waitFor()
    await own.goto(`${site.url}/desk/evidence/people`)
    await own.getByRole('button', { name: '開示しない印を外す' }).click()
    await own.getByRole('dialog').getByRole('button', { name: '付けた理由がなくなったため' }).click()
    await own.getByRole('dialog').getByRole('button', { name: '開示しない印を外す' }).click()
    await own.getByText('「開示しない」の印が付いた方はいません').waitFor()
  })
})

describe('of one’s own', () => {
  test('[R2] a performer saves her conversation on a phone; what was stopped is not in it; throws the file away', async () => {
    await begin({ jobs: true })
    const { performer, conversationId } = await threatened()
    const page = await at(performer, `/conversations/${conversationId}`, PHONE)
    await page.getByRole('button', { name: 'この方について' }).click()
    await page.getByRole('menuitem', { name: '会話の記録を保存する' }).click()
    await page.getByText('保存したことは、相手に伝わりません').waitFor()
    await page.getByRole('heading', { name: 'たろうさんとの会話の記録を保存しますか' }).waitFor()
    await page.getByRole('button', { name: '保存を始める' }).click()
    const made = await openPackage(await download(page))
    expect([made.verdict, made.failed]).toEqual(['unchanged', []])
    expect(made.everything).toContain('今日は寒いですね')
    expect(made.everything).not.toContain(THREAT)

    await page.getByRole('button', { name: 'ファイルを捨てる' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'ファイルを捨てる' }).click()
    await page.getByText('ファイルを捨てました').waitFor()
    await page.getByRole('button', { name: '受け取る' }).waitFor({ state: 'hidden' })

    // From the settings, without a conversation at hand.
    await page.goto(`${site.url}/settings`)
    await page.getByRole('link', { name: '会話の記録を保存する' }).click()
    await page.getByText('今日は、あと 2 回作れます').waitFor()
    await page.getByRole('button', { name: '会話を選ぶ' }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /たろうさんとの会話/ })
      .click()
    await page.getByRole('button', { name: '保存を始める' }).waitFor()
  })
})

test('axe finds no serious fault and nothing is wider than the screen: phone and desk, light and dark', async () => {
  await begin({ jobs: true })
  const { member, performer, conversationId } = await threatened()
  const administrator = await site.staff('administrator')
  const id = await openedCase(member, administrator)
  await desk.open(id, administrator)
  const made = await atExports(site).ask(id, administrator)
  await performer.call(ROUTES.askOwnExport, { body: { conversationId } })
  await administrator.call(ROUTES.setNondisclosure, {
    params: { id: performer.id },
    body: { on: true, reason: '本人からの申し出' },
  })
  await expect
    .poll(() => administrator.call(ROUTES.export, { params: { id: made.id } }), { timeout: 30_000 })
    .toMatchObject({ state: 'ready' })
  const places = [
    [administrator, '/desk/evidence', '中央警察署 照会123'],
    [administrator, '/desk/evidence/log', '台帳は正常です'],
    [administrator, '/desk/evidence/people', '本人からの申し出'],
    [administrator, `/desk/evidence/cases/${id}`, '伏せるもの'],
    [performer, '/settings/records', 'たろうさんとの会話'],
  ] as const
  for (const person of [administrator, performer]) {
    const page = await at(person, '/')
    for (const [whose, where, text] of places) {
      if (whose !== person) continue
      await page.goto(site.url + where)
      for (const viewport of [PHONE, DESKTOP])
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.setViewportSize(viewport)
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
          await page.getByText(text).first().waitFor()
          await expectNoFaults(page, `${where} ${colorScheme}`)
          expect(await width(page), where).toBe(viewport.width)
        }
    }
  }
})
