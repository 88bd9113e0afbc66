import { Button } from '@mantine/core'
import { ROUTES, type WithdrawalView } from '@sekisho/protocol'
import { IconUsers } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { useLocale } from '../../texts/locale.tsx'
import { PersonName, useNameOf } from '../../ui/person-name.tsx'
import { Portrait } from '../../ui/portrait.tsx'
import { timeText } from '../../ui/time.ts'
import cards from '../frame/cards.module.css'
import { deskKeys } from '../frame/desk-queries.ts'
import { ReasonDialog } from '../frame/reason-dialog.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './withdrawals.module.css'

type Answer = 'confirm' | 'refuse'

/** A membership that one administrator wants ended: the grounds, and the second one's answer. */
export function WithdrawalCard({ withdrawal, onDone }: { withdrawal: WithdrawalView; onDone: (line: string) => void }) {
  const t = useDeskTexts()
  const { locale } = useLocale()
  const nameOf = useNameOf()
  const client = useQueryClient()
  const [asking, setAsking] = useState<Answer>()
  const { subject, proposedBy, mine } = withdrawal
  const settle = useMutation({
    mutationFn: ({ answer, reason }: { answer: Answer; reason: string }) =>
      call(answer === 'confirm' ? ROUTES.confirmWithdrawal : ROUTES.refuseWithdrawal, {
        params: { id: withdrawal.id },
        body: { reason },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: deskKeys.all }),
  })
  const confirming = asking === 'confirm'
  return (
    <li className={cards.card}>
      <h2 className={classes.person}>
        <Portrait id={subject.id} name={subject.displayName} size={40} />
        <span>
          <PersonName of={subject} />
          <small>
            {t.roles[subject.role]}
            {t.sep}
            {t.withdrawals.proposedBy(
              proposedBy.displayName,
              timeText(withdrawal.proposedAt, 'moment', locale, new Date()),
            )}
          </small>
        </span>
      </h2>
      <p>{withdrawal.clause}</p>
      <blockquote className={classes.reason}>{withdrawal.reason}</blockquote>
      <div className={classes.actions}>
        <Link to="/desk" search={{ state: 'decided', case: withdrawal.caseId }}>
          {t.withdrawals.case}
        </Link>
        <span className={classes.grow} />
        {mine ? (
          <p className={classes.mine}>
            <IconUsers size={16} aria-hidden />
            {t.withdrawals.mine}
          </p>
        ) : (
          <>
            <Button variant="default" onClick={() => setAsking('refuse')}>
              {t.withdrawals.refuse}
            </Button>
            <Button color="vermilion" onClick={() => setAsking('confirm')}>
              {t.withdrawals.confirm}
            </Button>
          </>
        )}
      </div>
      <ReasonDialog
        key={asking}
        opened={asking !== undefined}
        onClose={() => setAsking(undefined)}
        title={(confirming ? t.withdrawals.confirmTitle : t.withdrawals.refuseTitle)(nameOf(subject))}
        lead={confirming ? t.withdrawals.confirmHint : t.withdrawals.refuseHint}
        label={t.withdrawals.reason}
        hint={t.withdrawals.reasonHint}
        maxLength={1_000}
        chips={(confirming ? t.withdrawals.confirmReasons : t.withdrawals.refuseReasons).map((text) => ({
          label: text,
          text,
        }))}
        confirm={confirming ? t.withdrawals.confirm : t.withdrawals.refuse}
        accent={confirming ? 'vermilion' : 'indigo'}
        busy={settle.isPending}
        error={settle.error}
        onConfirm={(reason) =>
          asking &&
          settle.mutateAsync({ answer: asking, reason }).then(
            () => onDone((confirming ? t.withdrawals.confirmed : t.withdrawals.refused)(nameOf(subject))),
            () => {}, // Stands in the dialog.
          )
        }
      />
    </li>
  )
}
