import type { TemplateField, TemplatesView } from '@sekisho/protocol'
import { IconCheck } from '@tabler/icons-react'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './templates.module.css'

type Props = {
  template: TemplatesView['texts'][number]
  value: string
  onInsert: (field: TemplateField) => void
}

/** The fields of this notice; what must be there says so until it is. */
export function FieldChips({ template, value, onInsert }: Props) {
  const t = useDeskTexts().rules.templates
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around a row of chips
    <div role="group" aria-label={t.fields} className={classes.chips}>
      {template.may.map((field) => {
        const name = t.fieldNames[field]
        const missing = template.must.includes(field) && !value.includes(`{${field}}`)
        return (
          <button
            key={field}
            type="button"
            className={classes.chip}
            data-missing={missing || undefined}
            aria-label={missing ? `${t.insert(name)} (${t.must})` : t.insert(name)}
            onClick={() => onInsert(field)}
          >
            {value.includes(`{${field}}`) && <IconCheck size={14} aria-hidden />}
            {name}
            {missing && <small>{t.must}</small>}
          </button>
        )
      })}
    </div>
  )
}
