import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { launchBrowser, openAs, PHONE, photograph, WEB_DIR } from './browser.ts'
import { createTestSite, type TestSite } from './test-site.ts'

/** The whole server and the people who look at it, for the tests of one file. */
export type BrowserSite = {
  readonly site: TestSite
  /** A person at their own device, signed in. Without a viewport, a phone; another `url` is another server of the same site. */
  open(person: { email: string }, viewport?: { width: number; height: number }, url?: string): Promise<Page>
  /** A phone at which nobody has signed in yet. */
  openPhone(): Promise<Page>
}

/** Called once at the head of a file. What was on the screens is photographed when a test fails, and closed after each. */
export function browserSite(): BrowserSite {
  let browser: Browser
  let site: TestSite
  const contexts: BrowserContext[] = []

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

  return {
    get site() {
      return site
    },
    async open(person, viewport, url = site.url) {
      const { context, page } = await openAs(browser, url, person, viewport)
      contexts.push(context)
      return page
    },
    async openPhone() {
      const context = await browser.newContext({ viewport: PHONE, locale: 'ja-JP', hasTouch: true })
      contexts.push(context)
      const page = await context.newPage()
      page.setDefaultTimeout(15_000)
      return page
    },
  }
}
