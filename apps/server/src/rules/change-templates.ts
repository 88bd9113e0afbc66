import type { Locale, Parsed, Routes, TemplateKind } from '@sekisho/protocol'
import type { Actor } from '../accounts/index.ts'
import type { Deps } from '../deps.ts'
import {
  EXAMPLES,
  findTemplateProblems,
  findTemplates,
  lockTemplates,
  publishTemplates,
  renderTemplate,
} from '../notify/index.ts'
import { Refusal } from '../refusal.ts'
import { requireNoDetail } from '../safety/index.ts'

/**
 * A new wording, in force at once.
 * @throws Refusal template_field, naming each place | gate_stopped | conflict (someone else changed it meanwhile)
 */
export async function saveTemplates(
  deps: Deps,
  operator: Actor,
  { version, reason, texts }: Parsed<Routes['saveTemplates'], 'body'>,
): Promise<void> {
  const problems = texts.flatMap(({ kind, locale, text }) => findTemplateProblems(kind, locale, text))
  if (problems.length > 0) throw new Refusal('template_field', { problems })
  for (const { kind, locale, text } of texts) requireNoDetail(deps, text, `${kind}.${locale}`)
  const at = deps.now()
  await deps.db.transaction().execute(async (tx) => {
    await lockTemplates(tx)
    const current = await findTemplates(tx)
    if (current?.version !== version) throw new Refusal('conflict')
    const changed = structuredClone(current.texts)
    for (const { kind, locale, text } of texts) changed[kind][locale] = text
    await publishTemplates(tx, changed, operator.accountId, at, { reason })
  })
  deps.publish('staff', 'rules', { draftId: null })
}

/** @throws Refusal not_found | conflict (it is in force) */
export async function restoreTemplates(deps: Deps, operator: Actor, version: number, reason: string): Promise<void> {
  const at = deps.now()
  await deps.db.transaction().execute(async (tx) => {
    await lockTemplates(tx)
    const [current, old] = [await findTemplates(tx), await findTemplates(tx, version)]
    if (!old) throw new Refusal('not_found')
    if (current?.version === version) throw new Refusal('conflict')
    await publishTemplates(tx, old.texts, operator.accountId, at, { reason, restores: version })
  })
  deps.publish('staff', 'rules', { draftId: null })
}

/** @throws Refusal template_field */
export async function previewTemplate(
  deps: Deps,
  { kind, locale, text }: { kind: TemplateKind; locale: Locale; text?: string | undefined },
): Promise<string> {
  const wording = text ?? (await findTemplates(deps.db))?.texts[kind][locale] ?? ''
  const problems = findTemplateProblems(kind, locale, wording)
  if (problems.length > 0) throw new Refusal('template_field', { problems })
  return renderTemplate(wording, EXAMPLES[locale])
}
