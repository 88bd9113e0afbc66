import { Button, Textarea } from '@mantine/core'
import { type Locale, policyProblemText, type TemplateField, type TemplatesView } from '@sekisho/protocol'
import { IconAlertTriangle, IconRotate } from '@tabler/icons-react'
import { useRef } from 'react'
import { hasCode, toApiError } from '../../api/api-error.ts'
import { useLocale } from '../../texts/locale.tsx'
import { ErrorLine } from '../../ui/error-card.tsx'
import { FieldFindings } from '../../ui/field-findings.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { FieldChips } from './field-chips.tsx'
import classes from './templates.module.css'
import { useTemplatePreview } from './use-template-preview.ts'

type Props = {
  template: TemplatesView['texts'][number]
  locale: Locale
  value: string
  readOnly: boolean
  saveError: unknown
  onChange: (text: string) => void
}

/** One wording: fields to put in, the text, and how it arrives. */
export function TemplateForm({ template, locale, value, readOnly, saveError, onChange }: Props) {
  const t = useDeskTexts().rules.templates
  const { locale: shown } = useLocale()
  const field = useRef<HTMLTextAreaElement>(null)
  const preview = useTemplatePreview(template.kind, locale, value)
  const language = t.languages[locale]
  const path = `${template.kind}.${locale}`
  const problems = (toApiError(preview.error).problems ?? []).filter((one) => one.path.startsWith(path))
  const stopped =
    hasCode(saveError, 'gate_stopped') && toApiError(saveError).field?.endsWith(path) ? saveError : undefined
  const insert = (name: TemplateField) => {
    const at = field.current?.selectionStart ?? value.length
    const end = field.current?.selectionEnd ?? at
    const put = `{${name}}`
    onChange(value.slice(0, at) + put + value.slice(end))
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(at + put.length, at + put.length)
    })
  }
  const nameOf = (at: string) => {
    const name = at.split('.')[2]
    return name === undefined ? '' : `{${name}} `
  }
  return (
    <section className={classes.form} aria-label={t.wording(language)}>
      <div className={classes.side}>
        {!readOnly && <FieldChips template={template} value={value} onInsert={insert} />}
        <Textarea
          ref={field}
          label={t.wording(language)}
          lang={locale}
          autosize
          minRows={4}
          maxLength={2_000}
          readOnly={readOnly}
          error={problems.length > 0 || stopped !== undefined}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        {problems.map((problem) => (
          <p key={`${problem.path} ${problem.problem}`} className={classes.problem} role="alert">
            <IconAlertTriangle size={16} aria-hidden />
            {nameOf(problem.path)}
            {policyProblemText(problem.problem, shown)}
          </p>
        ))}
        {stopped && <FieldFindings text={value} findings={stopped.findings ?? []} />}
        {problems.length === 0 && <ErrorLine error={preview.error} />}
        {value !== template[locale] && (
          <Button
            variant="subtle"
            leftSection={<IconRotate size={16} aria-hidden />}
            style={{ justifySelf: 'start' }}
            onClick={() => onChange(template[locale])}
          >
            {t.revert}
          </Button>
        )}
      </div>
      <div className={classes.side}>
        <p className={classes.label} id={`preview-${path}`}>
          {t.preview(language)}
        </p>
        <section
          className={classes.preview}
          lang={locale}
          aria-labelledby={`preview-${path}`}
          aria-live="polite"
          data-stale={preview.error ? true : undefined}
        >
          <p className="user-text">{preview.text}</p>
        </section>
      </div>
    </section>
  )
}
