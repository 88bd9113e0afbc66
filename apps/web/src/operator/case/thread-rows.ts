import type { CaseView } from '@sekisho/protocol'

export type CaseMessage = CaseView['messages'][number]
export type CasePart = CaseView['parts'][number]
export type ThreadRow =
  | { readonly kind: 'day'; readonly key: string; readonly at: string }
  | {
      readonly kind: 'message'
      readonly key: string
      readonly message: CaseMessage
      readonly headed: boolean
      readonly drawn: boolean
    }

const SAME_BREATH_MS = 5 * 60_000

/** Messages oldest first with date lines; names once for messages in one breath; the ones a finding was put together from marked. */
export function threadRows(messages: readonly CaseMessage[], dayOf: (at: string) => string): ThreadRow[] {
  const drawn = new Set(messages.flatMap((message) => message.findings.flatMap((finding) => finding.drawnFrom ?? [])))
  const rows: ThreadRow[] = []
  let last: CaseMessage | undefined
  for (const message of [...messages].sort((a, b) => a.position - b.position)) {
    const newDay = !last || dayOf(last.at) !== dayOf(message.at)
    if (newDay) rows.push({ kind: 'day', key: `day ${message.id}`, at: message.at })
    const headed =
      newDay ||
      message.focus ||
      last?.senderId !== message.senderId ||
      Date.parse(message.at) - Date.parse(last.at) > SAME_BREATH_MS
    rows.push({ kind: 'message', key: message.id, message, headed, drawn: drawn.has(message.id) })
    last = message
  }
  return rows
}

export type ThreadPart = { readonly key: string; readonly part: CasePart | undefined; readonly messages: CaseMessage[] }

/** Each stretch of a conversation with its messages; every message once, and none left out. */
export function threadParts({ parts, messages }: Pick<CaseView, 'parts' | 'messages'>): ThreadPart[] {
  const left = new Set(messages)
  const take = (fits: (message: CaseMessage) => boolean) => {
    const taken = [...left].filter(fits)
    for (const message of taken) left.delete(message)
    return taken
  }
  const found: ThreadPart[] = parts.map((part) => ({
    key: `${part.conversationId} ${part.from}`,
    part,
    messages: take(
      (one) => one.conversationId === part.conversationId && one.position >= part.from && one.position <= part.to,
    ),
  }))
  for (const conversationId of new Set([...left].map((one) => one.conversationId)))
    found.push({ key: conversationId, part: undefined, messages: take((one) => one.conversationId === conversationId) })
  return found
}

/** What a person shows another only after the desk has looked: blurred until asked for. */
export const isUnseen = (message: Pick<CaseMessage, 'state'>): boolean => message.state !== 'shown'

/** The finding that carries the case: of the case's category if there is one, the surest first. */
export function leadFinding(
  messages: readonly CaseMessage[],
  category: CaseView['category'],
): CaseMessage['findings'][number] | undefined {
  const found = messages.filter((message) => message.focus).flatMap((message) => message.findings)
  const surest = found.toSorted((a, b) => b.confidence - a.confidence)
  return surest.find((finding) => finding.category === category) ?? surest[0]
}

/** `0.94`, never `0.9400000001`, and never a certain `1.00` that was not certain. */
export const confidenceText = (confidence: number): string =>
  (confidence < 1 ? Math.min(confidence, 0.99) : 1).toFixed(2)
