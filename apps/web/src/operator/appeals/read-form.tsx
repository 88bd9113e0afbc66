import { Button, Textarea } from '@mantine/core'
import type { AppealRow } from '@sekisho/protocol'
import { IconLockOpen, IconUser } from '@tabler/icons-react'
import { type FormEvent, useRef, useState } from 'react'
import { hasCode } from '../../api/api-error.ts'
import { ErrorLine } from '../../ui/error-card.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import classes from '../case/open-form.module.css'
import { ReasonChips } from '../frame/reason-chips.tsx'
import { useShortcuts } from '../frame/use-shortcuts.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { useAppealActions } from './appeal-queries.ts'

const FORM_ID = 'read-appeal'
export const focusReadForm = () => document.getElementById(FORM_ID)?.querySelector('button')?.focus()

/** R6: what a person wrote to the desk is read with a reason too, and by one who may decide. */
export function ReadForm({ row }: { row: AppealRow }) {
  const t = useDeskTexts()
  const { claim, open } = useAppealActions(row.id)
  const [reason, setReason] = useState('')
  const submitKey = useRef<HTMLButtonElement>(null)
  const undecided = row.state === 'open'
  const theirs = undecided && row.claimedBy !== null && !row.claimedByMe
  useShortcuts(undecided && row.mayDecide && !row.claimedBy ? { claim: () => claim.mutate() } : {})
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
  const failed = open.error ?? claim.error
  const taken =
    theirs && row.claimedBy
      ? (hasCode(failed, 'claimed') ? t.open.takenNow : t.open.taken)(row.claimedBy.displayName)
      : undefined
  const own = undecided && !row.mayDecide
  return (
    <div className={classes.place}>
      <form id={FORM_ID} className={classes.form} onSubmit={submit} aria-label={t.appeals.open.title}>
        <h3>{t.appeals.open.title}</h3>
        <p className={classes.lead}>{t.appeals.open.lead}</p>
        {taken ? (
          <p className={classes.taken} role="status">
            <IconUser size={18} aria-hidden />
            {taken}
          </p>
        ) : (
          <>
            {own && (
              <p className={classes.taken}>
                <IconUser size={18} aria-hidden />
                {t.appeals.open.own}
              </p>
            )}
            <ReasonChips
              label={t.open.ready}
              chips={(undecided ? t.appeals.open.reasons : t.appeals.open.reasonsDecided).map((text) => ({
                label: text,
                text,
              }))}
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
              maxLength={500}
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
              {undecided && !own && row.claimedBy === null && (
                <Button variant="default" loading={claim.isPending} onClick={() => claim.mutate()}>
                  {t.claim}
                </Button>
              )}
            </div>
            {undecided && !own && !row.claimedByMe && <p className={classes.hint}>{t.appeals.open.claims}</p>}
          </>
        )}
      </form>
    </div>
  )
}
