import type { EvidenceExportView } from '@sekisho/protocol'
import type { ReactNode } from 'react'
import { useLocale } from '../../texts/locale.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import cards from '../frame/cards.module.css'
import { useDeskTexts } from '../texts/use-desk-texts.ts'

/** Who, for whom, why, which part, what was withheld; never what is in it. */
export function ExportFacts({ made }: { made: EvidenceExportView }) {
  const desk = useDeskTexts()
  const t = desk.evidence
  const { locale } = useLocale()
  const number = (count: number) => new Intl.NumberFormat(locale).format(count)
  const { askedBy, requestedBy, withheld } = made
  const isOwn = made.purpose === 'own'
  return (
    <dl className={cards.facts}>
      <Fact name={t.one.by}>
        <bdi>{askedBy.displayName}</bdi> <small>{desk.roles[askedBy.role]}</small>
      </Fact>
      {!isOwn && (
        <>
          <Fact name={t.one.recipient}>
            <span className="user-text">{made.recipient}</span>
          </Fact>
          <Fact name={t.one.requestedBy}>
            {requestedBy ? (
              <>
                <PersonName of={requestedBy} /> <small>{desk.roles[requestedBy.role]}</small>
              </>
            ) : made.purpose === 'internal' ? (
              t.one.site
            ) : (
              t.one.office
            )}
          </Fact>
          <Fact name={t.one.reason}>
            <span className="user-text">{made.reason}</span>
          </Fact>
          <Fact name={t.one.scope}>{t.scopes[made.scope]}</Fact>
        </>
      )}
      {withheld && (
        <Fact name={t.one.withheld}>
          {withheld.fields + withheld.otherPeople + withheld.erased === 0
            ? t.one.withheldNone
            : t.one.withheldValue(number(withheld.fields), number(withheld.otherPeople), number(withheld.erased))}
        </Fact>
      )}
      {made.downloads > 0 && <Fact name={t.one.fetched}>{t.one.downloads(made.downloads)}</Fact>}
    </dl>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
