import { fill } from '../../../words/fill.ts'
import { Icon } from '../../kit/icon.tsx'
import { Tag } from '../../kit/tag.tsx'
import { fieldFor, idOf } from './field-ids.ts'
import { FrameActions, FrameNav, FramePlace } from './frame-parts.tsx'
import { isBeside } from './look-first.tsx'
import { useReview } from './review-context.ts'
import type { ReviewProps } from './review-props.ts'
import type { ReviewState } from './review-state.ts'

export type SaveState = 'still' | 'saving' | 'saved' | 'offline' | 'stale'

type HeadProps = {
  readonly props: ReviewProps
  readonly state: ReviewState
  readonly saving: SaveState
  readonly alive: boolean
  readonly openHelp: () => void
}

/** The field of the first of these findings, to be gone to; the list at the top where it belongs to no field. */
const fieldOfFirst = (findings: readonly { readonly at: string }[]): string =>
  findings[0] && isBeside(findings[0]) ? idOf(fieldFor(findings[0].at)) : 'first-title'

const Counts = ({ state, frame }: { readonly state: ReviewState; readonly frame: ReviewProps['frame'] }) => {
  const { words } = useReview()
  const severities = (['error', 'warning', 'note'] as const).map((severity) => ({
    severity,
    found: state.findings.filter((f) => f.severity === severity),
  }))
  return (
    <>
      {severities.map(({ severity, found }) =>
        found.length === 0 ? null : (
          <a key={severity} href={`#${fieldOfFirst(found)}`} class="tag-link">
            <Tag tone={severity}>{fill(words.severityCount[severity], { n: found.length })}</Tag>
          </a>
        ),
      )}
      {severities.every(({ found }) => found.length === 0) && <Tag tone="ok">{words.noFindings}</Tag>}
      {state.notes.length > 0 && (
        <a href="#first-title" class="tag-link">
          <Tag tone="plain" icon="doubt">
            {fill(frame.kind === 'copy' ? frame.words.confirmCount : words.doubtCount, { n: state.notes.length })}
          </Tag>
        </a>
      )}
    </>
  )
}

const SavingLine = ({ saving, alive }: { readonly saving: SaveState; readonly alive: boolean }) => {
  const { words } = useReview()
  const text = { still: '', saving: words.saving, saved: words.saved, offline: words.offline, stale: words.notSaved }
  return (
    <span class={`saving saving-${saving}`} role="status" data-saving={alive ? saving : undefined}>
      {saving === 'saved' && <Icon name="check" class="icon-small" />}
      {text[saving]}
    </span>
  )
}

/** What this agreement is, how it stands, and where to go from here. */
export const ReviewHead = ({ props, state, saving, alive, openHelp }: HeadProps) => {
  const { words, mayEdit } = useReview()
  return (
    <div class="review-head">
      <div class="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div class="min-w-0 flex-1 basis-80">
          <h1>{state.agreement.unit || words.title}</h1>
          <p class="text-soft">
            <FramePlace frame={props.frame} draft={props.draft} />
            {state.agreement.year !== null && ` · ${state.agreement.year}`}
          </p>
        </div>
        <FrameNav frame={props.frame} draft={props.draft} />
      </div>
      <div class="review-bar">
        <div class="flex flex-wrap items-center gap-2">
          <Counts state={state} frame={props.frame} />
        </div>
        <SavingLine saving={saving} alive={alive} />
        <div class="review-actions">
          {alive && mayEdit && (
            <>
              <button
                type="button"
                class="icon-button"
                data-key="undo"
                disabled={state.done.length === 0}
                aria-label={words.undo}
                title={`${words.undo} (Ctrl+Z)`}
              >
                <Icon name="undo" />
              </button>
              <button
                type="button"
                class="icon-button"
                data-key="redo"
                disabled={state.undone.length === 0}
                aria-label={words.redo}
                title={`${words.redo} (Ctrl+Y)`}
              >
                <Icon name="redo" />
              </button>
            </>
          )}
          {alive && (
            <button
              type="button"
              class="icon-button"
              onClick={openHelp}
              aria-label={words.help.open}
              title={`${words.help.open} (?)`}
            >
              <Icon name="keyboard" />
            </button>
          )}
          <FrameActions frame={props.frame} next={state.draft.next} />
        </div>
      </div>
    </div>
  )
}
