import type { EvidenceExportView } from '@sekisho/protocol'
import cards from '../frame/cards.module.css'
import { ExportCard } from './export-card.tsx'

export function ExportList({ exports, inCase = false }: { exports: readonly EvidenceExportView[]; inCase?: boolean }) {
  return (
    <ul className={cards.list}>
      {exports.map((made) => (
        <ExportCard key={made.id} made={made} inCase={inCase} />
      ))}
    </ul>
  )
}
