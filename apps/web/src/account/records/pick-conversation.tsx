import { useQuery } from '@tanstack/react-query'
import { conversationsQuery } from '../../api/queries.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { ErrorCard } from '../../ui/error-card.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import { useRecordTitle } from './record-title.ts'
import classes from './records.module.css'

type Props = { opened: boolean; onClose: () => void; onPick: (id: string) => void }

/** Own conversations, the latest first. */
export function PickConversation({ opened, onClose, onPick }: Props) {
  const texts = useTexts()
  const t = texts.exports.own
  const titleOf = useRecordTitle()
  const list = useQuery({ ...conversationsQuery(), enabled: opened })
  return (
    <Sheet opened={opened} onClose={onClose} title={t.pickTitle}>
      {list.isPending && <RowSkeletons rows={4} height={56} />}
      {!list.data && list.isError && <ErrorCard error={list.error} onRetry={() => list.refetch()} />}
      {list.data?.length === 0 && <p>{t.pickEmpty}</p>}
      {list.data && list.data.length > 0 && (
        <ul className={classes.choices}>
          {list.data.map((conversation) => (
            <li key={conversation.id}>
              <button type="button" onClick={() => onPick(conversation.id)}>
                <bdi>{titleOf(conversation)}</bdi>
                <span className={classes.quiet}>
                  {texts.chat.kinds[conversation.kind]}
                  {conversation.lastMessage && (
                    <>
                      {' · '}
                      <TimeText at={conversation.lastMessage.at} style="day" />
                    </>
                  )}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}
