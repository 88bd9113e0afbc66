import { Button, Tabs, TextInput } from '@mantine/core'
import type { DraftView } from '@sekisho/protocol'
import { IconAlertTriangle, IconCheck, IconDeviceFloppy } from '@tabler/icons-react'
import { useState } from 'react'
import { hasCode } from '../../api/api-error.ts'
import { Card } from '../../ui/card.tsx'
import { ErrorLine } from '../../ui/error-card.tsx'
import { DoneLine } from '../done-line.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { ChangeList } from './change-list.tsx'
import { DiscardDraft } from './discard-draft.tsx'
import classes from './draft.module.css'
import { EffectsPart } from './effects-part.tsx'
import { LadderPart } from './ladder-part.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import { LimitsPart } from './limits-part.tsx'
import { PARTS, type Part, partOf } from './parts.ts'
import { ProblemList } from './problem-list.tsx'
import { PublishPanel } from './publish-panel.tsx'
import { RetentionPart } from './retention-part.tsx'
import { TermsPart } from './terms-part.tsx'
import { ThresholdsPart } from './thresholds-part.tsx'
import { TrialDetails } from './trial-details.tsx'
import { TrialPanel } from './trial-panel.tsx'
import { useDraftEdit } from './use-draft-edit.ts'

const EDITORS = {
  terms: TermsPart,
  effects: EffectsPart,
  thresholds: ThresholdsPart,
  ladder: LadderPart,
  limits: LimitsPart,
  retention: RetentionPart,
} as const

/** Parts at the left, trial and publication at the right: mended, tried and published on one screen. */
export function DraftEditor({ draft }: { draft: DraftView }) {
  const t = useDeskTexts().rules
  const edit = useDraftEdit(draft)
  const [chosen, setPart] = useState<Part | 'changes' | 'trial'>('terms')
  const [done, setDone] = useState<string>()
  const published = draft.publishedVersion
  const locked = published !== null || draft.trial?.state === 'running'
  const save = () => edit.save.mutate(undefined, { onSuccess: () => setDone(t.saved) })
  const overtaken = hasCode(edit.save.error, 'draft_changed') || hasCode(edit.save.error, 'conflict')
  const tried = draft.trial?.state === 'passed' || draft.trial?.state === 'refused' ? draft.trial : undefined
  // Saved anew, the trial no longer counts, and its page is gone.
  const part = chosen === 'trial' && !tried ? 'terms' : chosen
  const Editor = part === 'changes' || part === 'trial' ? undefined : EDITORS[part]
  return (
    <>
      <LeaveGuard dirty={edit.dirty} />
      <DoneLine text={done} onClose={() => setDone(undefined)} />
      {published !== null && <Card accent="pine">{t.publishedNotice(published)}</Card>}
      <div className={classes.head}>
        <TextInput
          className={classes.name}
          label={t.draftName}
          maxLength={100}
          disabled={locked}
          value={edit.title}
          onChange={(event) => edit.rename(event.currentTarget.value)}
        />
        {published === null && (
          <>
            <p className={classes.state} data-dirty={edit.dirty || undefined} role="status">
              {edit.dirty ? t.unsaved : t.allSaved}
            </p>
            <Button
              leftSection={
                edit.dirty ? <IconDeviceFloppy size={18} aria-hidden /> : <IconCheck size={18} aria-hidden />
              }
              disabled={!edit.dirty || edit.title.trim() === ''}
              loading={edit.save.isPending}
              onClick={save}
            >
              {t.save}
            </Button>
          </>
        )}
      </div>
      <ErrorLine error={edit.save.error} />
      {overtaken && (
        <div>
          <p className={classes.quiet}>{t.reloadHint}</p>
          <Button variant="default" onClick={edit.forget}>
            {t.reload}
          </Button>
        </div>
      )}
      <ProblemList problems={edit.problems} policy={edit.policy} onGo={setPart} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <Tabs value={part} onChange={(next) => next && setPart(next as Part)} keepMounted={false}>
            <Tabs.List aria-label={t.sectionsLabel}>
              {PARTS.map((one) => (
                <Tabs.Tab
                  key={one}
                  value={one}
                  mih="var(--desk-target)"
                  leftSection={
                    edit.problems.some((problem) => partOf(problem.path) === one) && (
                      <IconAlertTriangle size={16} aria-hidden color="var(--vermilion)" />
                    )
                  }
                >
                  {t.sections[one]}
                  {one === 'terms' && ` ${edit.policy.terms.length}`}
                </Tabs.Tab>
              ))}
              <Tabs.Tab value="changes" mih="var(--desk-target)">
                {t.sections.changes} {draft.changes.length}
              </Tabs.Tab>
              {tried && (
                <Tabs.Tab value="trial" mih="var(--desk-target)">
                  {t.sections.trial}
                </Tabs.Tab>
              )}
            </Tabs.List>
            <Tabs.Panel value={part}>
              {Editor ? (
                <Editor policy={edit.policy} change={edit.change} problems={edit.problems} locked={locked} />
              ) : part === 'trial' && tried ? (
                <div className={classes.part}>
                  <TrialDetails draft={draft} trial={tried} />
                </div>
              ) : (
                <div className={classes.part}>
                  {edit.dirty && <p className={classes.quiet}>{t.unsaved}</p>}
                  <ChangeList changes={draft.changes} policy={draft.policy} />
                </div>
              )}
            </Tabs.Panel>
          </Tabs>
        </div>
        <div className={classes.side}>
          <TrialPanel draft={draft} dirty={edit.dirty} onDetails={() => setPart('trial')} />
          {published === null && <PublishPanel draft={draft} dirty={edit.dirty} onDone={setDone} />}
          {published === null && <DiscardDraft id={draft.id} disabled={draft.trial?.state === 'running'} />}
        </div>
      </div>
    </>
  )
}
