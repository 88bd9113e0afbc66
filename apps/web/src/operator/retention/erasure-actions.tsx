import { Button } from '@mantine/core'
import { type ErasureRow, ROUTES } from '@sekisho/protocol'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { useMe } from '../../api/queries.ts'
import { useLocale } from '../../texts/locale.tsx'
import { useNameOf } from '../../ui/person-name.tsx'
import { timeText } from '../../ui/time.ts'
import { ReasonDialog } from '../frame/reason-dialog.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './retention.module.css'
import { askRetentionAgain } from './retention-queries.ts'

type What = 'confirm' | 'cancel' | 'settle'
const CALLS = { confirm: ROUTES.confirmErasure, cancel: ROUTES.cancelErasure, settle: ROUTES.settleEarnings } as const

/**
 * What an administrator may still do, each with a reason: confirm a colleague's order (R9), take an order back, say that
 * pay was paid.
 */
export function ErasureActions({ erasure, onDone }: { erasure: ErasureRow; onDone: (line: string) => void }) {
  const { erasures: t, points } = useDeskTexts().retention
  const { locale } = useLocale()
  const me = useMe()
  const nameOf = useNameOf()
  const client = useQueryClient()
  const [asking, setAsking] = useState<What>()
  const { state, orderedBy, person } = erasure
  const name = nameOf(person)
  const act = useMutation({
    mutationFn: ({ what, reason }: { what: What; reason: string }) =>
      call(CALLS[what], { params: { id: erasure.id }, body: { reason } }),
    onSuccess: ({ dueAt }, { what }) => {
      setAsking(undefined)
      const day = timeText(dueAt, 'moment', locale, new Date())
      onDone({ confirm: t.confirmed(name, day), cancel: t.cancelled(name), settle: t.settled }[what])
    },
    onSettled: () => askRetentionAgain(client),
  })
  const owed = points(erasure.earningsOpen.toLocaleString(locale))
  const words = {
    confirm: { title: t.confirmTitle(name), lead: t.confirmLead, reasons: t.confirmReasons, do: t.confirm },
    cancel: { title: t.cancelTitle(name), lead: t.cancelLead, reasons: t.cancelReasons, do: t.cancel },
    settle: { title: t.settleTitle(owed), lead: t.settleLead, reasons: t.settleReasons, do: t.settle },
  }
  const may: Record<What, boolean> = {
    confirm: state === 'ordered' && orderedBy?.id !== me.id,
    cancel: orderedBy !== null && (state === 'ordered' || state === 'waiting'),
    settle: erasure.earningsOpen > 0 && state !== 'ordered' && state !== 'taken_back',
  }
  const shown = asking && words[asking]
  return (
    <>
      {state === 'ordered' && orderedBy?.id === me.id && <p className={classes.quiet}>{t.mine}</p>}
      <div className={classes.actions}>
        {(['confirm', 'cancel', 'settle'] as const).map(
          (what) =>
            may[what] && (
              <Button
                key={what}
                variant={what === 'confirm' ? 'outline' : 'default'}
                {...(what === 'confirm' && { color: 'vermilion' })}
                onClick={() => {
                  act.reset()
                  setAsking(what)
                }}
              >
                {words[what].do}
              </Button>
            ),
        )}
        {may.confirm && (
          <Link to="/desk/retention/people/$id" params={{ id: person.id }} className={classes.link}>
            {t.seeGoes}
          </Link>
        )}
      </div>
      <ReasonDialog
        key={asking}
        opened={shown !== undefined}
        onClose={() => setAsking(undefined)}
        title={shown?.title ?? ''}
        lead={shown?.lead ?? ''}
        label={t.reasonLabel}
        hint={t.reasonHint}
        maxLength={1_000}
        chips={(shown?.reasons ?? []).map((text) => ({ label: text, text }))}
        confirm={shown?.do ?? ''}
        accent={asking === 'confirm' ? 'vermilion' : 'indigo'}
        busy={act.isPending}
        error={act.error}
        onConfirm={(reason) => asking && act.mutate({ what: asking, reason })}
      />
    </>
  )
}
