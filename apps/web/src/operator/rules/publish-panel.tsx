import { Button } from '@mantine/core'
import type { DraftView } from '@sekisho/protocol'
import { IconCircleCheck, IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { useMe } from '../../api/queries.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { PublishDialog } from './publish-dialog.tsx'
import classes from './rules.module.css'

type Props = { draft: DraftView; dirty: boolean; onDone: (text: string) => void }

/** The last step: says what is still missing, and who may do it. */
export function PublishPanel({ draft, dirty, onDone }: Props) {
  const t = useDeskTexts().rules
  const { role } = useMe()
  const [asking, setAsking] = useState(false)
  const ready = draft.trial?.state === 'passed' && !dirty
  return (
    <section className={classes.panel} aria-labelledby="publish-title">
      <h2 id="publish-title">{t.publish.title}</h2>
      <p className={ready ? classes.ready : classes.quiet}>
        {ready && <IconCircleCheck size={18} aria-hidden />}
        {ready ? t.publish.ready : t.publish.needTrial}
      </p>
      {role === 'administrator' ? (
        <Button leftSection={<IconSend size={18} aria-hidden />} disabled={!ready} onClick={() => setAsking(true)}>
          {t.publish.do}
        </Button>
      ) : (
        <p className={classes.quiet}>{t.administratorOnly}</p>
      )}
      {asking && (
        <PublishDialog
          draft={draft}
          onClose={() => setAsking(false)}
          onDone={(text) => {
            setAsking(false)
            onDone(text)
          }}
        />
      )}
    </section>
  )
}
