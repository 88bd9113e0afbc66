import { Button } from '@mantine/core'
import { type DraftView, MAX_TRIAL_MESSAGES, ROUTES } from '@sekisho/protocol'
import { IconFlask } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { ErrorLine } from '../../ui/error-card.tsx'
import { NumberField } from '../frame/number-field.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './rules.module.css'
import { rulesKeys } from './rules-queries.ts'
import { TrialProgress } from './trial-progress.tsx'
import { TrialResult } from './trial-result.tsx'

const FIRST = 2_000

type Props = { draft: DraftView; dirty: boolean; onDetails: () => void }

/** Tries exactly what is saved against the policy in force. */
export function TrialPanel({ draft, dirty, onDetails }: Props) {
  const t = useDeskTexts().rules.trial
  const client = useQueryClient()
  const [messages, setMessages] = useState(FIRST)
  const { trial } = draft
  const running = trial?.state === 'running'
  const start = useMutation({
    mutationFn: () => call(ROUTES.tryDraft, { params: { id: draft.id }, body: { revision: draft.revision, messages } }),
    onSuccess: (changed) => client.setQueryData(rulesKeys.draft(draft.id), changed),
    onError: () => void client.invalidateQueries({ queryKey: rulesKeys.draft(draft.id) }),
  })
  return (
    <section className={classes.panel} aria-labelledby="trial-title">
      <h2 id="trial-title">{t.title}</h2>
      <p className={classes.quiet}>{t.lead}</p>
      {draft.publishedVersion === null && !running && (
        <div className={classes.inline}>
          <NumberField
            label={t.messages}
            value={messages}
            min={1}
            max={MAX_TRIAL_MESSAGES}
            thousandSeparator=","
            onChange={(count) => setMessages(Math.min(MAX_TRIAL_MESSAGES, Math.max(1, count)))}
          />
          <Button
            variant={trial?.state === 'passed' ? 'default' : 'filled'}
            leftSection={<IconFlask size={18} aria-hidden />}
            disabled={dirty}
            loading={start.isPending}
            onClick={() => start.mutate()}
          >
            {trial ? t.again : t.do}
          </Button>
        </div>
      )}
      {dirty && <p className={classes.quiet}>{t.saveFirst}</p>}
      <ErrorLine error={start.error} />
      {trial && running && <TrialProgress trial={trial} />}
      {trial && !running && (
        <TrialResult trial={trial} published={draft.publishedVersion !== null} onDetails={onDetails} />
      )}
      {!trial && !dirty && <p>{t.none}</p>}
    </section>
  )
}
