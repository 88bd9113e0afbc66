import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Category } from '../src/categories.ts'
import type { Finding, HistoryMessage, Speaker } from '../src/finding.ts'
import { inspect } from '../src/index.ts'

export type Expected = {
  readonly message: number
  readonly category: Category
  readonly evidence: string
  readonly value?: string
}

export type Case = {
  readonly id: string
  readonly family: string
  readonly messages: readonly { readonly from: Speaker; readonly text: string }[]
  readonly expect: readonly Expected[]
  readonly twin?: string
}

/** The sites that the cases play on: the development cases on the first, the training sentences on the second. */
export const SITE_HOSTS = ['chat.example.jp', 'sekisho.example']

export function readCases(file: string | URL): Case[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Case)
}

/** Every case file of a folder, by name; none when the folder is not there. */
export function readFolder(folder: URL): Map<string, Case[]> {
  const found = new Map<string, Case[]>()
  if (!existsSync(folder)) return found
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.jsonl')) found.set(name.slice(0, -'.jsonl'.length), readCases(new URL(name, folder)))
  }
  return found
}

/** Each conversation is its messages; undefined when the corpus is not there. */
export function readChat(file: URL): Case['messages'][] | undefined {
  if (!existsSync(file)) return undefined
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as Case).messages)
}

/** What a conversation of real chat serves for, by its number: the model learns from it, its thresholds are read from it, or it measures. */
export function useOf(talk: number): 'learning' | 'thresholds' | 'measuring' {
  const last = talk % 10
  return last < 4 ? 'learning' : last < 7 ? 'thresholds' : 'measuring'
}

/** Cases of one message, each behind three messages of somebody else's harmless talk; what is expected of them stays the same. */
export function behindTalk(cases: readonly Case[], chat: readonly Case['messages'][]): Case[] {
  return cases.map((one, number) => {
    if (one.messages.length !== 1) return one
    const talk = chat[(number * 7) % chat.length] as Case['messages']
    const start = (number * 5) % Math.max(1, talk.length - 2)
    const before = talk.slice(start, start + 3)
    const expect = one.expect.map((expected) => ({ ...expected, message: expected.message + before.length }))
    return { ...one, messages: [...before, ...one.messages], expect }
  })
}

/** A sentence of this length stands beside what is said. */
const BESIDE = { least: 8, most: 30 }

/** Cases of one message, each with a sentence of somebody else's harmless talk in the same message, before it or behind it by turns. */
export function besideTalk(cases: readonly Case[], chat: readonly Case['messages'][]): Case[] {
  const sentences = chat
    .flat()
    .map(({ text }) => text.replace(/[。!！\s]+$/, ''))
    .filter((text) => text.length >= BESIDE.least && text.length <= BESIDE.most && !/[?？]/.test(text))
  return cases.map((one, number) => {
    const [message] = one.messages
    if (message === undefined || one.messages.length !== 1) return one
    const talk = sentences[(number * 7) % sentences.length]
    const said = message.text.replace(/。$/, '')
    return { ...one, messages: [{ ...message, text: number % 2 === 0 ? `${talk}。${said}` : `${said}。${talk}` }] }
  })
}

/** What is found in each message, each inspected with those before it, as the gate does. */
export function inspectAll(messages: Case['messages']): Finding[][] {
  const history: HistoryMessage[] = [...messages]
  return messages.map(({ from, text }, i) =>
    inspect(text, { from, history: history.slice(Math.max(0, i - 20), i), siteHosts: SITE_HOSTS }),
  )
}

/** A fixed tenth-wise split that keeps twins together: 0 to 9, from the pair's smaller id. */
export function foldOf({ id, twin }: Case): number {
  const key = twin !== undefined && twin < id ? twin : id
  let hash = 2166136261
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 16777619) >>> 0
  return ((hash ^ (hash >>> 15)) >>> 0) % 10
}

/** These tenths are never trained on; they measure. */
export const isHeldBack = (one: Case): boolean => foldOf(one) >= 8
