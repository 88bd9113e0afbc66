import { Button } from '@mantine/core'
import { IconFileCertificate } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../api/queries.ts'
import { isUnderWay } from '../../exports/made-export.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { ErrorLine } from '../../ui/error-card.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './case-evidence.module.css'
import { caseExportsQuery } from './export-queries.ts'

/** Beside an opened case: the way to evidence of it, and what was made before. */
export function CaseEvidence({ caseId }: { caseId: string }) {
  const t = useDeskTexts().evidence
  const { role } = useMe()
  const isAdministrator = role === 'administrator'
  return (
    <section className={classes.pane} aria-labelledby="case-evidence">
      <h3 id="case-evidence">{t.pane.title}</h3>
      <p>{t.pane.lead}</p>
      {isAdministrator ? (
        <>
          <Button
            leftSection={<IconFileCertificate size={18} aria-hidden />}
            renderRoot={(props) => <Link to="/desk/evidence/cases/$id" params={{ id: caseId }} {...props} />}
          >
            {t.pane.do}
          </Button>
          <Earlier caseId={caseId} />
        </>
      ) : (
        <p className={classes.quiet}>{t.pane.moderator}</p>
      )}
    </section>
  )
}

function Earlier({ caseId }: { caseId: string }) {
  const t = useDeskTexts().evidence
  const states = useTexts().exports.states
  const found = useQuery(caseExportsQuery(caseId))
  const exports = found.data?.exports
  if (found.isError && !exports) return <ErrorLine error={found.error} />
  if (!exports) return null
  if (exports.length === 0) return <p className={classes.quiet}>{t.pane.none}</p>
  return (
    <>
      <h4>{t.pane.earlier(exports.length)}</h4>
      <ul>
        {exports.map((made) => (
          <li key={made.id}>
            <span>
              {t.purposes[made.purpose]}
              <small>{isUnderWay(made.state) ? t.pane.running : states[made.state]}</small>
            </span>
            <span className="user-text">{made.recipient}</span>
            <small>
              <TimeText at={made.askedAt} style="moment" /> <bdi>{made.askedBy.displayName}</bdi>
            </small>
          </li>
        ))}
      </ul>
    </>
  )
}
