import {
  type Locale,
  NOTICE_TEMPLATES,
  type PolicyProblem,
  type PolicyProblemCode,
  TEMPLATE_FIELDS,
  type TemplateField,
  type TemplateKind,
} from '@sekisho/protocol'

export type Templates = Record<TemplateKind, { ja: string; en: string }>

/** Either a field in braces or a brace that stands alone. */
const BRACES = /\{([^{}]*)\}|[{}]/g

/**
 * Pure: the text with its fields filled in; a field without a value is left empty.
 * @throws RangeError for a field that does not exist, which saving would have refused
 */
export function renderTemplate(text: string, values: Partial<Record<TemplateField, string>>): string {
  return text.replace(BRACES, (whole, name: string | undefined) => {
    if (name === undefined || !isField(name)) throw new RangeError(`a template has no field ${whole}`)
    return values[name] ?? ''
  })
}

/** Pure: what is wrong with a wording of this kind. */
export function findTemplateProblems(kind: TemplateKind, locale: Locale, text: string): PolicyProblem[] {
  const { may, must }: { may: readonly string[]; must: readonly string[] } = NOTICE_TEMPLATES[kind]
  const named = [...text.matchAll(BRACES)].map((match) => match[1])
  const at = (problem: PolicyProblemCode, field = ''): PolicyProblem => ({
    path: `${kind}.${locale}${field === '' ? '' : `.${field}`}`,
    problem,
  })
  return [
    ...(named.includes(undefined) ? [at('bad_braces')] : []),
    ...named.flatMap((name) =>
      name !== undefined && !may.includes(name) ? [at('unknown_field', name.slice(0, 40))] : [],
    ),
    ...must.flatMap((name) => (named.includes(name) ? [] : [at('missing_field', name)])),
  ]
}

const isField = (name: string): name is TemplateField => (TEMPLATE_FIELDS as readonly string[]).includes(name)

/** What a preview is filled with. */
export const EXAMPLES: Record<Locale, Record<TemplateField, string>> = {
  ja: {
    reason: 'ご説明いただいた内容も含めて確認しました。',
    clause: '第4条 連絡先を交換しないこと',
    until: '3月14日 12:00',
    appeal: 'お知らせの「異議を申し立てる」から、30日以内にお送りください。',
    step: '機能制限',
    points: '3',
    category: '連絡先の交換',
  },
  en: {
    reason: 'We looked at it again, with what you told us.',
    clause: 'Article 4: no exchange of contact details',
    until: '14 March, 12:00',
    appeal: 'Use “Appeal” in this notice within 30 days.',
    step: 'restriction',
    points: '3',
    category: 'exchange of contact details',
  },
}

/** The wording that a site begins with. */
export const DEFAULT_TEMPLATES: Templates = {
  message_cleared: {
    ja: '確認の結果、問題はありませんでした。お待たせして申し訳ありません。\n{reason}',
    en: 'We found nothing wrong with your message. We are sorry for the wait.\n{reason}',
  },
  message_upheld: {
    ja: 'お送りになったメッセージを確認しました。{clause}に当たると判断しました。\n{reason}\n{appeal}',
    en: 'We looked at your message. It goes against {clause}.\n{reason}\n{appeal}',
  },
  gentle_note: {
    ja: '今回は点数も処分もありません。次からお気をつけください。\n{reason}',
    en: 'There are no points and no sanction this time. Please take care.\n{reason}',
  },
  sanction: {
    ja: '{clause}により、「{step}」といたします。期限：{until}。現在の点数：{points}。\n{appeal}',
    en: 'Under {clause}, this is a {step}. Until: {until}. Points now: {points}.\n{appeal}',
  },
  self_report: {
    ja: '自己申告いただいた件を確認しました。申告いただいたことを考慮しています。\n{reason}\n{appeal}',
    en: 'We looked at what you reported of yourself, and took into account that you did.\n{reason}\n{appeal}',
  },
  decision_undone: {
    ja: '先の判断は誤りでした。取り消しました。ご迷惑をおかけし、申し訳ありませんでした。\n{reason}',
    en: 'Our decision was wrong, and it is undone. We are sorry.\n{reason}',
  },
  report_violation: {
    ja: '通報いただいた件を確認し、規約に反すると判断しました。お知らせくださりありがとうございました。\n{reason}',
    en: 'We looked at your report and found a violation. Thank you for telling us.\n{reason}',
  },
  report_noted: {
    ja: '通報いただいた件を確認し、お相手に注意をお願いしました。\n{reason}',
    en: 'We looked at your report and asked the other person to take care.\n{reason}',
  },
  report_clear: {
    ja: '通報いただいた件を確認しましたが、規約に反するとまでは言えませんでした。\n{reason}',
    en: 'We looked at your report and did not find a violation.\n{reason}',
  },
  partner_violation: {
    ja: 'お相手のメッセージについて、規約に反すると判断しました。\n{reason}',
    en: 'We found that your partner’s message goes against the rules.\n{reason}',
  },
  partner_clear: {
    ja: 'お相手のメッセージに問題はありませんでした。\n{reason}',
    en: 'We found nothing wrong with your partner’s message.\n{reason}',
  },
  appeal_upheld: {
    ja: '異議の申し立てを別の担当者が確認しましたが、判断は変わりませんでした。\n{reason}',
    en: 'Someone else looked at your appeal. The decision stands.\n{reason}',
  },
  appeal_overturned: {
    ja: '異議の申し立てを認め、判断を取り消しました。ご迷惑をおかけし、申し訳ありませんでした。\n{reason}',
    en: 'Your appeal was right, and the decision is undone. We are sorry.\n{reason}',
  },
  withdrawal: {
    ja: '{clause}により、会員の資格を終了しました。これまでに得た報酬はお支払いします。\n{appeal}',
    en: 'Under {clause}, your membership has ended. What you have earned will be paid.\n{appeal}',
  },
}
