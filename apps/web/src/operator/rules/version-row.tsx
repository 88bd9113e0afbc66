import { Button } from '@mantine/core'
import { type PolicyVersionRow, ROUTES } from '@sekisho/protocol'
import { IconArrowBackUp, IconChevronDown, IconX } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { call } from '../../api/call.ts'
import { useMe } from '../../api/queries.ts'
import { useLocale } from '../../texts/locale.tsx'
import { timeText } from '../../ui/time.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import classes from './rules.module.css'
import { rulesKeys } from './rules-queries.ts'
import { VersionChanges } from './version-changes.tsx'

const TONES = { planned: 'indigo', live: 'pine', past: undefined, withdrawn: undefined } as const

export function VersionRow({ row, onDone }: { row: PolicyVersionRow; onDone: (text: string) => void }) {
  const t = useDeskTexts().rules
  const { sep } = useDeskTexts()
  const { locale } = useLocale()
  const { role } = useMe()
  const client = useQueryClient()
  const changesId = useId()
  const [open, setOpen] = useState(false)
  const [asking, setAsking] = useState(false)
  const planned = row.state === 'planned'
  const changing = useMutation({
    mutationFn: (reason: string) =>
      call(planned ? ROUTES.withdrawPolicy : ROUTES.restorePolicy, {
        params: { version: String(row.version) },
        body: { reason },
      }),
    onSuccess: (made) => {
      setAsking(false)
      onDone(planned ? t.withdrawnDone(row.version) : t.restored(made.version))
      void client.invalidateQueries({ queryKey: rulesKeys.all })
    },
  })
  const mayAct = role === 'administrator' && (planned || row.state === 'past')
  const effective = timeText(row.effectiveAt, 'moment', locale, new Date())
  return (
    <li className={classes.version} data-state={row.state}>
      <p className={classes.rowHead}>
        <strong>{t.version(row.version)}</strong>
        <span className={classes.mark} data-tone={TONES[row.state]}>
          {t.states[row.state]}
        </span>
      </p>
      <p className={classes.quiet}>
        {row.publishedBy ? t.by(row.publishedBy.displayName) : t.bySite}
        {sep}
        {t.effective(effective)}
      </p>
      {row.restores !== null && <p>{t.restores(row.restores)}</p>}
      {row.reason !== '' && row.publishedBy && <p className="user-text">{row.reason}</p>}
      <div className={classes.rowKeys}>
        <Button
          variant="subtle"
          rightSection={
            <IconChevronDown size={16} aria-hidden className={classes.fold} data-open={open || undefined} />
          }
          aria-expanded={open}
          aria-controls={changesId}
          onClick={() => setOpen(!open)}
        >
          {t.changesOf}
        </Button>
        {mayAct && (
          <Button
            variant="default"
            leftSection={planned ? <IconX size={16} aria-hidden /> : <IconArrowBackUp size={16} aria-hidden />}
            onClick={() => setAsking(true)}
          >
            {planned ? t.withdraw : t.restore}
          </Button>
        )}
      </div>
      <div id={changesId}>{open && <VersionChanges version={row.version} first={row.publishedBy === null} />}</div>
      {asking && (
        <ReasonDialog
          title={planned ? t.withdrawTitle(row.version) : t.restoreTitle(row.version)}
          hint={planned ? t.withdrawHint : t.restoreHint}
          confirm={planned ? t.withdraw : t.restore}
          reasons={planned ? t.withdrawReasons : t.restoreReasons}
          busy={changing.isPending}
          error={changing.error}
          onConfirm={changing.mutate}
          onClose={() => {
            setAsking(false)
            changing.reset()
          }}
        />
      )}
    </li>
  )
}
