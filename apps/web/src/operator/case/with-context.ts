import type { CaseView, Reply, ROUTES } from '@sekisho/protocol'

type Side = 'before' | 'after'

/** The opened case with more of one conversation read on one side; nothing twice, and the part as wide as what was read. */
export function withContext<V extends Pick<CaseView, 'parts' | 'messages'>>(
  view: V,
  conversationId: string,
  side: Side,
  { messages, more }: Reply<typeof ROUTES.moreContext>,
): V {
  const known = new Set(view.messages.map((message) => message.id))
  const positions = messages.map((message) => message.position)
  return {
    ...view,
    messages: [...view.messages, ...messages.filter((message) => !known.has(message.id))],
    parts: view.parts.map((part) =>
      part.conversationId === conversationId && isOutermost(view, part, side)
        ? {
            ...part,
            from: side === 'before' ? Math.min(part.from, ...positions) : part.from,
            to: side === 'after' ? Math.max(part.to, ...positions) : part.to,
            more: { ...part.more, [side]: more },
          }
        : part,
    ),
  }
}

/** Of several stretches of one conversation, reading on widens the outermost. */
function isOutermost(view: Pick<CaseView, 'parts'>, part: CaseView['parts'][number], side: Side): boolean {
  return view.parts
    .filter((one) => one.conversationId === part.conversationId)
    .every((one) => (side === 'before' ? part.from <= one.from : part.to >= one.to))
}
