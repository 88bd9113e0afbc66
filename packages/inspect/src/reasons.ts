import type { Category } from './categories.ts'

export type Language = 'ja' | 'en'

const REASONS = {
  'phone-number': ['電話番号の形をした数字が含まれているようです。', 'This part looks like a telephone number.'],
  'phone-read-aloud': [
    '数字の読みをつなげると電話番号になるようです。',
    'Read aloud, these words look like the digits of a telephone number.',
  ],
  'phone-lookalike': [
    '数字に似た文字を数字として読むと、電話番号になるようです。',
    'With letters read as the digits they resemble, this looks like a telephone number.',
  ],
  'phone-scattered': [
    '間の文字を除いて数字をつなげると、電話番号になるようです。',
    'Without what stands between them, these digits look like a telephone number.',
  ],
  'phone-worked-out': [
    '説明のとおりに数字を並べると、電話番号になるようです。',
    'Worked out as described, these digits look like a telephone number.',
  ],
  'mail-address': ['メールアドレスが含まれているようです。', 'This part looks like a mail address.'],
  'mail-in-words': [
    '記号を言葉に置き換えたメールアドレスのようです。',
    'This looks like a mail address with its signs written as words.',
  ],
  'messenger-id': ['メッセージアプリやSNSのIDのようです。', 'This looks like an ID on a messenger or social network.'],
  'messenger-link': [
    'メッセージアプリやSNSへのリンクのようです。',
    'This looks like a link to a messenger or social network.',
  ],
  'service-disguised': [
    '別の言い方で、外部のアプリやSNSを指しているようです。',
    'This seems to point to an outside app or social network by another name.',
  ],
  'id-spelled-out': ['文字の読みをつなげると、IDになるようです。', 'Spelled out in words, this looks like an ID.'],
  'outside-link': ['サイトの外へのリンクのようです。', 'This looks like a link to a place outside the site.'],
  'link-disguised': ['形を変えて書かれたリンクのようです。', 'This looks like a link written in a changed form.'],
  'in-pieces': [
    '前のメッセージとつなげると、ひとつの連絡先になるようです。',
    'Together with earlier messages, this looks like one contact detail.',
  ],
  'asks-contact': ['連絡先をたずねているように見えます。', 'This looks like asking for contact details.'],
  'offers-contact': [
    '連絡先を伝えようとしているように見えます。',
    'This looks like an offer to share contact details.',
  ],
  'agrees-contact': [
    '連絡先のやり取りに応じているように見えます。',
    'This looks like agreeing to exchange contact details.',
  ],
  'moves-outside': [
    'サイトの外で話すことを提案しているように見えます。',
    'This looks like a suggestion to talk outside the site.',
  ],
  'hints-contact': [
    '連絡先の手がかりを伝えているように見えます。',
    'This looks like a hint that leads to contact details.',
  ],
  'reads-like-contact': [
    'サイトの外での連絡に関わる言い方に見えます。',
    'These words read like a step towards contact outside the site.',
  ],
  'pays-outside': [
    'サイトを通さないお金のやり取りに見えます。',
    'This looks like a payment that does not go through the site.',
  ],
  'meets-in-person': ['直接会う約束や誘いのように見えます。', 'This looks like a plan to meet in person.'],
  'sounds-threatening': [
    '相手が怖いと感じるおそれのある表現に見えます。',
    'The other person may feel frightened by these words.',
  ],
  'sounds-like-pursuit': [
    '相手の居場所や行動を追っているように読めます。',
    'This can be read as following where the other person is or what they do.',
  ],
  'presses-for-contact': [
    '連絡や報告を強く求めているように読めます。',
    'This can be read as pressing the other person to keep reporting.',
  ],
  'lures-with-money': [
    'お金の誘いとして注意が必要な内容に見えます。',
    'This looks like a money offer that calls for caution.',
  ],
  'sounds-under-age': [
    '18歳未満であると読める部分があります。',
    'This can be read as saying that someone is under 18.',
  ],
  'speaks-of-recording': [
    '映像・音声・会話の保存について書かれているように見えます。',
    'This looks like saving pictures, sound or chat.',
  ],
  'asks-private-pictures': [
    'サイトを通さない写真や動画のやり取りに見えます。',
    'This looks like asking for pictures outside the site.',
  ],
  'gives-real-name': ['本名が分かる内容のようです。', 'This seems to tell a real name.'],
  'gives-home': ['住んでいる場所が分かる内容のようです。', 'This seems to tell where someone lives.'],
  'gives-workplace': ['勤め先や学校が分かる内容のようです。', 'This seems to tell where someone works or studies.'],
  'gives-birthday': ['生年月日が分かる内容のようです。', 'This seems to tell a birth date.'],
  'gives-family': [
    '家族が特定できる内容のようです。',
    'This seems to tell details that narrow down who the family are.',
  ],
  'own-term': ['このサイトで使えない言葉が含まれています。', 'This part holds a word that this site does not allow.'],
} as const satisfies Record<string, readonly [ja: string, en: string]>

/** Why a finding was made. A finding carries one or more. */
export type ReasonCode = keyof typeof REASONS

export const REASON_CODES = Object.keys(REASONS) as readonly ReasonCode[]

/** One sentence that a member understands: what the text looks like, never what the person is. */
export function reasonText(code: ReasonCode, language: Language): string {
  return REASONS[code][language === 'ja' ? 0 : 1]
}

const CATEGORY_NAMES: Record<Category, readonly [ja: string, en: string]> = {
  'contact.phone': ['電話番号', 'phone number'],
  'contact.email': ['メールアドレス', 'mail address'],
  'contact.line': ['LINEのID', 'LINE ID'],
  'contact.sns': ['SNSのアカウント', 'social network account'],
  'contact.url': ['外部リンク', 'outside link'],
  'contact.solicit': ['連絡先の交換', 'exchange of contact details'],
  'offsite.payment': ['サイト外の支払い', 'payment outside the site'],
  'offsite.meet': ['直接会う誘い', 'meeting in person'],
  'harm.threat': ['脅しと読める表現', 'threatening words'],
  'harm.stalking': ['つきまといと読める表現', 'words of pursuit'],
  'harm.scam': ['注意が必要なお金の話', 'risky money offer'],
  'harm.minor': ['18歳未満と読める表現', 'sign of being under 18'],
  'harm.recording': ['録画・保存', 'recording or saving'],
  'privacy.name': ['本名', 'real name'],
  'privacy.address': ['住所・最寄り駅', 'home or nearest station'],
  'privacy.workplace': ['勤め先・学校', 'workplace or school'],
  'privacy.birthdate': ['生年月日', 'birth date'],
  'privacy.family': ['家族のこと', 'family details'],
}

/** A short name to put beside the marked part. */
export function categoryText(category: Category, language: Language): string {
  return CATEGORY_NAMES[category][language === 'ja' ? 0 : 1]
}
