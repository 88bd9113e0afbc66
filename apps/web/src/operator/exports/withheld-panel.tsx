import type { ExportChoices } from '@sekisho/protocol'
import { IconAlertTriangle, IconEyeOff } from '@tabler/icons-react'
import { useNameOf } from '../../ui/person-name.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import type { ExportDraft } from './export-draft.ts'
import classes from './export-form.module.css'
import { previewWithheld, type WithheldLine } from './preview-withheld.ts'

/** What the reader of the package will not see, each with its why. */
export function WithheldPanel({ draft, people }: { draft: ExportDraft; people: ExportChoices['people'] }) {
  const t = useDeskTexts().evidence.form
  const { purpose } = draft
  const nameOf = useNameOf()
  const preview = purpose && previewWithheld(purpose, draft.requestedBy, people)
  const text = (line: WithheldLine) =>
    line.kind === 'hidden' ? t.withheldLines.hidden(nameOf({ displayName: line.name })) : t.withheldLines[line.kind]
  return (
    <section className={classes.withheld} aria-labelledby="withheld" aria-live="polite">
      <h2 id="withheld">
        <IconEyeOff size={18} aria-hidden />
        {t.withheld}
      </h2>
      {!preview ? (
        <p className={classes.quiet}>{t.withheldPick}</p>
      ) : (
        <>
          <ul>
            {preview.lines.map((line) => (
              <li key={text(line)} data-strong={line.kind === 'hidden' || undefined}>
                {text(line)}
              </li>
            ))}
          </ul>
          {preview.shownDespite.map((name) => (
            <p key={name} className={classes.despite}>
              <IconAlertTriangle size={18} aria-hidden />
              {t.shownDespite(nameOf({ displayName: name }))}
            </p>
          ))}
          <p className={classes.quiet}>{t.withheldLead}</p>
        </>
      )}
    </section>
  )
}
