import { SegmentedControl, TextInput } from '@mantine/core'
import { type DraftView, ROUTES } from '@sekisho/protocol'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { hasCode, toApiError } from '../../api/api-error.ts'
import { call } from '../../api/call.ts'
import { useLocale } from '../../texts/locale.tsx'
import { timeText } from '../../ui/time.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { ChangeList } from './change-list.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import classes from './rules.module.css'
import { rulesKeys } from './rules-queries.ts'

/** `2026-11-22T09:30`, as the field writes it, in Japan. */
const inJapan = (local: string) => new Date(`${local}:00+09:00`)
const HOUR_MS = 3_600_000
const fieldTime = (at: Date) => new Date(at.getTime() + 9 * HOUR_MS).toISOString().slice(0, 16)

/** What changes once more, when, and why. */
export function PublishDialog({
  draft,
  onClose,
  onDone,
}: {
  draft: DraftView
  onClose: () => void
  onDone: (text: string) => void
}) {
  const t = useDeskTexts().rules
  const { locale } = useLocale()
  const client = useQueryClient()
  const [when, setWhen] = useState<'now' | 'later'>('now')
  const [at, setAt] = useState(() => fieldTime(new Date(Date.now() + 24 * HOUR_MS)))
  const [early, setEarly] = useState(false)
  const publish = useMutation({
    mutationFn: (reason: string) =>
      call(ROUTES.publishDraft, {
        params: { id: draft.id },
        body: {
          revision: draft.revision,
          reason,
          ...(when === 'later' && { effectiveAt: inJapan(at).toISOString() }),
        },
      }),
    onSuccess: (row) => {
      void client.invalidateQueries({ queryKey: rulesKeys.all })
      onDone(
        row.state === 'planned'
          ? t.publish.planned(row.version, timeText(row.effectiveAt, 'moment', locale, new Date()))
          : t.publish.done(row.version),
      )
    },
  })
  const past = early || (hasCode(publish.error, 'invalid') && toApiError(publish.error).field === 'effectiveAt')
  return (
    <ReasonDialog
      title={t.publish.dialog(draft.title)}
      hint={t.publish.hint}
      confirm={t.publish.confirm}
      reasons={t.publish.reasons}
      busy={publish.isPending}
      error={past ? undefined : publish.error}
      onClose={onClose}
      onConfirm={(reason) => {
        const tooEarly = when === 'later' && !(inJapan(at).getTime() > Date.now())
        setEarly(tooEarly)
        if (!tooEarly) publish.mutate(reason)
      }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes.dialogChanges} tabIndex={0} aria-label={t.publish.changes}>
        <ChangeList changes={draft.changes} policy={draft.policy} />
      </section>
      <SegmentedControl
        aria-label={t.publish.when}
        value={when}
        onChange={setWhen}
        data={[
          { value: 'now' as const, label: t.publish.now },
          { value: 'later' as const, label: t.publish.later },
        ]}
      />
      {when === 'later' && (
        <TextInput
          type="datetime-local"
          label={t.publish.at}
          value={at}
          min={fieldTime(new Date())}
          required
          error={past ? t.publish.atPast : undefined}
          onChange={(event) => {
            setAt(event.currentTarget.value)
            setEarly(false)
          }}
        />
      )}
    </ReasonDialog>
  )
}
