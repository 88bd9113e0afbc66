import {
  CHECK_GROUPS,
  type CheckState,
  GROUP_WORDS,
  inJst,
  type Language,
  type Report,
  visible,
  type Words,
} from '@sekisho/evidence/package'

const MARKS: Record<CheckState, string> = { ok: '✓', failed: '✗', 'not-checked': '–' }
/** More of a kind say nothing new; `--json` has them all. */
const SHOWN_FAULTS = 20

/** Pure: a report as lines for a terminal. */
export function formatReport(report: Report, language: Language): string {
  const say = (words: Words) => words[language]
  const { info, checks } = report
  const lines = ['', printable(`${report.verdict === 'unchanged' ? '✓' : '✗'} ${say(report.headline)}`), '']
  if (info !== undefined) {
    const facts: [Words, string][] = [
      [{ ja: '番号', en: 'Number' }, info.id],
      [{ ja: '台帳', en: 'Log' }, info.origin],
      [{ ja: '作成', en: 'Made' }, `${inJst(info.madeAt).slice(0, 19)} JST`],
      [{ ja: '渡す先', en: 'For' }, info.recipient],
    ]
    lines.push(...facts.map(([label, value]) => `  ${say(label)}: ${printable(value)}`), '')
  }
  const section = (title: Words, items: readonly Words[]) => {
    if (items.length > 0) lines.push(say(title), ...items.map((item) => `  ・${printable(say(item))}`), '')
  }
  section({ ja: '証明していること', en: 'Proven' }, report.proven)
  section({ ja: '証明していないこと', en: 'Not proven' }, report.notProven)
  for (const group of CHECK_GROUPS) {
    const its = checks.filter((check) => check.group === group)
    if (its.length === 0) continue
    const faults = its.filter(({ state }) => state === 'failed')
    const kept = its.filter((check) => check.state !== 'failed' || faults.indexOf(check) < SHOWN_FAULTS)
    lines.push(GROUP_WORDS[group][language === 'ja' ? 0 : 1])
    for (const { state, words, code } of kept)
      lines.push(`  ${MARKS[state]} ${printable(say(words))}${state === 'failed' ? ` [${code}]` : ''}`)
    const more = its.length - kept.length
    if (more > 0)
      lines.push(`  ${say({ ja: `ほか${more}件（--json ですべて）`, en: `and ${more} more (all with --json)` })}`)
    lines.push('')
  }
  return lines.join('\n')
}

/**
 * What a package says is not ours: it must not steer the terminal, nor make a line that looks like one of the report, by
 * breaking lines or by filling them up.
 */
const printable = (text: string) => visible(text.replace(/\n/g, ' ⏎ ').replace(/[ \t\u3000]{2,}/g, ' '))
