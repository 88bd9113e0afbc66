/** Endings of hosts that people write without `https://`. */
export const TOP_DOMAINS: ReadonlySet<string> = new Set(
  'com net org jp info biz io app dev xyz site online club shop store link page blog live chat social fun space tech art tokyo osaka cc co uk kr cn tw eu us ru example test invalid localhost moe'.split(
    ' ',
  ),
)

/** Endings that are also the tail of a handle (`mametaro.be`): a bare host with one of these needs a path. */
export const SHORT_DOMAINS: ReadonlySet<string> = new Set(
  'me be tv gg gl ly ee to am is la st sh ai id in it de fr ws so im pm re fm gle bio click top vip zone love cafe one life fan fans ms gd to cx do nu rs pw name pro ink icu cam tube ne moe wiki plus ac th ph my sg hk asia media work works world video email'.split(
    ' ',
  ),
)

/** Hosts of pages of links and of short links. */
export const SHORT_HOSTS: readonly string[] =
  'lit.link linktr.ee bit.ly is.gd x.gd t.ly v.gd tinyurl.com cutt.ly rebrand.ly ow.ly goo.gl onl.sc onl.tw onl.la ux.nu s.id potofu.me profcard.info twpf.jp html.co.jp peing.net marshmallow-qa.com youtu.be youtube.com note.com ameblo.jp lnk.to lnk.bio beacons.ai carrd.co fantia.jp discord.gg t.me line.me lin.ee wa.me'.split(
    ' ',
  )

/** Pages of links by the names that people say; in front of a slash or a name they stand for the host. */
export const HUB_NAMES: readonly (readonly [host: string, words: string])[] = [
  ['lit.link', 'りっとりんく リットリンク リトリンク リトリン りっとりん りとりんく'],
  ['linktr.ee', 'りんくつりー リンクツリー'],
  ['bit.ly', 'びっとりー ビットリー ビットエルワイ'],
  ['tinyurl.com', 'タイニーURL タイニーユーアールエル たいにーurl'],
  ['profcard.info', 'プロフカード'],
  ['twpf.jp', 'ツイフィール ついふぃーる'],
  ['potofu.me', 'ポトフミー'],
  ['x.gd', 'エックスジーディー'],
  ['is.gd', 'イズジーディー'],
]

/** Hosts of messengers: a link there is a contact, whatever the page. Hosts under them count too. */
export const LINE_HOSTS: readonly string[] = ['line.me', 'lin.ee', 'line.naver.jp', 'page.line.me']

export const SOCIAL_HOSTS: readonly string[] = [
  'kakao.com',
  'instagram.com',
  'instagr.am',
  'ig.me',
  'x.com',
  'twitter.com',
  't.co',
  'tiktok.com',
  'discord.gg',
  'discord.com',
  'discordapp.com',
  't.me',
  'telegram.me',
  'telegram.org',
  'signal.me',
  'signal.group',
  'wa.me',
  'whatsapp.com',
  'wechat.com',
  'weixin.qq.com',
  'skype.com',
  'facebook.com',
  'fb.com',
  'fb.me',
  'm.me',
  'messenger.com',
  'snapchat.com',
  'zoom.us',
  'teams.live.com',
  'teams.microsoft.com',
  'meet.google.com',
  'threads.net',
  'threads.com',
  'bsky.app',
  'bsky.social',
  'twitcasting.tv',
  'viber.com',
  'bereal.com',
  'misskey.io',
  'mixi.social',
]
