import { fieldWord } from './timeline.ts'

export const CHECK_GROUPS = ['opening', 'files', 'records', 'log', 'time', 'reading'] as const
export type CheckGroup = (typeof CHECK_GROUPS)[number]
export type CheckState = 'ok' | 'failed' | 'not-checked'

export const GROUP_WORDS: Record<CheckGroup, readonly [ja: string, en: string]> = {
  opening: ['資料を開く', 'Opening the package'],
  files: ['ファイルがそろっていて、作成時のままか', 'All files there, as they were made'],
  records: ['記録の中身が書き込まれた時のままか', 'Contents of the records as they were written'],
  log: ['記録がサイトの台帳にあるか', 'The records in the site’s log'],
  time: ['いつまでに存在したかを、外部が確かめているか', 'When they existed, by outside parties'],
  reading: ['読むための書類が記録のとおりか', 'The readable documents say what the records say'],
}

type Values = { readonly [fact: string]: string | number }
type Say = (facts: Values) => readonly [ja: string, en: string]
type Rule = { readonly group: CheckGroup; readonly state: CheckState; readonly words: Say }

const rules =
  (state: CheckState) =>
  (group: CheckGroup, words: Say): Rule => ({ group, state, words })
const ok = rules('ok')
const failed = rules('failed')
const open = rules('not-checked')

const fieldJa = (name: string | number | undefined) => `「${fieldWord(String(name), 'ja')}」（${name}）`
const range = (from: string | number | undefined, to: string | number | undefined, dash: string) =>
  from === to ? `${from}` : `${from}${dash}${to}`
const inLine = ({ file, line }: Values) =>
  line === undefined
    ? ([`${file}`, `${file}`] as const)
    : ([`${file} の${line}行目`, `line ${line} of ${file}`] as const)

/** Every check that a report can name. The code says what was found; the words say it to people. */
export const CHECKS = {
  'zip-not': failed('opening', () => [
    'ZIP ファイルではないか、壊れています。もう一度受け取り直してください。',
    'This is not a ZIP file, or it is damaged. Get it again from where it came.',
  ]),
  'zip-truncated': failed('opening', () => [
    'ファイルが途中で切れています。コピーや受け取りが最後まで終わらなかったようです。もう一度受け取り直してください。',
    'The file is cut off: copying or downloading it did not finish. Get it again.',
  ]),
  'zip-too-large': failed('opening', () => [
    '広げると大きくなりすぎるため、開きませんでした。証拠資料がこの大きさになることはありません。',
    'It would unpack to more than an evidence package ever is, so it was not opened.',
  ]),
  'zip-doubled': failed('opening', ({ file }) => [
    `同じ名前のファイルが ZIP に2つ入っています：${file}。開く道具によって違うものが見えるので、この資料は使えません。`,
    `The ZIP holds two files of the same name: ${file}. Different programs would show different ones, so this package cannot be used.`,
  ]),
  'zip-odd-name': failed('opening', ({ file }) => [
    `ZIP に、証拠資料にはない名前のファイルがあります：${file}`,
    `The ZIP holds a file with a name that no evidence package has: ${file}`,
  ]),
  'zip-inconsistent': failed('opening', ({ file }) => [
    `ZIP の目次と中身が食い違っています：${file}。開く道具によって違うものが見えるので、この資料は使えません。`,
    `The ZIP’s directory and contents disagree at ${file}. Different programs would show different things, so this package cannot be used.`,
  ]),
  'not-a-package': failed('opening', () => [
    'ZIP は開けましたが、関所の証拠資料ではありません。',
    'The ZIP can be opened, but it is not a Sekisho evidence package.',
  ]),
  'other-format': failed('opening', () => [
    'この資料は、この検証プログラムの知らない版の形式で作られています。新しい検証プログラムで確かめてください。',
    'This package is in a format that this verifier does not know. Use a newer verifier.',
  ]),

  'files-complete': ok('files', ({ files }) => [
    `${files}個のファイルがすべてそろい、目録（SHA-256・SHA-512）と一致します。`,
    `All ${files} files are there and agree with the manifests (SHA-256 and SHA-512).`,
  ]),
  'file-missing': failed('files', ({ file }) => [
    `あるはずのファイルがありません：${file}`,
    `A file is missing: ${file}`,
  ]),
  'file-added': failed('files', ({ file }) => [
    `目録にないファイルが足されています：${file}`,
    `A file was added that the manifests do not name: ${file}`,
  ]),
  'file-foreign': failed('files', ({ file }) => [
    `この形式の資料にはないファイルです：${file}。後から足されたものです。中身を信じないでください。`,
    `A file that no package of this format has: ${file}. It was added; do not believe what it says.`,
  ]),
  'bag-info-differs': failed('files', ({ file }) => [
    `${file} が、export.json とファイルの数や大きさのとおりではありません。`,
    `${file} is not what export.json and the files give.`,
  ]),
  'file-changed': failed('files', ({ file }) => [
    `ファイルの中身が目録と違います：${file}`,
    `A file is not as the manifests say: ${file}`,
  ]),
  'manifest-missing': failed('files', ({ file }) => [`目録がありません：${file}`, `A manifest is missing: ${file}`]),
  'manifest-broken': failed('files', (facts) => [
    `目録が正しく書かれていません：${inLine(facts)[0]}`,
    `A manifest is not well written: ${inLine(facts)[1]}`,
  ]),
  'declaration-wrong': failed('files', ({ file }) => [
    `資料の形式を示すファイルが違っています：${file}`,
    `The file that declares the format is not as it should be: ${file}`,
  ]),
  'file-malformed': failed('files', (facts) => [
    `${inLine(facts)[0]} が、この資料の形式どおりに書かれていません（${facts.why}）。`,
    `${inLine(facts)[1]} is not written in the package’s format (${facts.why}).`,
  ]),
  'export-recorded': ok('files', ({ leaf, files }) => [
    `この資料を作ったこと自体が台帳の${leaf}番にあり、${files}個のファイルがその時のままです。目録を作り直しても、ここで分かります。`,
    `The making of this package is itself record ${leaf} of the log, and ${files} files are as they were then. New manifests would not hide a change from this.`,
  ]),
  'file-not-as-recorded': failed('files', ({ file }) => [
    `作成の記録にある SHA-256 と違います：${file}。資料が作られた後に書き換えられています。`,
    `Not the SHA-256 in the record of the export: ${file}. It was changed after the package was made.`,
  ]),
  'file-not-recorded': failed('files', ({ file }) => [
    `作成の記録にないファイルです：${file}。資料が作られた後に足されています。`,
    `A file that the record of the export does not name: ${file}. It was added after the package was made.`,
  ]),
  'export-record-other': failed('files', ({ file }) => [
    `${file} は、別の資料の作成の記録です。`,
    `${file} is the record of the making of another package.`,
  ]),

  'export-record-differs': failed('files', ({ file, field }) => [
    `${file} の${fieldJa(field)}が、作成の記録の言うことと違います。`,
    `${file} does not say what the record of the export says: ${field}.`,
  ]),

  'records-unchanged': ok('records', ({ records, fields }) => [
    `${records}件の記録の、示されている${fields}項目は、どれも書き込まれた時のままです。`,
    `In ${records} records, all ${fields} fields that are shown are as they were written.`,
  ]),
  'withheld-sound': ok('records', ({ fields, records }) => [
    `伏せられているのは${fields}項目と記録${records}件です。伏せても残りの証明は成り立っています。`,
    `${fields} fields and ${records} whole records are withheld; what is left still proves itself.`,
  ]),
  'field-changed': failed('records', ({ leaf, field }) => [
    `記録${leaf}番の${fieldJa(field)}が、書き込まれたものと違います。`,
    `Record ${leaf}: the field ${field} is not what was written.`,
  ]),
  'withheld-filled': failed('records', ({ leaf, field }) => [
    `記録${leaf}番の、伏せたはずの${fieldJa(field)}に中身が書かれています。これは記録されたものではありません。`,
    `Record ${leaf}: the field ${field} is said to be withheld, yet something was filled in. It is not what was recorded.`,
  ]),
  'withheld-unexplained': failed('records', ({ leaf, field }) => [
    `記録${leaf}番の${fieldJa(field)}が、理由の説明なく伏せられています。`,
    `Record ${leaf}: the field ${field} is withheld without a reason.`,
  ]),
  'record-malformed': failed('records', ({ leaf }) => [
    `記録${leaf}番が、記録として読めません。`,
    `Record ${leaf} cannot be read as a record.`,
  ]),
  'person-twice': failed('records', ({ file, label }) => [
    `${file} で、2人の人が同じ番号か同じ呼び名（${label}）になっています。だれのことか分かりません。`,
    `${file} has two people of one id or one label (${label}): nobody can tell who is meant.`,
  ]),
  'label-of-another': failed('records', ({ leaf, field, label }) => [
    `記録${leaf}番の伏せられた${fieldJa(field)}に、名前の伏せられていない人か、export.json にない人の呼び名（${label}）が付いています。`,
    `Record ${leaf}: the withheld field ${field} is labelled as someone who is not withheld, or not in export.json (${label}).`,
  ]),
  'record-out-of-order': failed('records', ({ leaf, file, line }) => [
    `${file} の${line}行目（記録${leaf}番）が、順番のとおりでないか、2度入っています。`,
    `Line ${line} of ${file} (record ${leaf}) is out of order or there twice.`,
  ]),
  'counts-match': ok('records', ({ records }) => [
    `資料の表紙（export.json）の件数と一致します（${records}件）。`,
    `The counts on the package’s cover sheet (export.json) agree: ${records} records.`,
  ]),
  'count-differs': failed('records', ({ file, said, found }) => [
    `${file} は${said}と書いていますが、実際は${found}です。`,
    `${file} says ${said}, but there is ${found}.`,
  ]),
  'positions-continuous': ok('records', ({ conversation, from, to }) => [
    `会話 ${conversation} の${range(from, to, '〜')}番目のメッセージは、間に抜けがありません。`,
    `Conversation ${conversation}: from message ${range(from, to, ' to ')} there is no gap.`,
  ]),
  'positions-missing': open('records', ({ conversation, from, to }) => [
    `会話 ${conversation} の${range(from, to, '〜')}番目のメッセージは、内容がこの資料にありません（範囲の外か、伏せた記録です）。`,
    `Conversation ${conversation}: the contents of message ${range(from, to, '–')} are not in this package (outside the part chosen, or withheld whole).`,
  ]),

  'checkpoint-signed': ok('log', ({ origin, size }) => [
    `台帳「${origin}」の署名が、記録${size}件の時点の状態について正しく付いています。`,
    `The log "${origin}" correctly signed its state at ${size} records.`,
  ]),
  'checkpoint-wrong-signature': failed('log', ({ file }) => [
    `${file} の署名が合いません。署名の後で書き換えられています。`,
    `The signature on ${file} is wrong: it was changed after it was signed.`,
  ]),
  'checkpoint-other-key': failed('log', ({ file }) => [
    `${file} に、この台帳の鍵による署名がありません。別の鍵で作られています。`,
    `${file} is not signed by this log’s key: another key made it.`,
  ]),
  'checkpoint-other-log': failed('log', ({ file, origin, expected }) => [
    `${file} は別の台帳（${origin}）のものです。この資料の台帳は ${expected} です。`,
    `${file} is of another log (${origin}); this package is of ${expected}.`,
  ]),
  'key-matches': ok('log', ({ key }) => [
    `台帳の鍵は、あなたが用意した公開の鍵と一致します：${key}`,
    `The log’s key is the published one that you brought: ${key}`,
  ]),
  'key-not-compared': open('log', ({ key }) => [
    `台帳の鍵を、サイトが公開している鍵と照合していません。次の鍵と一字一句同じか確かめてください：${key}`,
    `The log’s key was not compared with the one that the site publishes. See that it is, letter for letter: ${key}`,
  ]),
  'key-other': failed('log', ({ key }) => [
    `台帳の鍵が、あなたが用意した公開の鍵と違います。資料の鍵：${key}`,
    `The log’s key is not the published one that you brought. The package’s key: ${key}`,
  ]),
  'key-unreadable': failed('log', ({ key }) => [
    `照合のために渡された鍵が読めません：${key}`,
    `The key that was given to compare with cannot be read: ${key}`,
  ]),
  'records-in-log': ok('log', ({ records, size }) => [
    `${records}件の記録と作成の記録が、どれも台帳（${size}件）の言われた番号の場所にあります。`,
    `All ${records} records and the record of the export stand in the log of ${size}, at the numbers they are said to have.`,
  ]),
  'not-in-log': failed('log', ({ leaf }) => [
    `記録${leaf}番は、台帳のその場所にあるものと一致しません。中身か番号か証明が変えられています。`,
    `Record ${leaf} is not what stands at that place of the log: its contents, its number or its proof was changed.`,
  ]),
  'proof-swapped': failed('log', ({ leaf, other }) => [
    `記録${leaf}番は、台帳では${other}番にあります。番号か証明が入れ替えられています。`,
    `Record ${leaf} stands at number ${other} of the log: numbers or proofs were swapped.`,
  ]),
  'record-without-proof': failed('log', ({ leaf }) => [
    `記録${leaf}番に証明がありません。後から足されたか、番号が変えられています。`,
    `Record ${leaf} has no proof: it was added, or its number was changed.`,
  ]),
  'proof-without-record': failed('log', ({ leaf }) => [
    `証明だけがあって、記録${leaf}番がありません。抜き取られたか、番号が変えられています。`,
    `There is a proof for record ${leaf} but not the record: it was taken out, or its number was changed.`,
  ]),
  'proof-twice': failed('log', ({ leaf }) => [
    `記録${leaf}番の証明が2つあります。`,
    `There are two proofs for record ${leaf}.`,
  ]),

  'witness-confirms': ok('time', ({ by, size, at }) => [
    `証人「${by}」が ${at} に、台帳の最初の${size}件を確かめています。`,
    `The witness "${by}" saw the first ${size} records of the log at ${at}.`,
  ]),
  'timestamp-confirms': ok('time', ({ by, size, at }) => [
    `時刻認証局「${by}」が ${at} に、台帳の最初の${size}件に時刻印を付けています。`,
    `The time-stamping authority "${by}" stamped the first ${size} records of the log at ${at}.`,
  ]),
  'log-continues': ok('time', ({ checkpoints }) => [
    `以前に確かめられた台帳${checkpoints}個は、どれも今の台帳の前半そのものです。途中の書き換えはありません。`,
    `All ${checkpoints} earlier states of the log that outside parties saw are the beginning of this one: nothing in it was rewritten.`,
  ]),
  'cosignature-odd-time': failed('time', (facts) => [
    `${inLine(facts)[0]} にある証人「${facts.by}」の署名の時刻が、ありえない値です。`,
    `The time in the signature of the witness "${facts.by}" on ${inLine(facts)[1]} is one that cannot be.`,
  ]),
  'no-outside-time': open('time', () => [
    '外部の証人や時刻認証局による確認が、この資料には付いていません。時刻はすべてサイトの申告です。',
    'No outside witness or time-stamping authority vouches for anything here. All times are the site’s own word.',
  ]),
  'some-without-outside-time': open('time', ({ records }) => [
    `記録のうち${records}件（作成の記録を含む）には、外部による時刻の確認がまだありません。`,
    `For ${records} of the records (that of the export included) no outside party has vouched for a time yet.`,
  ]),
  'witness-not-compared': open('time', ({ by, size, at, key }) => [
    `証人「${by}」が ${at} に台帳の最初の${size}件を見たという署名がありますが、その鍵を、証人が公開している鍵と照合していません：${key}`,
    `A signature says that the witness "${by}" saw the first ${size} records at ${at}; its key was not compared with the one it publishes: ${key}`,
  ]),
  'authority-unknown': open('time', ({ file, by, key }) => [
    `時刻印 ${file} は、根の証明書が分からないため、時刻の確認に数えていません。「${by}」と名のる証明書（SHA-256：${key}）によるもので、だれでも作れます。認証局の公開する根の証明書を渡すと確かめられます。`,
    `The time stamp ${file} does not count: its certificate leads to no known root. It calls itself "${by}" (SHA-256: ${key}), as anyone’s could. Bring the authority’s published root certificate to check it.`,
  ]),
  'authority-not-compared': open('time', ({ by, size, at, key }) => [
    `時刻認証局「${by}」が ${at} に台帳の最初の${size}件に付けたという時刻印がありますが、根の証明書を、認証局が公開しているものと照合していません。SHA-256：${key}`,
    `A time stamp says that the authority "${by}" stamped the first ${size} records at ${at}; its root certificate was not compared with the published one. SHA-256: ${key}`,
  ]),
  'cosignature-wrong': failed('time', (facts) => [
    `${inLine(facts)[0]} にある証人「${facts.by}」の署名は、この状態に付けられたものではありません。`,
    `The signature of the witness "${facts.by}" on ${inLine(facts)[1]} was not made for it.`,
  ]),
  'attested-inconsistent': failed('time', (facts) => [
    `${inLine(facts)[0]} の台帳（${facts.size}件の時点）は、今の台帳の前半ではありません。台帳が書き換えられたか、2つの歴史があります。`,
    `The log of ${facts.size} records in ${inLine(facts)[1]} is not the beginning of this one: the log was rewritten or has two histories.`,
  ]),
  'timestamp-wrong': failed('time', ({ file, why }) => [
    `時刻印 ${file} は信じられません（${why}）。`,
    `The time stamp ${file} must not be believed (${why}).`,
  ]),
  'timestamp-info-differs': failed('time', ({ file }) => [
    `時刻印 ${file} の隣の .json が、時刻印の言うことと違います。`,
    `The .json beside the time stamp ${file} does not say what the stamp says.`,
  ]),
  'timestamp-other-checkpoint': failed('time', ({ file }) => [
    `時刻印 ${file} は、この資料のどの状態に付けられたものでもありません。`,
    `The time stamp ${file} is for none of the checkpoints in this package.`,
  ]),
  'seal-unproven': failed('time', ({ size, by, file }) => [
    `${file} が言う「${by}」の確認（記録${size}件の時点）の裏付けが、資料の中にありません。`,
    `${file} says that "${by}" vouched for the log of ${size} records, but nothing in the package proves it.`,
  ]),
  'time-gap': ok('time', ({ leaf, gapJa, gapEn }) => [
    `サイトの言う時刻から外部の確認までの開きは、最長で${gapJa}です（記録${leaf}番）。`,
    `Between the site’s own time and the first outside confirmation lie at most ${gapEn} (record ${leaf}).`,
  ]),
  'time-after-seen': failed('time', ({ leaf, at, seen }) => [
    `記録${leaf}番の時刻（${at}）は、外部がそれを確かめた時刻（${seen}）より後です。サイトの時刻が正しくありません。`,
    `Record ${leaf} claims a time (${at}) after an outside party had already seen it (${seen}): the site’s time is wrong.`,
  ]),

  'timeline-matches': ok('reading', ({ file }) => [
    `時系列（${file}）は、記録から書き直したものと完全に一致します。`,
    `The timeline (${file}) is exactly what the records give when it is written again.`,
  ]),
  'timeline-differs': failed('reading', ({ file }) => [
    `時系列（${file}）が、記録から書き直したものと違います。`,
    `The timeline (${file}) is not what the records give when it is written again.`,
  ]),
  'reading-other-version': open('reading', () => [
    '時系列と閲覧の履歴は、この検証プログラムより古い版で作られているため、書き直しての比較はしていません。',
    'The timeline and the custody log were written by an older version than this verifier, so they were not written again to compare.',
  ]),
  'pdf-not-compared': open('reading', ({ file }) => [
    `${file} は作成時のままですが、文面を記録と比べてはいません。食い違うときは records.jsonl が正です。`,
    `${file} is as it was made, but its words were not compared with the records. Where they differ, records.jsonl counts.`,
  ]),
  'custody-matches': ok('reading', ({ lines }) => [
    `閲覧・書き出しの履歴${lines}件は、どれも記録のとおりです。`,
    `All ${lines} lines of the custody log say what the records say.`,
  ]),
  'custody-line-missing': failed('reading', ({ file, leaf }) => [
    `${file} から、記録${leaf}番の閲覧・書き出しの行が抜かれています。`,
    `${file} lacks the line for record ${leaf}.`,
  ]),
  'custody-line-added': failed('reading', (facts) => [
    `${inLine(facts)[0]} は、どの記録にもない閲覧・書き出しです。`,
    `${inLine(facts)[1]} tells of something that no record shows.`,
  ]),
  'custody-line-changed': failed('reading', ({ file, line, leaf }) => [
    `${file} の${line}行目が、記録${leaf}番の言うことと違います。`,
    `Line ${line} of ${file} is not what record ${leaf} says.`,
  ]),
} as const satisfies Record<string, Rule>

export type CheckCode = keyof typeof CHECKS
