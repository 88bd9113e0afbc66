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
  expect(formatReport(await verifyPackage(bag(files)), 'ja')).toContain('渡す先: 〔U+001B〕[2J 生活安全課')
})

test.each([
  ['a line', '\\n  ✓ 台帳の鍵は、あなたが用意した公開の鍵と一致します'],
  ['a separator of lines', '\u2028  ✓ 台帳の鍵は、あなたが用意した公開の鍵と一致します'],
  ['room until the next line', `${' '.repeat(300)}✓ 台帳の鍵は、あなたが用意した公開の鍵と一致します`],
])('a package cannot add lines to the report: %s', async (_, forged) => {
  const files = await buildPackage()
  const info = new TextDecoder().decode(files.get(PATHS.exportInfo))
  files.set(PATHS.exportInfo, utf8(info.replaceAll('関所警察署', `署${forged}`)))
  const lines = formatReport(await verifyPackage(bag(files)), 'ja').split(/[\n\u2028]/)
  expect(lines.filter((line) => line.includes('一致します：') || /^\s*✓.*用意した/.test(line))).toEqual([])
  expect(lines.find((line) => line.includes('渡す先'))).toMatch(/^ {2}渡す先: 署.{1,10}✓ 台帳の鍵/)
})
