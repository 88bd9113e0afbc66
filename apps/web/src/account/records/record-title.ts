import type { ConversationView, OwnExportView } from '@sekisho/protocol'
import { useMe } from '../../api/queries.ts'
import { useTexts } from '../../texts/use-texts.ts'

/** What a conversation is called where its record is saved. */
export function useRecordTitle(): (conversation: ConversationView) => string {
  const named = useNamedTitle()
  const me = useMe()
  return ({ kind, performer, member }) =>
    named({ kind, with: (me.id === performer.id ? member : performer)?.displayName ?? '' })
}

export function useNamedTitle(): (conversation: Pick<OwnExportView['conversation'], 'kind' | 'with'>) => string {
  const { exports, chat } = useTexts()
  return (conversation) => {
    if (conversation.kind !== 'party') return exports.own.with(conversation.with || chat.someone)
    return conversation.with === '' ? exports.own.ownParty : chat.partyOf(conversation.with)
  }
}
