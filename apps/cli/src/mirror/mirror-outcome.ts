/** How a round of mirroring, or a check of a folder, ended. */
export type Outcome =
  /** `added`: leaves that were not there before. */
  | { kind: 'fine'; size: number; added: number }
  | { kind: 'unreachable'; what: string }
  /** Two signed checkpoints exclude each other; the proof is in `kept`. */
  | { kind: 'two-histories'; kept: string }
  /** An older checkpoint of the same history than the one already held. */
  | { kind: 'smaller'; size: number; held: number }
  /** What is served or lies in the folder is not the signed log; nothing of it was taken. */
  | { kind: 'broken'; what: string }

export const EXIT_CODES: Readonly<Record<Outcome['kind'], number>> = {
  fine: 0,
  broken: 1,
  unreachable: 2,
  'two-histories': 3,
  smaller: 4,
}

/** The gravest first. */
const ORDER: readonly Outcome['kind'][] = ['two-histories', 'broken', 'smaller', 'unreachable', 'fine']

/** Pure: the exit code of several folders is that of the gravest outcome. */
export function exitCodeOf(outcomes: readonly Outcome[]): number {
  const gravest = ORDER.find((kind) => outcomes.some((outcome) => outcome.kind === kind))
  return EXIT_CODES[gravest ?? 'fine']
}

/** Pure: what happened and what to do, for a terminal. */
export function wordOutcome(outcome: Outcome, folder: string): string {
  switch (outcome.kind) {
    case 'fine':
      return `✓ ${folder}: ${outcome.size} 件、新しく ${outcome.added} 件 / records, of which new`
    case 'unreachable':
      return [
        `– ${folder}: 台帳に届きません。写しはそのままです / the log cannot be reached; the copy is as it was`,
        `    ${outcome.what}`,
      ].join('\n')
    case 'smaller':
      return [
        `✗ ${folder}: 台帳が前より小さくなっています（前 ${outcome.held} 件、今 ${outcome.size} 件）。一時的な古い応答でなければ、運営が古いバックアップに戻しています。写しはそのままです`,
        `  The log is smaller than before (${outcome.held}, now ${outcome.size}). Unless this is a stale answer, its operator went back to an old backup. The copy is as it was`,
      ].join('\n')
    case 'two-histories':
      return [
        `★ ${folder}: この台帳には食い違う二つの履歴があり、両方に台帳の署名があります。記録が書き換えられたか、古いバックアップから続けられました`,
        '  TWO HISTORIES: this log signed two checkpoints that exclude each other. Records were changed, or it was continued from an old backup',
        `  署名のある証拠 / signed proof: ${outcome.kept}.json`,
      ].join('\n')
    case 'broken':
      return [
        `✗ ${folder}: 台帳の中身が署名と合いません。何も取り込んでいません / the content does not belong to the signed checkpoint; nothing was taken`,
        `    ${outcome.what}`,
      ].join('\n')
  }
}
