import { expect, test } from 'vitest'
import { type Cell, writeCsv } from './csv.ts'

test.each<[cell: Cell, written: string, why: string]>([
  ['会員', '会員', 'plain'],
  [-3, '-3', 'a number is a number, also below zero'],
  [0.5, '0.5', 'a fraction'],
  [null, '', 'nothing measured'],
  ['a,b', '"a,b"', 'a comma'],
  ['say "hi"', '"say ""hi"""', 'quotes are doubled'],
  ['one\ntwo', '"one\ntwo"', 'a line break'],
  ['=1+2', "'=1+2", 'a formula'],
  ['+81', "'+81", 'a formula by plus'],
  ['-1', "'-1", 'a formula by minus, when it is text'],
  ['@SUM(A1)', "'@SUM(A1)", 'a formula by at'],
  ['\t=1', "'\t=1", 'a tab before it'],
  ['\r=1', '"\'\r=1"', 'a line break before it'],
  ['＝1', "'＝1", 'full width: some spreadsheets fold it'],
  ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"', 'a formula with quotes'],
])('%j → %j (%s)', (cell, written) => {
  expect(writeCsv(['head'], [[cell]])).toBe(`\uFEFFhead\r\n${written}\r\n`)
})
