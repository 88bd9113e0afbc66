import {
  CHECK_GROUPS,
  type Check,
  type CheckGroup,
  type CheckState,
  GROUP_WORDS,
  headOf,
  type Language,
  type Report,
  visible,
  type Words,
} from '@sekisho/evidence/package'
import { button, type Child, element } from './element.ts'
import { TEXTS } from './texts.ts'

const MARKS: Record<CheckState, string> = { ok: '✓', failed: '✗', 'not-checked': '–' }
/** A package that is wrong throughout has thousands; the first ones say what it is. */
const SHOWN = 30

/** The verdict, what it means and does not mean, and the package's cover sheet. */
export function viewVerdict(report: Report, fileName: string, language: Language): HTMLElement {
  const texts = TEXTS[language]
  const { verdict, headline, info, keyCompared } = report
  const isGood = verdict === 'unchanged'
  const head = info === undefined ? [] : headOf(info, language)
  return element(
    'section',
    { class: `verdict ${isGood ? 'good' : 'bad'}`, 'aria-labelledby': 'verdict', tabindex: '-1', id: 'result' },
    element(
      'p',
      { class: 'stamp' },
      element('span', { class: 'mark', 'aria-hidden': 'true' }, isGood ? '✓' : '✗'),
      element('span', {}, texts.verdict[isGood && !keyCompared ? 'unchangedIfKey' : verdict]),
    ),
    element('h2', { id: 'verdict' }, headline[language]),
    element(
      'div',
      { class: 'both' },
      viewList(texts.proven, report.proven, language, '✓'),
      viewList(texts.notProven, report.notProven, language, '–'),
    ),
    element(
      'dl',
      {},
      [[texts.file, fileName] as const, ...head].map(([label, value]) => [
        element('dt', {}, label),
        element('dd', {}, element('bdi', {}, visible(value))),
      ]),
    ),
  )
}

function viewList(title: string, items: readonly Words[], language: Language, mark: string): Child {
  if (items.length === 0) return undefined
  const lines = items.map((item) =>
    element('li', { class: 'said' }, element('span', { 'aria-hidden': 'true' }, `${mark} `), visible(item[language])),
  )
  return element('div', {}, element('h3', {}, title), element('ul', {}, lines))
}

export function viewChecks(report: Report, language: Language): HTMLElement {
  return element(
    'section',
    { 'aria-labelledby': 'checks' },
    element('h2', { id: 'checks' }, TEXTS[language].checks),
    CHECK_GROUPS.map((group) => viewGroup(group, report.checks, language)),
  )
}

function viewGroup(group: CheckGroup, checks: readonly Check[], language: Language): Child {
  const texts = TEXTS[language]
  const its = checks.filter((check) => check.group === group)
  if (its.length === 0) return undefined
  const failed = its.filter(({ state }) => state === 'failed')
  const open = its.filter(({ state }) => state === 'not-checked')
  const state: CheckState = failed.length > 0 ? 'failed' : 'ok'
  const summary = [
    failed.length > 0 ? texts.groupFailed(failed.length) : texts.groupOk,
    ...(open.length > 0 ? [texts.groupOpen(open.length)] : []),
  ].join(' · ')
  const list = element('ul', {})
  const show = (some: readonly Check[]) => list.append(...some.map((check) => viewCheck(check, language)))
  const sorted = [...failed, ...its.filter((check) => check.state !== 'failed')]
  show(sorted.slice(0, SHOWN))
  const rest = sorted.slice(SHOWN)
  const more = button(texts.more(rest.length), () => {
    more.remove()
    show(rest)
  })
  return element(
    'details',
    { open: failed.length > 0 },
    element(
      'summary',
      {},
      element('span', { class: `mark tone-${state}`, 'aria-hidden': 'true' }, MARKS[state]),
      element('span', { class: 'what' }, GROUP_WORDS[group][language === 'ja' ? 0 : 1]),
      element('span', { class: failed.length > 0 ? 'how tone-failed' : 'how' }, summary),
    ),
    list,
    rest.length > 0 ? more : undefined,
  )
}

function viewCheck({ state, words, code }: Check, language: Language): HTMLElement {
  const texts = TEXTS[language]
  return element(
    'li',
    { class: 'check' },
    element('span', { class: `mark tone-${state}`, 'aria-hidden': 'true' }, MARKS[state]),
    element(
      'div',
      {},
      element('span', { class: state === 'failed' ? 'state tone-failed' : 'state' }, texts.state[state]),
      visible(words[language]),
      state === 'failed' ? element('span', { class: 'code' }, `${texts.code} ${code}`) : undefined,
    ),
  )
}
