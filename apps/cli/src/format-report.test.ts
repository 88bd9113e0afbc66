import { utf8 } from '@sekisho/evidence'
import { PATHS, verifyPackage } from '@sekisho/evidence/package'
import { expect, test } from 'vitest'
import { bag, buildPackage } from '../../../tests/setup/evidence-package.ts'
import { formatReport } from './format-report.ts'

test('says what is proven and what is not, in the language asked for', async () => {
  const report = await verifyPackage(await buildPackage())
  const ja = formatReport(report, 'ja')
  expect(ja).toMatch(
    /✓ この資料に、書き換えの跡はありません[\s\S]*証明していること[\s\S]*証明していないこと[\s\S]*話された内容が本当/,
  )
  const en = formatReport(report, 'en')
  expect(en).toMatch(/✓ Nothing in this package was changed[\s\S]*Not proven/)
  expect(en.replace(/関所警察署 生活安全課/, '')).not.toMatch(/[\p{Script=Hiragana}\p{Script=Han}]/u)
})

test('a package cannot steer the terminal', async () => {
  const files = await buildPackage()
  const info = new TextDecoder().decode(files.get(PATHS.exportInfo))
  files.set(PATHS.exportInfo, utf8(info.replace('関所警察署', '\\u001b[2J')))
  expect(formatReport(await verifyPackage(bag(files)), 'ja')).toContain('渡す先: �[2J 生活安全課')
})
