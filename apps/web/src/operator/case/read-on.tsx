import { Button, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { ErrorLine } from '../../ui/error-card.tsx'
import { ReasonChips } from '../frame/reason-chips.tsx'
import { useShortcuts } from '../frame/use-shortcuts.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { useCaseActions } from './case-actions.ts'
import classes from './read-on.module.css'
import type { CasePart } from './thread-rows.ts'

type Side = 'before' | 'after'
type Props = { caseId: string; part: CasePart; side: Side; byKey: boolean }

/** R6: more of the conversation takes a reason of its own, and goes on record. */
export function ReadOn({ caseId, part, side, byKey }: Props) {
  const t = useDeskTexts().thread
  const { readOn } = useCaseActions(caseId)
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  useShortcuts(byKey && !asking ? { [side]: () => setAsking(true) } : {})
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '' || readOn.isPending) return
    const { conversationId } = part
    readOn.mutate(
      { reason: reason.trim(), conversationId, side, position: side === 'before' ? part.from : part.to },
      { onSuccess: () => setAsking(false) },
    )
  }
  const Icon = side === 'before' ? IconArrowUp : IconArrowDown
  if (!asking)
    return (
      <div className={classes.place}>
        <Button variant="subtle" leftSection={<Icon size={16} aria-hidden />} onClick={() => setAsking(true)}>
          {t[side]}
        </Button>
      </div>
    )
  return (
    <form className={classes.form} onSubmit={submit} aria-label={t[side]}>
      <p className={classes.lead}>{t.more.lead}</p>
      <ReasonChips
        label={t.more.reason}
        chips={t.more.reasons.map((text) => ({ label: text, text }))}
        value={reason}
        onPick={setReason}
      />
      <TextInput
        label={t.more.reason}
        // The form was just asked for, by this person.
        autoFocus
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ErrorLine error={readOn.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={readOn.isPending} disabled={reason.trim() === ''}>
          {t.more.do}
        </Button>
        <Button variant="default" onClick={() => setAsking(false)}>
          {t.more.cancel}
        </Button>
      </div>
    </form>
  )
}
