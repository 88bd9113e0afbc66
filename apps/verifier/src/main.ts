import { type Language, type Report, verifyZip, visible } from '@sekisho/evidence/package'
import { button, element } from './element.ts'
import { readBrought } from './read-brought.ts'
import './style.css'
import { TEXTS } from './texts.ts'
import { viewChecks, viewVerdict } from './view-report.ts'
import { viewTimeline } from './view-timeline.ts'

/** What is on the page. Nothing is kept anywhere else: a reload forgets it. */
type State =
  | { readonly kind: 'empty'; readonly failed: boolean }
  | { readonly kind: 'checking'; readonly done: number }
  | {
      readonly kind: 'done'
      readonly report: Report
      readonly fileName: string
      readonly zip: Uint8Array
      readonly brought: Brought
    }

/** As the reader wrote it: the log's key, and keys and certificates of those outside. */
type Brought = { readonly log: string; readonly outside: string }
const NOTHING: Brought = { log: '', outside: '' }

/** A page that draws this often stays alive while it checks. */
const DRAW_EVERY_MS = 80

let language: Language = 'ja'
let state: State = { kind: 'empty', failed: false }
const root = document.getElementById('root') as HTMLElement

async function open(file: File): Promise<void> {
  show({ kind: 'checking', done: 0 })
  try {
    await check(new Uint8Array(await file.arrayBuffer()), file.name, NOTHING)
  } catch {
    show({ kind: 'empty', failed: true })
  }
}

async function check(zip: Uint8Array, fileName: string, brought: Brought): Promise<void> {
  let drawnAt = performance.now()
  const { keys, roots } = readBrought(`${brought.log}\n${brought.outside}`)
  await nextTask()
  const report = await verifyZip(zip, {
    expectedKeys: keys,
    expectedRoots: roots,
    onProgress: async (done) => {
      if (performance.now() - drawnAt < DRAW_EVERY_MS) return
      show({ kind: 'checking', done })
      await nextTask()
      drawnAt = performance.now()
    },
  })
  show({ kind: 'done', report, fileName, zip, brought })
  document.getElementById('result')?.focus()
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve))

function show(next: State): void {
  state = next
  draw()
}

function draw(): void {
  const texts = TEXTS[language]
  document.documentElement.lang = language
  document.title = `${texts.title} – ${texts.site}`
  root.replaceChildren(
    element(
      'header',
      {},
      element('p', { class: 'site' }, texts.site),
      button(
        texts.language,
        () => {
          language = language === 'ja' ? 'en' : 'ja'
          draw()
          document.getElementById('language')?.focus()
        },
        { id: 'language', lang: language === 'ja' ? 'en' : 'ja' },
      ),
    ),
    element('main', {}, element('h1', {}, texts.title), ...content()),
  )
}

function content(): (HTMLElement | string)[] {
  const texts = TEXTS[language]
  switch (state.kind) {
    case 'empty':
      return [
        element('p', {}, texts.lead),
        element('p', { class: 'quiet' }, texts.offline),
        ...(state.failed ? [element('p', { class: 'warning', role: 'alert' }, texts.failed)] : []),
        chooser(texts.choose, true),
      ]
    case 'checking': {
      const { done } = state
      const words = done === 0 ? texts.reading : texts.checking(Math.floor(done * 100))
      const bar = element('progress', { max: '1', value: String(done), 'aria-label': words })
      return [element('div', { class: 'progress', role: 'status' }, element('p', {}, words), bar)]
    }
    case 'done': {
      const { report, fileName } = state
      const timeline = viewTimeline(report, language)
      return [
        viewVerdict(report, fileName, language),
        ...(report.keys.length > 0 ? [keyField(state)] : []),
        viewChecks(report, language),
        ...(timeline === undefined ? [] : [timeline]),
        element(
          'div',
          { class: 'actions' },
          button(texts.print, () => window.print(), { class: 'primary' }),
          chooser(texts.chooseAnother, false),
        ),
      ]
    }
  }
}

function chooser(label: string, large: boolean): HTMLElement {
  const input = element('input', { type: 'file', accept: '.zip,application/zip', id: 'package' })
  input.addEventListener('change', () => {
    const file = input.files?.[0]
    if (file !== undefined) void open(file)
  })
  return element(
    'label',
    { class: large ? 'chooser large' : 'chooser', for: 'package' },
    input,
    element('span', { class: 'label' }, label),
    large ? element('span', { class: 'quiet' }, TEXTS[language].drop) : undefined,
  )
}

/** Where the reader brings what came another way: the key of the log, and those of who vouches for it. */
function keyField({ report, brought, zip, fileName }: Extract<State, { kind: 'done' }>): HTMLElement {
  const texts = TEXTS[language]
  const fieldOf = (id: string, value: string) => {
    const field = element('textarea', { id, rows: '3', spellcheck: 'false', autocomplete: 'off' })
    field.value = value
    return field
  }
  const log = fieldOf('keys', brought.log)
  const outside = fieldOf('outside', brought.outside)
  const compareNow = () => void check(zip, fileName, { log: log.value, outside: outside.value })
  const compare = button(texts.compare, compareNow, { class: 'primary' })
  const known = new Set(report.attestations.flatMap(({ by, compared }) => (compared ? [by] : [])))
  return element(
    'section',
    { class: 'keys', 'aria-labelledby': 'key-title' },
    element('h2', { id: 'key-title' }, texts.keyTitle),
    report.keyCompared
      ? element('p', { class: 'compared' }, element('span', { 'aria-hidden': 'true' }, '✓ '), texts.compared)
      : element('p', {}, texts.keyHelp),
    element('p', { class: 'quiet' }, texts.keyOfPackage),
    ...report.keys.map((key) => element('code', {}, key)),
    element('label', { for: 'keys' }, texts.keyLabel),
    log,
    element('label', { for: 'outside' }, texts.outsideLabel),
    known.size === 0
      ? element('p', { class: 'quiet' }, texts.outsideHelp)
      : element(
          'p',
          { class: 'compared' },
          element('span', { 'aria-hidden': 'true' }, '✓ '),
          texts.outsideCompared(visible([...known].join(texts.comma))),
        ),
    outside,
    compare,
  )
}

// Dropped anywhere: beside the field the browser would otherwise leave the page for the file.
for (const event of ['dragover', 'drop'] as const) {
  window.addEventListener(event, (dropped) => {
    dropped.preventDefault()
    const file = dropped.dataTransfer?.files[0]
    if (event === 'drop' && file !== undefined && state.kind !== 'checking') void open(file)
  })
}

draw()
