import { expect, test } from 'vitest'
import { auditSearchOf, toBody } from './audit-search.ts'

const ID = '0190a0a0-0000-7000-8000-00000000000a'

test('an address that was made up is no search', () => {
  expect(auditSearchOf({ from: 'yesterday', operator: '1', kind: "'; drop", case: [ID], more: 1 })).toEqual({})
  expect(auditSearchOf({ from: '2026-11-22', kind: 'case.decided', case: ID })).toEqual({
    from: '2026-11-22',
    kind: 'case.decided',
    case: ID,
  })
})

test('the names of the address become those of the route; empty words are left out', () => {
  expect(toBody({ operator: ID, person: ID }, '  ')).toEqual({ operatorId: ID, personId: ID })
  expect(toBody({}, ' 連絡先 ')).toEqual({ text: '連絡先' })
})
