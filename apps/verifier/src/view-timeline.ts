import {
  existedBy,
  inJst,
  inUtc,
  type Language,
  type Report,
  sealText,
  type TimelineEntry,
  type TimelineLine,
  timelineOf,
  visible,
} from '@sekisho/evidence/package'
import { button, element } from './element.ts'
import { TEXTS } from './texts.ts'

/** More are drawn when asked for, and for printing. */
const FIRST = 200

/** What the records say, read anew from records.jsonl; nothing when the package could not be read that far. */
export function viewTimeline(report: Report, language: Language): HTMLElement | undefined {
  const { info, records } = report
  if (info === undefined || records.length === 0) return undefined
  const texts = TEXTS[language]
  const wrong = new Set(
    report.checks.flatMap(({ state, leaf }) => (state === 'failed' && leaf !== undefined ? [leaf] : [])),
  )
  const lines = timelineOf(info, records, language)
  const list = element('div', { class: 'diary' })
  const show = (some: readonly TimelineLine[]) =>
    list.append(...some.map((line) => viewLine(line, report, wrong, language)))
  show(lines.slice(0, FIRST))
  const rest = lines.slice(FIRST)
  const showRest = () => {
    more.remove()
    show(rest.splice(0))
  }
  const more = button(texts.showAll(rest.length), showRest)
  window.addEventListener('beforeprint', showRest, { once: true })
  return element(
    'section',
    { 'aria-labelledby': 'timeline' },
    element('h2', { id: 'timeline' }, texts.timeline),
    report.verdict === 'changed'
      ? element('p', { class: 'warning', role: 'alert' }, texts.timelineWrong)
      : element('p', { class: 'quiet' }, texts.timelineNote),
    list,
    rest.length > 0 ? more : undefined,
  )
}

function viewLine(line: TimelineLine, report: Report, wrong: ReadonlySet<number>, language: Language): HTMLElement {
  switch (line.kind) {
    case 'day':
      return element('h3', { class: 'day' }, line.day)
    case 'seal':
      return element('p', { class: 'seal' }, visible(sealText(line.seal, language)))
    case 'entry':
      return viewEntry(line, report, wrong.has(line.leaf), language)
  }
}

function viewEntry(entry: TimelineEntry, report: Report, isWrong: boolean, language: Language): HTMLElement {
  const texts = TEXTS[language]
  const { at, who, what, text, details, withheld, leaf } = entry
  const seen = isWrong ? undefined : existedBy(report.attestations, leaf)
  const seenAt = seen && `${inJst(new Date(seen.at).toISOString()).slice(0, 19)} JST`
  return element(
    'article',
    { class: isWrong ? 'wrong' : undefined },
    isWrong
      ? element('p', { class: 'warning' }, element('span', { 'aria-hidden': 'true' }, '✗ '), texts.wrongHere)
      : undefined,
    element(
      'p',
      { class: 'when' },
      at === undefined ? texts.noTime : element('time', { datetime: at }, `${inJst(at)} JST`),
      at === undefined ? undefined : element('span', {}, `${inUtc(at)} UTC`),
      element('span', { class: 'leaf' }, texts.record(leaf)),
    ),
    element(
      'p',
      {},
      who === undefined ? undefined : element('b', {}, element('bdi', {}, visible(who)), ' '),
      visible(what),
    ),
    text === undefined ? undefined : element('blockquote', {}, element('bdi', {}, visible(text))),
    details.length === 0
      ? undefined
      : element(
          'dl',
          {},
          details.map(({ label, value }) => [
            element('dt', {}, label),
            element('dd', {}, element('bdi', {}, visible(value))),
          ]),
        ),
    withheld.length === 0
      ? undefined
      : element('p', { class: 'quiet' }, `${texts.withheld}: ${visible(withheld.join(texts.comma))}`),
    seen === undefined || seenAt === undefined
      ? undefined
      : element(
          'p',
          { class: seen.compared ? 'seen' : 'quiet' },
          (seen.compared ? texts.existed : texts.saidToExist)(seenAt, visible(seen.by)),
        ),
  )
}
