import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

type Violation = { id: string; impact: string; nodes: { html: string }[] }

/** Fails on a serious or critical fault that axe finds on the page as it is. Polled: what fades in has no contrast yet. */
export async function expectNoFaults(page: Page, name: string): Promise<void> {
  await expect.poll(() => seriousFaults(page), { timeout: 8_000, interval: 300, message: name }).toEqual([])
}

async function seriousFaults(page: Page): Promise<string[]> {
  // The page's policy allows no script but its own; this one is the test's, put in by the browser itself.
  await page.evaluate(await readFile(AXE, 'utf8'))
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }
    const { violations } = await axe.run()
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`)
  })
}
