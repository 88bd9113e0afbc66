import { utf8 } from '../bytes.ts'
import type { ExportInfo, PackageRecord, Seal } from './format.ts'
import { inJst, inUtc } from './jst.ts'
import { type TimelineEntry, type TimelineLine, timelineOf } from './timeline.ts'
import { type Language, pick, VALUE_WORDS, WITHHELD_WORDS } from './timeline-words.ts'

/**
 * data/timeline.html: the records as a page that any browser shows from disk, without script and without a network. Pure and
 * the same to the byte everywhere, so that a verifier writes it again and compares.
 */
export function writeTimelineHtml(info: ExportInfo, records: readonly PackageRecord[]): Uint8Array {
  const language = info.language
  const say = (ja: string, en: string) => pick([ja, en], language)
  const lines = timelineOf(info, records).map((line) => lineHtml(line, language))
  return utf8(`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${say('時系列', 'Timeline')} ${info.id}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${say('記録の時系列', 'Timeline of the records')}</h1>
<dl class="head">
${headOf(info, language)
  .map(([label, value]) => `<dt>${escapeHtml(label)}</dt><dd>${isolated(value)}</dd>`)
  .join('\n')}
</dl>
<p class="note">${say(
    'このページは records.jsonl を読みやすく並べたものです。改ざんの有無は verifier.html で確かめられます。時刻はサイトが記録した時刻で、日本時間（JST）と協定世界時（UTC）です。',
    'This page shows records.jsonl in a readable order. verifier.html checks whether anything was changed. Times are those that the site recorded, in Japan (JST) and in UTC.',
  )}</p>
${lines.join('\n')}
</main>
</body>
</html>
`)
}

/** What stands above the diary, on screen and on paper. */
export function headOf(info: ExportInfo, language: Language): (readonly [label: string, value: string])[] {
  const say = (ja: string, en: string) => pick([ja, en], language)
  const purpose = VALUE_WORDS.purpose?.[info.purpose] ?? [info.purpose, info.purpose]
  const role = (name: string) => pick(VALUE_WORDS.role?.[name] ?? [name, name], language)
  const people = info.people.map(
    ({ label, role: its, name }) => `${label}: ${role(its)}${name === undefined ? '' : ` ${name}`}`,
  )
  const withheld = info.withheld.map(({ why, fields, records }) => {
    const words = pick(WITHHELD_WORDS[why] ?? [why, why], language)
    const counts = [
      ...(fields > 0 ? [say(`${fields}項目`, `${fields} fields`)] : []),
      ...(records > 0 ? [say(`記録${records}件`, `${records} records`)] : []),
    ]
    return `${words}: ${counts.join(say('・', ', '))}`
  })
  return [
    [say('番号', 'Number'), info.id],
    [say('台帳', 'Log'), info.origin],
    [say('作成', 'Made'), `${inJst(info.madeAt)} JST / ${inUtc(info.madeAt)} UTC`],
    [say('目的', 'Purpose'), pick(purpose, language)],
    [say('渡す先', 'For'), info.recipient],
    [say('作成した人', 'Made by'), info.askedBy],
    [say('求めた人', 'Requested by'), info.requestedBy ?? '–'],
    [say('理由', 'Reason'), info.reason],
    [say('案件', 'Case'), info.case ?? '–'],
    [say('会話', 'Conversations'), info.conversations.map(({ id, note }) => `${id} ${note}`.trim()).join('\n') || '–'],
    [say('関係する人', 'People'), people.join('\n') || '–'],
    [say('記録の件数', 'Records'), String(info.records)],
    [say('伏せたもの', 'Withheld'), withheld.join('\n') || say('なし', 'nothing')],
  ]
}

/** 「ここまでの記録（0〜119番）は 2026-11-22 12:00:00 JST までに存在」 */
export function sealText({ size, by, at }: Seal, language: Language): string {
  return pick(
    [
      `印：ここまでの記録（${size}番より前）が ${inJst(at)} JST / ${inUtc(at)} UTC に存在したことを、${by} が確かめています`,
      `Seal: ${by} vouches that the records up to here (before number ${size}) existed at ${inJst(at)} JST / ${inUtc(at)} UTC`,
    ],
    language,
  )
}

function lineHtml(line: TimelineLine, language: Language): string {
  switch (line.kind) {
    case 'day':
      return `<h2>${escapeHtml(line.day)}</h2>`
    case 'seal':
      return `<p class="seal">${isolated(sealText(line.seal, language))}</p>`
    case 'entry':
      return entryHtml(line, language)
  }
}

function entryHtml(entry: TimelineEntry, language: Language): string {
  const { at, who, what, text, details, withheld, leaf } = entry
  const say = (ja: string, en: string) => pick([ja, en], language)
  const time =
    at === undefined
      ? say('日時は伏せています', 'time withheld')
      : `<time datetime="${escapeHtml(at)}">${inJst(at)} JST</time> <span class="utc">${inUtc(at)} UTC</span>`
  return [
    `<article>`,
    `<p class="when">${time} <span class="leaf">${say(`記録 ${leaf}番`, `record ${leaf}`)}</span></p>`,
    `<p class="what">${who === undefined ? '' : `<b>${isolated(who)}</b> `}${escapeHtml(what)}</p>`,
    text === undefined ? '' : `<blockquote>${isolated(text)}</blockquote>`,
    details.length === 0
      ? ''
      : `<dl>${details.map(({ label, value }) => `<dt>${escapeHtml(label)}</dt><dd>${isolated(value)}</dd>`).join('')}</dl>`,
    withheld.length === 0
      ? ''
      : `<p class="withheld">${escapeHtml(say('伏せたもの', 'Withheld'))}: ${isolated(withheld.join(say('、', ', ')))}</p>`,
    `</article>`,
  ]
    .filter((part) => part !== '')
    .join('\n')
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Text of people as text and nothing else. Characters that turn the direction of writing or cannot be seen are written as
 * their number: one must not make a line look like another.
 */
export const escapeHtml = (text: string): string => visible(text).replace(/[&<>"']/g, (char) => ESCAPES[char] as string)

/** In a direction of its own: a name written from right to left must not move what stands beside it. */
const isolated = (text: string): string => `<bdi>${escapeHtml(text)}</bdi>`

/**
 * Also for paper: what cannot be seen, takes no room or turns the direction as 〔U+202E〕; lines stay, and what makes emoji
 * (joined ones, coloured ones, keycaps).
 */
export const visible = (text: string): string =>
  text.replace(EMOJI_OR_INVISIBLE, (found: string, invisible: string | undefined) =>
    invisible === undefined
      ? found
      : `〔U+${(invisible.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕`,
  )

/** Beside those of Unicode's own list: controls, separators of lines, notes between lines, the empty sign of Braille. */
const EMOJI_OR_INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be seen
  /\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?(?:\u200d\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?)*|[0-9#*]\ufe0f\u20e3|([\p{Default_Ignorable_Code_Point}\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u2800\ufff9-\ufffb])/gu

const STYLE = `
:root{color-scheme:light dark;--paper:#faf9f6;--card:#fff;--ink:#1d2433;--quiet:#5d6577;--line:#e5e1d8;--indigo:#2f4b7c;--pine:#2c6e54}
@media (prefers-color-scheme:dark){:root{--paper:#14171d;--card:#1c2029;--ink:#e9e7e1;--quiet:#9aa3b5;--line:#2c3240;--indigo:#8fb0e8;--pine:#7cc4a3}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.75 "Hiragino Sans","Noto Sans JP","BIZ UDPGothic","Yu Gothic UI",system-ui,sans-serif;line-break:strict}
main{max-width:720px;margin:0 auto;padding:24px 16px}
h1{font-size:24px;font-weight:600}h2{font-size:20px;font-weight:600;margin:32px 0 8px;border-bottom:1px solid var(--line)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:0 12px;margin:8px 0;font-size:14px}dt{color:var(--quiet)}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
article{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:12px 16px;margin:8px 0;break-inside:avoid}
article p{margin:0}.when,.utc,.leaf,.note,.withheld{color:var(--quiet);font-size:14px;font-variant-numeric:tabular-nums}.leaf{float:right}
blockquote{margin:8px 0;padding-left:12px;border-left:3px solid var(--indigo);white-space:pre-wrap;overflow-wrap:anywhere}
.seal{color:var(--pine);border:1px solid var(--pine);border-radius:8px;padding:8px 12px;font-size:14px}
@media print{:root{--paper:#fff;--card:#fff;--ink:#000;--quiet:#444;--line:#bbb;--indigo:#2f4b7c;--pine:#2c6e54}main{max-width:none;padding:0}}
`
