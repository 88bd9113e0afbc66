import type { ExportInfo } from './format.ts'
import type { ParsedPackage } from './parse-package.ts'
import { PATHS } from './paths.ts'
import { type Check, check } from './report.ts'
import { callPerson, callWithheld } from './timeline.ts'

/**
 * That nobody can be taken for another: ids and labels are of one person each, and the label of a withheld field is of someone
 * withheld. Who bears a label or a name is the site's word all the same.
 */
export function checkPeople({ info, records, exportRecord }: ParsedPackage): Check[] {
  if (info === undefined) return []
  const withheld = new Set(info.people.flatMap(({ id, label }) => (id === undefined ? [label] : [])))
  const all = exportRecord === undefined ? records : [...records, exportRecord]
  return [
    ...findDoubled(info.people).map((label) => check('person-twice', { file: PATHS.exportInfo, label })),
    ...all.flatMap((record) =>
      'fields' in record
        ? Object.entries(record.withheld).flatMap(([field, { label }]) =>
            label === undefined || label === '' || withheld.has(label)
              ? []
              : [check('label-of-another', { leaf: record.leaf, field, label })],
          )
        : [],
    ),
  ]
}

function findDoubled(people: ExportInfo['people']): string[] {
  const taken = new Set<string>()
  return people.flatMap((person) => {
    const { id, label } = person
    // Full and half width look alike.
    const words = new Set([label, id === undefined ? callWithheld(label) : callPerson(person)].map(folded))
    const its = [...words].map((word) => `word ${word}`).concat(id === undefined ? [] : [`id ${id}`])
    const isDoubled = its.some((one) => taken.has(one))
    for (const one of its) taken.add(one)
    return isDoubled ? [label] : []
  })
}

const folded = (text: string) => text.normalize('NFKC')
