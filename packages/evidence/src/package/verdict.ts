import { inJst } from './jst.ts'
import type { ParsedPackage } from './parse-package.ts'
import { type Attestation, type Check, existedBy, type Report, type Verdict, type Words } from './report.ts'

type Said = Pick<Report, 'verdict' | 'headline' | 'proven' | 'notProven'>

/** Pure: what the checks come to, in words for people who will not read them. */
export function verdictOf(
  checks: readonly Check[],
  keyCompared: boolean,
  { records, info }: ParsedPackage,
  attestations: readonly Attestation[],
): Said {
  const failures = checks.filter(({ state }) => state === 'failed')
  if (failures.length > 0) return changed(failures)
  const seen = records.flatMap(({ leaf }) => existedBy(attestations, leaf) ?? [])
  const existed = outsideTime(seen.filter(({ compared }) => compared))
  const said = outsideTime(seen.filter(({ compared }) => !compared))
  const isReadingCompared = !checks.some(({ code }) => code === 'reading-other-version')
  const verdict: Verdict = 'unchanged'
  return {
    verdict,
    headline: keyCompared
      ? words('この資料は、記録された時から変わっていません。', 'This package is unchanged since it was recorded.')
      : words(
          'この資料に、書き換えの跡はありません。あとは台帳の鍵を、公開されている鍵と見比べてください。',
          'Nothing in this package was changed, provided that the log’s key is the one that the site publishes: compare it.',
        ),
    proven: [
      words(
        `${records.length}件の記録は、サイトの台帳「${info?.origin ?? ''}」に書き込まれた時のままです。一字でも変わっていれば分かります。`,
        `The ${records.length} records are as they were written into the site’s log "${info?.origin ?? ''}". A single changed letter would show.`,
      ),
      words(
        '資料が作られた後に、記録やファイルが足されたり、抜かれたり、入れ替えられたりしていません。後から付けられるのは、同じ台帳への外部の確認だけです。',
        'Since the package was made, no record and no file was added, taken out or exchanged; but outside confirmations of the same log may be put in later.',
      ),
      ...(existed === undefined
        ? []
        : [
            words(
              `記録${existed.covered}件は、遅くとも ${existed.at} に存在していました。確かめたのは、サイトの外の ${existed.by} です。`,
              `${existed.covered} records existed at the latest at ${existed.at}; ${existed.by}, outside the site, vouches for it.`,
            ),
          ]),
    ],
    notProven: [
      words('話された内容が本当であること。', 'That what was said is true.'),
      words('アカウントを実際に使っていたのが誰か。', 'Who in fact used an account.'),
      words(
        'この資料に選ばれなかった記録に、何が書かれているか。',
        'What the records say that were not chosen for this package.',
      ),
      ...(said === undefined
        ? []
        : [
            words(
              `記録${said.covered}件を、遅くとも ${said.at} に ${said.by} が見たと書かれていること。その鍵や証明書は、本人が公開しているものと見比べていません。サイトにも作れます。`,
              `That ${said.by} saw ${said.covered} records by ${said.at}, as it says: the key or certificate was not compared with a published one, and the site could have made it.`,
            ),
          ]),
      existed === undefined
        ? words(
            'いつ書き込まれたか。時刻はすべてサイトの申告で、確かめられた外部の確認はありません。',
            'When they were written: all times are the site’s own word, and nobody outside whose key was compared vouches for them.',
          )
        : words(
            '上の時刻より前の、書き込まれた正確な時刻。各記録の時刻はサイトの申告です。',
            'The exact moment before that time: the time in each record is the site’s own word.',
          ),
      words(
        'だれがどの番号（id）の人か。表示名、役割、呼び名（「会員A」や、伏せた人の〔関係者A〕など）、時系列の「印」に書かれた外部の名前、時系列PDFの文面は、サイトの言葉です。',
        'Who the people behind the ids are: display names, roles and labels (those of withheld people stand in 〔 〕), the names on the timeline’s seals and the wording of the PDF are the site’s words.',
      ),
      ...(isReadingCompared
        ? []
        : [
            words(
              '時系列（timeline.html）と閲覧の履歴（custody.jsonl）が記録のとおりであること。古い版で作られていて、比べていません。下の時系列か records.jsonl を読んでください。',
              'That timeline.html and custody.jsonl say what the records say: an older version wrote them and they were not compared. Read the timeline below, or records.jsonl.',
            ),
          ]),
      ...(keyCompared
        ? []
        : [
            words(
              '台帳の鍵が本物であること。資料とは別の経路（サイトの公開ページや書面）で手に入れた鍵と見比べるまで、資料全体が作り直された疑いは残ります。',
              'That the log’s key is the real one. Until it is compared with one that came another way (the site’s public page, a letter), the whole package could have been made up.',
            ),
          ]),
    ],
  }
}

function changed(failures: readonly Check[]): Said {
  const isClosed = failures.every(({ group }) => group === 'opening')
  if (isClosed) {
    return {
      verdict: TAMPERED_ZIP.has(failures[0]?.code ?? '') ? 'changed' : 'unreadable',
      headline: words('この資料は開けませんでした。', 'This package could not be opened.'),
      proven: [],
      notProven: [words('何も確かめられていません。', 'Nothing could be checked.')],
    }
  }
  return {
    verdict: 'changed',
    headline: words(
      `この資料には、合わないところが${failures.length}か所あります。証拠として使わないでください。`,
      `This package is not as it was made: ${failures.length} ${failures.length === 1 ? 'thing is' : 'things are'} wrong. Do not rely on it.`,
    ),
    proven: [],
    notProven: [
      words(
        '下の「合わないもの」を含む資料は、全体として信用できません。作成した元から、もう一度受け取ってください。',
        'A package with the faults below cannot be relied on as a whole. Get it again from whoever made it.',
      ),
    ],
  }
}

/** No accident makes these. */
const TAMPERED_ZIP: ReadonlySet<string> = new Set(['zip-doubled', 'zip-inconsistent', 'zip-odd-name'])

/** By when all that were seen were there, and who saw them. */
function outsideTime(seen: readonly Attestation[]): { covered: number; at: string; by: string } | undefined {
  const last = seen.reduce<Attestation | undefined>((a, b) => (a === undefined || b.at > a.at ? b : a), undefined)
  if (last === undefined) return undefined
  return {
    covered: seen.length,
    at: `${inJst(new Date(last.at).toISOString()).slice(0, 19)} JST`,
    by: [...new Set(seen.map(({ by }) => by))].join(', '),
  }
}

const words = (ja: string, en: string): Words => ({ ja, en })
