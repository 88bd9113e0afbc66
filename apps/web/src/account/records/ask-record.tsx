import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { hasCode } from '../../api/api-error.ts'
import { conversationQuery } from '../../api/queries.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { Card } from '../../ui/card.tsx'
import { ErrorCard, ErrorLine } from '../../ui/error-card.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { useRecordTitle } from './record-title.ts'
import classes from './records.module.css'

type Props = {
  id: string
  busy: boolean
  error: unknown
  usedUp: boolean
  onStart: () => void
  onStop: () => void
}

/** Asks once more, with what to mind, before the file is made. */
export function AskRecord({ id, busy, error, usedUp, onStart, onStop }: Props) {
  const texts = useTexts()
  const t = texts.exports.own
  const titleOf = useRecordTitle()
  const conversation = useQuery(conversationQuery(id))
  if (conversation.isPending) return <RowSkeletons rows={1} height={160} />
  if (!conversation.data)
    return hasCode(conversation.error, 'not_found') || hasCode(conversation.error, 'invalid') ? (
      <Card>
        <p>{t.notFound}</p>
        <Button variant="default" onClick={onStop}>
          {t.pick}
        </Button>
      </Card>
    ) : (
      <ErrorCard error={conversation.error} onRetry={() => conversation.refetch()} />
    )
  return (
    <Card title={t.ask(titleOf(conversation.data))} accent="indigo">
      <p className={classes.careful}>{t.careful}</p>
      {usedUp && <p>{t.leftToday(0)}</p>}
      <ErrorLine error={error} />
      <div className={classes.actions}>
        <Button loading={busy} disabled={usedUp} onClick={onStart}>
          {t.start}
        </Button>
        <Button variant="subtle" onClick={onStop}>
          {texts.common.cancel}
        </Button>
      </div>
    </Card>
  )
}
