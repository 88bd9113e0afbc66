/** One password for all; printed at the start, and only ever made in an empty database that nobody else can reach. */
export const DEMO_PASSWORD = 'sekisho-demo'

export type DemoPerson = {
  role: 'member' | 'performer' | 'moderator' | 'administrator'
  email: string
  displayName: string
}

/** The four that the start prints. */
export const DEMO_ACCOUNTS = {
  member: { role: 'member', email: 'member@example.com', displayName: 'たろう' },
  performer: { role: 'performer', email: 'performer@example.com', displayName: 'ゆい' },
  moderator: { role: 'moderator', email: 'moderator@example.com', displayName: 'かわむら' },
  administrator: { role: 'administrator', email: 'admin@example.com', displayName: 'おおの' },
} as const satisfies Record<string, DemoPerson>

type Profile = { headline: string; about: string; ratePerMinute: number; partyRatePerMinute: number }

/** Performers with their profiles; the first is the one whose account is printed. */
export const DEMO_PERFORMERS: readonly (DemoPerson & { profile: Profile })[] = [
  {
    ...DEMO_ACCOUNTS.performer,
    profile: {
      headline: '夜ふかしのおとも。のんびり話しましょう',
      about:
        '猫と暮らしています。映画とあまいものの話が好きです。聞き役も得意なので、今日あったことを聞かせてください。',
      ratePerMinute: 120,
      partyRatePerMinute: 60,
    },
  },
  {
    role: 'performer',
    email: 'performer2@example.com',
    displayName: 'あおい',
    profile: {
      headline: '本と散歩とコーヒー',
      about: 'しずかな時間が好きです。おすすめの本を教え合いませんか。',
      ratePerMinute: 100,
      partyRatePerMinute: 50,
    },
  },
  {
    role: 'performer',
    email: 'performer3@example.com',
    displayName: 'みお',
    profile: {
      headline: '元気が出るおしゃべり担当',
      about: 'よく笑うと言われます。スポーツ観戦とカラオケが大好き。',
      ratePerMinute: 150,
      partyRatePerMinute: 70,
    },
  },
  {
    role: 'performer',
    email: 'performer4@example.com',
    displayName: 'さくら',
    profile: {
      headline: '料理の話ならまかせて',
      about: '作りおきの研究中です。今夜のごはん、いっしょに考えましょう。',
      ratePerMinute: 110,
      partyRatePerMinute: 60,
    },
  },
  {
    role: 'performer',
    email: 'performer5@example.com',
    displayName: 'れな',
    profile: {
      headline: 'ゲームと深夜ラジオ',
      about: '負けずぎらいです。雑談しながらゆるく過ごすのが好き。',
      ratePerMinute: 130,
      partyRatePerMinute: 60,
    },
  },
  {
    role: 'performer',
    email: 'performer6@example.com',
    displayName: 'ひなた',
    profile: {
      headline: '朝型です。おはようから話しましょう',
      about: 'ガーデニングと紅茶。やさしい人と出会えたらうれしいです。',
      ratePerMinute: 100,
      partyRatePerMinute: 50,
    },
  },
]

export const DEMO_MEMBERS: readonly DemoPerson[] = [
  DEMO_ACCOUNTS.member,
  ...['けんじ', 'ひろし', 'まさと', 'ゆうき', 'たけし', 'しんや', 'こうへい'].map((displayName, i) => ({
    role: 'member' as const,
    email: `member${i + 2}@example.com`,
    displayName,
  })),
]

/** Somebody new whose proof of age waits at the desk. */
export const DEMO_NEWCOMER: DemoPerson = { role: 'performer', email: 'newcomer@example.com', displayName: 'ことね' }
