import { Button } from '@mantine/core'
import { type HoldRow, ROUTES } from '@sekisho/protocol'
import { IconClockExclamation, IconLock, IconLockOpen } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { useMe } from '../../api/queries.ts'
import { useLocale } from '../../texts/locale.tsx'
import { useNameOf } from '../../ui/person-name.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import cards from '../frame/cards.module.css'
import { ReasonDialog } from '../frame/reason-dialog.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { Fact } from './erasure-card.tsx'
import classes from './retention.module.css'
import { askRetentionAgain } from './retention-queries.ts'

type Props = { hold: HoldRow; onDone: (line: string) => void; inCase?: boolean }

/** One legal hold: about whom, how old, why, and whether someone should look again. */
export function HoldCard({ hold, onDone, inCase = false }: Props) {
  const { holds: t, toCase } = useDeskTexts().retention
  const { role } = useMe()
  const { locale } = useLocale()
  const { subject, other, lifted } = hold
  const nameOf = useNameOf()
  const days = hold.ageDays.toLocaleString(locale)
  const Icon = lifted ? IconLockOpen : IconLock
  return (
    <div className={inCase ? classes.bare : cards.card}>
      {!inCase && (
        <header className={classes.head}>
          <Icon size={20} aria-hidden />
          <h2>{other ? t.between(nameOf(subject), nameOf(other)) : nameOf(subject)}</h2>
          <span className={classes.state}>{lifted ? t.lasted(days) : t.age(days)}</span>
        </header>
      )}
      {hold.reviewDue && (
        <p className={classes.caution}>
          <IconClockExclamation size={18} aria-hidden />
          {t.reviewDue}
        </p>
      )}
      <dl className={cards.facts}>
        <Fact name={t.placed}>
          <bdi>{hold.placedBy.displayName}</bdi> <TimeText at={hold.placedAt} style="moment" />
        </Fact>
        <Fact name={t.reason}>
          <span className="user-text">{hold.reason}</span>
        </Fact>
        {lifted ? (
          <>
            <Fact name={t.lifted}>
              <bdi>{lifted.by.displayName}</bdi> <TimeText at={lifted.at} style="moment" />
            </Fact>
            <Fact name={t.liftReason}>
              <span className="user-text">{lifted.reason}</span>
            </Fact>
          </>
        ) : (
          <>
            {hold.reviewedAt && (
              <Fact name={t.reviewed}>
                <TimeText at={hold.reviewedAt} style="moment" />
              </Fact>
            )}
            <Fact name={t.next}>
              <TimeText at={hold.reviewDueAt} style="day" />
            </Fact>
          </>
        )}
      </dl>
      {role === 'administrator' && (
        <div className={classes.actions}>
          {!lifted && <HoldActions hold={hold} onDone={onDone} />}
          {!inCase && (
            <Link to="/desk" search={{ case: hold.caseId }} className={classes.link}>
              {toCase}
            </Link>
          )}
        </div>
      )}
    </div>
  )
}

type What = 'review' | 'lift'

function HoldActions({ hold, onDone }: Omit<Props, 'inCase'>) {
  const t = useDeskTexts().retention.holds
  const client = useQueryClient()
  const [asking, setAsking] = useState<What>()
  const act = useMutation({
    mutationFn: ({ what, reason }: { what: What; reason: string }) =>
      call(what === 'lift' ? ROUTES.liftHold : ROUTES.reviewHold, { params: { id: hold.id }, body: { reason } }),
    onSuccess: (_, { what }) => {
      setAsking(undefined)
      onDone(what === 'lift' ? t.liftedDone : t.reviewedDone)
    },
    onSettled: () => askRetentionAgain(client),
  })
  const lifting = asking === 'lift'
  const ask = (what: What) => () => {
    act.reset()
    setAsking(what)
  }
  return (
    <>
      <Button variant="default" onClick={ask('review')}>
        {t.review}
      </Button>
      <Button variant="default" onClick={ask('lift')}>
        {t.lift}
      </Button>
      <ReasonDialog
        key={asking}
        opened={asking !== undefined}
        onClose={() => setAsking(undefined)}
        title={lifting ? t.liftTitle : t.reviewTitle}
        lead={lifting ? t.liftLead : t.reviewLead}
        label={t.reasonLabel}
        hint={t.reasonHint}
        maxLength={1_000}
        chips={(lifting ? t.liftReasons : t.reviewReasons).map((text) => ({ label: text, text }))}
        confirm={lifting ? t.lift : t.review}
        accent={lifting ? 'vermilion' : 'indigo'}
        busy={act.isPending}
        error={act.error}
        onConfirm={(reason) => asking && act.mutate({ what: asking, reason })}
      />
    </>
  )
}
