import type { PolicyShape } from '@sekisho/protocol'
import { describe, expect, test } from 'vitest'
import { rules as en } from '../texts/en-rules.ts'
import { rules as ja } from '../texts/ja-rules.ts'
import { pathText, valueText } from './path-text.ts'

const policy = {
  rules: { member: [{ categories: ['contact.phone', 'contact.line'] }], performer: [] },
  terms: [{ id: 'kakao', text: 'カカオ', match: 'folded', except: [], category: 'contact.line', note: '' }],
  ladder: { expireDays: 180, steps: [{ step: 'warning', points: 2, days: null }] },
} as unknown as PolicyShape
const words = { t: ja, locale: 'ja' } as const

describe('a place in a policy has a name', () => {
  test.each([
    ['rules.member.contact.solicit.outcome', '会員 › 連絡先の交換 › 扱い'],
    ['rules.member.0.repeat.strike', '会員 › 電話番号、LINEのID › 繰り返したとき › 点数'],
    ['rules', '決まり'],
    ['terms.kakao.text', '語 › カカオ › 語'],
    ['terms.0.except.2', '語 › カカオ › 除外する語'],
    ['terms.gone', '語'],
    ['ladder.steps.warning.points', 'はしご › 警告 › 必要な点数'],
    ['ladder.steps.0.points', 'はしご › 警告 › 必要な点数'],
    ['ladder.expireDays', 'はしご › 点数が消えるまで'],
    ['caseMinutes.byKind.report', '期限 › 通報'],
    ['caseMinutes.urgent', '期限 › 緊急'],
    ['confidence.contact', 'しきい値 › 連絡先'],
    ['urgentFrom.signs', '緊急にする条件 › 兆しの数'],
    ['retention.ageProofs', '保存期間 › 年齢確認の内容'],
    ['something.newer', 'something › newer'],
  ])('%s → %s', (path, text) => {
    expect(pathText(path, policy, words)).toBe(text)
  })
})

describe('a value is said in words', () => {
  test.each([
    ['rules.member.contact.solicit.outcome', '"refuse"', '届けない', 'Refuse'],
    ['caseMinutes.normal', '1440', '1440 分', '1440 minutes'],
    ['ladder.steps.warning.days', 'null', '期限なし（記録のみ）', 'No end (on record only)'],
    ['ladder.expireDays', '180', '180 日', '180 days'],
    ['retention.messages', '365', '365 日', '365 days'],
    ['trialMaxShare', '0.125', '12.5 %', '12.5%'],
    ['terms.x', null, 'なし', 'none'],
    [
      'terms.x',
      '{"category":"contact.line","except":[],"text":"らいん"}',
      '語: らいん · 種類: LINEのID',
      'term: らいん · category: LINE ID',
    ],
  ])('%s %s → %s / %s', (path, json, inJapanese, inEnglish) => {
    expect(valueText(path, json, words)).toBe(inJapanese)
    expect(valueText(path, json, { t: en, locale: 'en' })).toBe(inEnglish)
  })
})
