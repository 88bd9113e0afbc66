export const SHORTCUTS = {
  next: ['j'],
  previous: ['k'],
  open: ['enter'],
  filters: ['f'],
  claim: ['c'],
  release: ['r'],
  handOver: ['h'],
  escalate: ['e'],
  reveal: ['v'],
  before: ['['],
  after: [']'],
  people: ['p'],
  playbook: ['b'],
  clear: ['1'],
  note: ['2'],
  violation: ['3'],
  help: ['?'],
} as const satisfies Record<string, readonly string[]>
export type Shortcut = keyof typeof SHORTCUTS

type Pressed = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly isComposing: boolean
  readonly repeat: boolean
  readonly defaultPrevented: boolean
  readonly target: EventTarget | null
}

/** Fields, where letters are text. */
const TYPING =
  'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]:not([contenteditable=false])'
/** What a press of Enter or a digit already means something to. */
const HAS_OWN_KEYS = 'a, button, summary, input, [role=radio], [role=menuitem], [role=tab]'
/** A dialog or a menu has the keyboard for itself. */
const TAKES_ALL = '[role=dialog], [role=menu], [role=listbox]'

/** Which shortcut a key press is, if any. Nothing fires while typing, composing, or in a dialog. */
export function shortcutOf(pressed: Pressed): Shortcut | undefined {
  if (pressed.defaultPrevented || pressed.isComposing || pressed.ctrlKey || pressed.metaKey || pressed.altKey)
    return undefined
  const key = pressed.key.toLowerCase()
  const found = (Object.keys(SHORTCUTS) as Shortcut[]).find((name) =>
    (SHORTCUTS[name] as readonly string[]).includes(key),
  )
  if (!found) return undefined
  if (pressed.repeat && found !== 'next' && found !== 'previous') return undefined
  const target = pressed.target as Partial<Pick<Element, 'closest'>> | null
  const within = (selector: string) => Boolean(target?.closest?.(selector))
  if (within(TYPING) || within(TAKES_ALL)) return undefined
  if (found === 'open' && within(HAS_OWN_KEYS)) return undefined
  return found
}
