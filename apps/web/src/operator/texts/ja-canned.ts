import type { CaseRow } from '@sekisho/protocol'

type Kind = CaseRow['kind']
/** A canned text: the chip's word, and what it fills in. */
export type Canned = { readonly label: string; readonly text: string }
/** What a canned text can be about: a group of findings, minors, or conduct. */
export type CannedAbout = 'contact' | 'offsite' | 'harm' | 'minor' | 'privacy' | 'conduct'

/** Ready reasons for a decision. People read them: no blame, no details. */
export const cannedTexts = {
  canned: {
    clear: {
      held: [{ label: '問題なし', text: '内容を確認し、規約に反しないと判断しました。お待たせしました。' }],
      dispute: [
        { label: '見立て違い', text: '読み直したところ、止める必要のない内容でした。止めてしまい申し訳ありません。' },
        {
          label: '前後から判断',
          text: '前後のやり取りも読み、規約に反しないと判断しました。お知らせくださりありがとうございます。',
        },
      ],
      insisted: [{ label: '問題なし', text: '内容を確認し、規約に反しないと判断しました。' }],
      report: [
        {
          label: '該当なし',
          text: 'やり取りを確認しましたが、規約に反する行為は見つかりませんでした。気になることがあれば、またお知らせください。',
        },
      ],
      self_report: [
        {
          label: '問題なし',
          text: 'ご自身からのお知らせ、ありがとうございます。確認したところ、規約に反する内容ではありませんでした。',
        },
      ],
      linked: [{ label: '別の方', text: '確認したところ、別の方のアカウントと判断しました。' }],
      ladder: [{ label: '追加なし', text: 'これまでの記録を確認し、これ以上の対応は行わないと判断しました。' }],
    } satisfies Record<Kind, Canned[]> as Record<Kind, Canned[]>,
    note: {
      contact: [
        {
          label: '連絡先',
          text: '連絡先の話は、サイトの中ではお控えください。サイトの外では、お二人を守ることができません。',
        },
      ],
      offsite: [
        { label: 'サイト外', text: '支払いや面会の話は、サイトの中ではお控えください。安全のためのお願いです。' },
      ],
      harm: [
        { label: '言い方', text: '読む方が不安になることがある言い方でした。次から、少しだけお気をつけください。' },
      ],
      minor: [{ label: '年齢', text: '年齢について誤解を招く書き方でした。次からお気をつけください。' }],
      privacy: [{ label: '個人の情報', text: '個人が特定される情報は、身を守るために書かないようお願いします。' }],
      conduct: [{ label: '言い方', text: '相手の方が気持ちよく話せるよう、言い方に少しだけお気をつけください。' }],
    } satisfies Record<CannedAbout, Canned[]> as Record<CannedAbout, Canned[]>,
    violation: {
      contact: [
        {
          label: '連絡先',
          text: 'サイトの外での連絡につながる内容でした。サイトの外ではお二人を守れないため、お届けできません。',
        },
      ],
      offsite: [
        { label: 'サイト外', text: 'サイトの外での支払いや面会につながる内容でした。安全のため、規約で禁じています。' },
      ],
      harm: [
        { label: '怖い表現', text: '読む方が怖いと感じるおそれのある表現が含まれていました。' },
        { label: '勧誘・記録', text: '勧誘や無断の記録にあたる内容が含まれていました。' },
      ],
      minor: [{ label: '年齢', text: '18歳以上であることを確認できない内容が含まれていました。' }],
      privacy: [
        {
          label: '個人の情報',
          text: '個人が特定される情報が含まれていました。身を守るため、書かないようお願いしています。',
        },
      ],
      conduct: [{ label: '尊重', text: '相手を尊重しない表現が含まれていました。' }],
    } satisfies Record<CannedAbout, Canned[]> as Record<CannedAbout, Canned[]>,
  },
}
