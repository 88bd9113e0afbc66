import { Button, Textarea } from '@mantine/core'
import type { CaseRow } from '@sekisho/protocol'
import { IconLockOpen, IconUser } from '@tabler/icons-react'
import { type FormEvent, useRef, useState } from 'react'
import { hasCode } from '../../api/api-error.ts'
import { useMe } from '../../api/queries.ts'
import { ErrorLine } from '../../ui/error-card.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { ReasonChips } from '../frame/reason-chips.tsx'
import { useShortcuts } from '../frame/use-shortcuts.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { useCaseActions } from './case-actions.ts'
import classes from './open-form.module.css'

const FORM_ID = 'open-case'
const LONGEST_REASON = 500

/** To the first ready reason; where there is no form, nothing happens. */
export const focusOpenForm = () => document.getElementById(FORM_ID)?.querySelector('button')?.focus()

/** R6: nothing that was said is on the screen before a reason is on record. */
export function OpenForm({ row, lost }: { row: CaseRow; lost: boolean }) {
  const t = useDeskTexts()
  const { claim, open, release } = useCaseActions(row.id)
  const [reason, setReason] = useState('')
  const submitKey = useRef<HTMLButtonElement>(null)
  const me = useMe()
  const undecided = row.decidedAt === null
  const notMine = row.level === 'administrator' && me.role !== 'administrator' && undecided
  const theirs = undecided && row.claimedBy !== null && !row.claimedByMe
  useShortcuts({
    ...(undecided && !notMine && row.claimedBy === null && { claim: () => claim.mutate() }),
    ...(undecided && row.claimedByMe && { release: () => release.mutate() }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() !== '' && !open.isPending) open.mutate({ row, reason: reason.trim() })
  }

  if (open.isPending || open.isSuccess)
    return (
      <div className={classes.opening}>
        <p role="status">{t.open.skeleton}</p>
        <RowSkeletons rows={4} height={64} />
      </div>
    )

  const failed = open.error ?? claim.error ?? release.error
  const taken = notMine
    ? t.open.administrator
    : theirs && row.claimedBy
      ? (hasCode(failed, 'claimed') ? t.open.takenNow : t.open.taken)(row.claimedBy.displayName)
      : undefined
  const reasons = undecided ? [...t.open.reasons[row.kind], ...t.open.reasonsAlways] : t.open.reasonsDecided
  return (
    <div className={classes.place}>
      <form id={FORM_ID} className={classes.form} onSubmit={submit} aria-label={t.open.title}>
        <h3>{t.open.title}</h3>
        <p className={classes.lead}>{t.open.lead}</p>
        {taken ? (
          <p className={classes.taken} role="status">
            <IconUser size={18} aria-hidden />
            {taken}
          </p>
        ) : (
          <>
            {lost && !failed && (
              <p className={classes.taken} role="alert">
                <IconLockOpen size={18} aria-hidden />
                {t.open.expired}
              </p>
            )}
            <ReasonChips
              label={t.open.ready}
              chips={reasons.map((text) => ({ label: text, text }))}
              value={reason}
              onPick={(text) => {
                setReason(text)
                submitKey.current?.focus()
              }}
            />
            <Textarea
              label={t.open.reason}
              description={t.open.reasonHint}
              autosize
              minRows={2}
              maxRows={6}
              maxLength={LONGEST_REASON}
              required
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing)
                  event.currentTarget.form?.requestSubmit()
              }}
            />
            <ErrorLine error={failed} />
            <div className={classes.actions}>
              <Button ref={submitKey} type="submit" leftSection={<IconLockOpen size={18} aria-hidden />}>
                {t.open.do}
              </Button>
              {undecided && row.claimedBy === null && (
                <Button variant="default" loading={claim.isPending} onClick={() => claim.mutate()}>
                  {t.claim}
                </Button>
              )}
              {undecided && row.claimedByMe && (
                <Button variant="default" loading={release.isPending} onClick={() => release.mutate()}>
                  {t.release}
                </Button>
              )}
            </div>
            {undecided && !row.claimedByMe && <p className={classes.hint}>{t.open.claims}</p>}
          </>
        )}
      </form>
    </div>
  )
}
