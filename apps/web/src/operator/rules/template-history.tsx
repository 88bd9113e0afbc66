import { Button } from '@mantine/core'
import { ROUTES, type TemplatesView } from '@sekisho/protocol'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { useMe } from '../../api/queries.ts'
import { useLocale } from '../../texts/locale.tsx'
import { timeText } from '../../ui/time.ts'
import list from '../frame/rows.module.css'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import classes from './rules.module.css'
import { rulesKeys } from './rules-queries.ts'

type Props = { view: TemplatesView; disabled: boolean; onDone: (text: string) => void }

/** Who changed the wording when and why; an older one comes back with one press and a reason. */
export function TemplateHistory({ view, disabled, onDone }: Props) {
  const texts = useDeskTexts()
  const t = texts.rules
  const { locale } = useLocale()
  const { role } = useMe()
  const client = useQueryClient()
  const [asking, setAsking] = useState<number>()
  const restore = useMutation({
    mutationFn: (reason: string) =>
      call(ROUTES.restoreTemplates, { params: { version: String(asking) }, body: { reason } }),
    onSuccess: (restored) => {
      client.setQueryData(rulesKeys.templates, restored)
      onDone(t.templates.restored(asking ?? 0))
      setAsking(undefined)
    },
  })
  return (
    <section className={classes.half} aria-labelledby="wording-title">
      <header className={classes.halfHead}>
        <h2 id="wording-title">{t.templates.history}</h2>
      </header>
      <ol className={list.rows}>
        {view.versions.map((row) => (
          <li key={row.version} className={classes.version}>
            <p className={classes.rowHead}>
              <strong>{t.version(row.version)}</strong>
              {row.version === view.version && (
                <span className={classes.mark} data-tone="pine">
                  {t.states.live}
                </span>
              )}
            </p>
            <p className={classes.quiet}>
              {row.publishedBy ? t.by(row.publishedBy.displayName) : t.bySite}
              {texts.sep}
              {timeText(row.publishedAt, 'moment', locale, new Date())}
            </p>
            {row.publishedBy && row.reason !== '' && <p className="user-text">{row.reason}</p>}
            {role === 'administrator' && row.version !== view.version && (
              <div className={classes.rowKeys}>
                <Button
                  variant="subtle"
                  leftSection={<IconArrowBackUp size={16} aria-hidden />}
                  disabled={disabled}
                  onClick={() => setAsking(row.version)}
                >
                  {t.restore}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
      {asking !== undefined && (
        <ReasonDialog
          title={t.restoreTitle(asking)}
          hint={t.templates.restoreHint}
          confirm={t.restore}
          reasons={t.templates.reasons}
          busy={restore.isPending}
          error={restore.error}
          onConfirm={restore.mutate}
          onClose={() => setAsking(undefined)}
        />
      )}
    </section>
  )
}
