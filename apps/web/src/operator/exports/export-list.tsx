import type { EvidenceExportView } from '@sekisho/protocol'
import classes from './export-card.module.css'
import { ExportCard } from './export-card.tsx'

export function ExportList({ exports, inCase = false }: { exports: readonly EvidenceExportView[]; inCase?: boolean }) {
  return (
    <ul className={classes.list}>
      {exports.map((made) => (
        <ExportCard key={made.id} made={made} inCase={inCase} />
      ))}
    </ul>
  )
}
