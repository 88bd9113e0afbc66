import { CATEGORIES, type Category } from '@sekisho/inspect/categories'
import { categoryText } from '@sekisho/inspect/reasons'
import type { StaffActionRow } from '@sekisho/protocol'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../api/queries.ts'
import { useLocale } from '../../texts/locale.tsx'
import { PersonName, useNameOf } from '../../ui/person-name.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { type AuditSearch, isId } from './audit-search.ts'
import classes from './audit-table.module.css'

const isCategory = (value: string): value is Category => (CATEGORIES as readonly string[]).includes(value)
const TIME = /^\d{4}-\d{2}-\d{2}T/

/** Names lead to everything of that person; the case to the case, for those who may open it. */
export function AuditRow({
  action,
  onSearch,
}: {
  action: StaffActionRow
  onSearch: (part: Partial<AuditSearch>) => void
}) {
  const texts = useDeskTexts()
  const t = texts.staff.audit
  const { role } = useMe()
  const nameOf = useNameOf()
  const { person, caseId } = action
  // Ids tell a reader nothing; what they lead to has its own column.
  const facts = action.facts.filter((fact) => !isId(fact.value))
  return (
    <tr>
      <td className={classes.time}>
        <TimeText at={action.at} style="time" />
      </td>
      <td>
        <button
          type="button"
          className={classes.name}
          aria-label={t.onlyOperator(action.operator)}
          onClick={() => onSearch({ operator: action.operatorId })}
        >
          <bdi>{action.operator}</bdi>
        </button>
      </td>
      <td>
        {t.kinds[action.kind] ?? action.kind}
        {facts.length > 0 && (
          <p className={classes.facts}>
            {facts.map((fact) => (
              <span key={fact.name}>
                {t.facts[fact.name] ?? fact.name}: <Fact name={fact.name} value={fact.value} />
              </span>
            ))}
          </p>
        )}
      </td>
      <td>
        {person && (
          <button
            type="button"
            className={classes.name}
            aria-label={t.onlyPerson(nameOf(person))}
            onClick={() => onSearch({ person: person.id })}
          >
            <PersonName of={person} />
          </button>
        )}
        {caseId && (
          <span className={classes.links}>
            <button type="button" className={classes.name} onClick={() => onSearch({ case: caseId })}>
              {t.caseOnly}
            </button>
            {role === 'administrator' && (
              <Link to="/desk" search={{ case: caseId }}>
                {t.case}
              </Link>
            )}
          </span>
        )}
      </td>
      <td>
        <span className="user-text">{action.reason}</span>
      </td>
    </tr>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  const texts = useDeskTexts()
  const t = texts.staff.audit
  const steps: Readonly<Record<string, string>> = texts.people.steps
  const { locale } = useLocale()
  if (name === 'category' && isCategory(value)) return <>{categoryText(value, locale)}</>
  if (name === 'clause') return <>{t.clauses[value] ?? value}</>
  if (TIME.test(value)) return <TimeText at={value} style="moment" />
  return <>{name === 'step' ? (steps[value] ?? value) : (t.values[value] ?? value)}</>
}
