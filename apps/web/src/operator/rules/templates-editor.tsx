import { Button } from '@mantine/core'
import { type Locale, ROUTES, type TemplateKind, type TemplatesView } from '@sekisho/protocol'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { hasCode, toApiError } from '../../api/api-error.ts'
import { call } from '../../api/call.ts'
import { useMe } from '../../api/queries.ts'
import { DoneLine } from '../done-line.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { LeaveGuard } from './leave-guard.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { rulesKeys } from './rules-queries.ts'
import { TemplateForm } from './template-form.tsx'
import { TemplateHistory } from './template-history.tsx'
import classes from './templates.module.css'

type Changed = Readonly<Record<string, string>>
const LOCALES = ['ja', 'en'] as const satisfies readonly Locale[]

/** Kinds at the left, wording and preview at the right; all changes are published together. */
export function TemplatesEditor({ view }: { view: TemplatesView }) {
  const t = useDeskTexts().rules
  const { role } = useMe()
  const client = useQueryClient()
  const [kind, setKind] = useState<TemplateKind>(view.texts[0]?.kind ?? 'sanction')
  const [changed, setChanged] = useState<Changed>({})
  const [base, setBase] = useState(view.version)
  const [asking, setAsking] = useState(false)
  const [done, setDone] = useState<string>()
  const text = view.texts.find((one) => one.kind === kind)
  const changes = Object.entries(changed).flatMap(([key, wording]) => {
    const [of, locale] = key.split('.') as [TemplateKind, Locale]
    return view.texts.find((one) => one.kind === of)?.[locale] === wording ? [] : [{ kind: of, locale, text: wording }]
  })
  const isChanged = (of: TemplateKind) => changes.some((change) => change.kind === of)
  const save = useMutation({
    mutationFn: (reason: string) => call(ROUTES.saveTemplates, { body: { version: base, reason, texts: changes } }),
    onSuccess: (saved) => {
      client.setQueryData(rulesKeys.templates, saved)
      setChanged({})
      setBase(saved.version)
      setAsking(false)
      setDone(t.templates.saved)
    },
    onError: (error) => {
      const at = toApiError(error).problems?.[0]?.path ?? toApiError(error).field
      const of = view.texts.find((one) => at?.startsWith(`${one.kind}.`))?.kind
      // Back to the place at fault; what was written stays.
      if (of) {
        setKind(of)
        setAsking(false)
      }
      if (hasCode(error, 'conflict')) void client.invalidateQueries({ queryKey: rulesKeys.templates })
    },
  })
  const stale = changes.length > 0 && view.version !== base
  const administrator = role === 'administrator'
  return (
    <>
      <LeaveGuard dirty={changes.length > 0} />
      <DoneLine text={done} onClose={() => setDone(undefined)} />
      {!administrator && <p className={classes.quiet}>{t.templates.readOnly}</p>}
      {stale && (
        <div className={classes.stale} role="alert">
          <p>{t.templates.stale}</p>
          <Button variant="default" onClick={() => setBase(view.version)}>
            {t.reload}
          </Button>
        </div>
      )}
      <div className={classes.columns}>
        <nav aria-label={t.templates.kindsLabel}>
          <ul className={classes.kinds}>
            {view.texts.map((one) => (
              <li key={one.kind}>
                <button
                  type="button"
                  aria-current={one.kind === kind ? 'true' : undefined}
                  onClick={() => setKind(one.kind)}
                >
                  <span>{t.templates.kinds[one.kind]}</span>
                  {isChanged(one.kind) && <small>{t.templates.changed}</small>}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div className={classes.work}>
          {text &&
            LOCALES.map((locale) => (
              <TemplateForm
                key={`${kind}.${locale}`}
                template={text}
                locale={locale}
                value={changed[`${kind}.${locale}`] ?? text[locale]}
                readOnly={!administrator}
                saveError={save.error}
                onChange={(wording) => {
                  if (changes.length === 0) setBase(view.version)
                  setChanged({ ...changed, [`${kind}.${locale}`]: wording })
                }}
              />
            ))}
          {administrator && (
            <Button
              disabled={changes.length === 0 || stale}
              onClick={() => setAsking(true)}
              style={{ justifySelf: 'start' }}
            >
              {t.templates.save}
            </Button>
          )}
        </div>
      </div>
      <TemplateHistory view={view} disabled={changes.length > 0} onDone={setDone} />
      {asking && (
        <ReasonDialog
          title={t.templates.saveTitle}
          hint={t.templates.saveHint(changes.length)}
          confirm={t.publish.confirm}
          reasons={t.templates.reasons}
          busy={save.isPending}
          error={save.error}
          onConfirm={save.mutate}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
