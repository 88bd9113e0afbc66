import { describe, expect, test } from 'vitest'
import { shortcutOf } from './desk-shortcuts.ts'

/** An element that matches these parts of a selector. */
const inside = (...parts: string[]) =>
  ({
    closest: (selector: string) => (selector.split(', ').some((one) => parts.includes(one)) ? {} : null),
  }) as unknown as EventTarget
const press = (key: string, more: Partial<Parameters<typeof shortcutOf>[0]> = {}) =>
  shortcutOf({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    repeat: false,
    defaultPrevented: false,
    target: inside(),
    ...more,
  })

test.each([
  ['j', 'next'],
  ['J', 'next'],
  ['k', 'previous'],
  ['Enter', 'open'],
  ['c', 'claim'],
  ['r', 'release'],
  ['1', 'clear'],
  ['2', 'note'],
  ['3', 'violation'],
  ['h', 'handOver'],
  ['e', 'escalate'],
  ['[', 'before'],
  ['?', 'help'],
  ['x', undefined],
])('%s → %s', (key, expected) => {
  expect(press(key)).toBe(expected)
})

describe('nothing fires', () => {
  test.each([
    ['in a text field', { target: inside('textarea') }],
    ['in a dialog', { target: inside('[role=dialog]') }],
    ['while composing Japanese', { isComposing: true }],
    ['with Ctrl (copy)', { ctrlKey: true }],
    ['with Command', { metaKey: true }],
    ['when something else has taken the key', { defaultPrevented: true }],
    ['again while held down', { repeat: true }],
  ])('%s', (_, more) => {
    expect(press('c', more)).toBeUndefined()
  })
})

test('Enter on a button is the button; J on a button still moves', () => {
  expect(press('Enter', { target: inside('button') })).toBeUndefined()
  expect(press('j', { target: inside('button') })).toBe('next')
})

test('J held down runs through the queue', () => {
  expect(press('j', { repeat: true })).toBe('next')
})
