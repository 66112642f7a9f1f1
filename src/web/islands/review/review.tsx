import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { EditedAgreement } from '../../../contract/edited-agreement.ts'
import { knownValues } from '../../../core/agreement/known-values.ts'
import { review as wordsEn } from '../../../words/en/review.ts'
import { review as wordsId } from '../../../words/id/review.ts'
import { Notice } from '../../kit/notice.tsx'
import { AnnexTable, SaveWithoutScript } from './annex-table.tsx'
import { type Autosave, createAutosave } from './autosave.ts'
import { BudgetTable } from './budget-table.tsx'
import { ChosenBar } from './chosen-bar.tsx'
import type { Chosen } from './chosen-lines.ts'
import { Discard } from './discard.tsx'
import { hideGoneWarnings } from './gone-warnings.ts'
import type { HelpDialog } from './help-dialog.tsx'
import { LookFirst } from './look-first.tsx'
import { originOf } from './origin-of.ts'
import { firstPage, PagePicture } from './page-picture.tsx'
import { Preview } from './preview.tsx'
import { arranged, ReviewContext, type ReviewLook } from './review-context.ts'
import { type ReviewEvents, reviewEvents } from './review-events.ts'
import { ReviewHead, type SaveState } from './review-head.tsx'
import type { ReviewProps } from './review-props.ts'
import { openReview, type ReviewState, rebaseReview } from './review-state.ts'
import type { StaleNotice } from './stale-dialog.tsx'
import { StatementFields } from './statement-fields.tsx'
import { useLater } from './use-later.ts'
import { useRefusals } from './use-refusals.ts'

type Stale = { readonly theirs: EditedAgreement; readonly message: string }

/** The review of one read agreement: its page at the left, its values to correct at the right. The same HTML without script. */
export const Review = (props: ReviewProps) => {
  const words = props.language === 'id' ? wordsId : wordsEn
  const [state, setState] = useState(() => openReview(props.draft, knownValues(props.agency)))
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [here, setHere] = useState<string | null>(null)
  const [saving, setSaving] = useState<SaveState>('still')
  const [stale, setStale] = useState<Stale | null>(null)
  const [events, setEvents] = useState<ReviewEvents | null>(null)
  const [typed, setTyped] = useState(0)
  const typing = useRef(new Map<string, string>()).current
  const form = useRef<HTMLFormElement>(null)
  const Help = useLater<typeof HelpDialog>(async () => (await import('./help-dialog.tsx')).HelpDialog)
  const [helps, setHelps] = useState(0)
  const Stale = useLater<typeof StaleNotice>(async () => (await import('./stale-dialog.tsx')).StaleNotice)
  const refused = useRefusals(props.refused, state.refused, props.language, words.notTaken)
  const latest = useRef(state)
  const autosave = useRef<Autosave>(null)

  const openHelp = (): void => {
    Help.load()
    setHelps((n) => n + 1)
  }

  useEffect(() => {
    const update = (change: (s: ReviewState) => ReviewState): void => {
      latest.current = change(latest.current)
      setState(latest.current)
    }
    const saver = createAutosave({
      kind: props.frame.kind,
      url: props.saveTo,
      csrf: props.csrf,
      get: () => latest.current,
      update,
      onSaving: setSaving,
      onStale: (theirs, message) => {
        Stale.load()
        setStale({ theirs, message })
      },
    })
    autosave.current = saver
    const made = reviewEvents({
      form,
      openHelp,
      typing,
      get: () => latest.current,
      update,
      saver,
      setHere,
      setChosen,
      onTyping: () => setTyped((n) => n + 1),
    })
    setEvents(() => made)
    return made.listen()
  }, [])

  useEffect(() => {
    if (state.pending.length > 0 && state.sent === 0 && stale === null) autosave.current?.soon()
  }, [state, stale])

  // What the checks can say without the other agreements is said at once; the server's answer to the edit says the rest.
  useEffect(() => {
    if (state.pending.length === 0) return
    void import('./own-checks.ts').then(({ withOwnChecks }) => {
      const now = latest.current
      if (now.agreement !== state.agreement) return
      const findings = withOwnChecks(now.findings, now.agreement, now.draft.position, props.agency)
      latest.current = { ...now, findings }
      setState(latest.current)
    })
  }, [state.agreement])

  useEffect(() => hideGoneWarnings(state.findings), [state.findings])

  const choose = (mine: boolean): void => {
    if (stale === null) return
    latest.current = rebaseReview(latest.current, stale.theirs, mine)
    setState(latest.current)
    setStale(null)
    setSaving('still')
    autosave.current?.goOn()
  }

  // Between an edit and its parcel the last "saved" is no longer true.
  const shown: SaveState = saving === 'saved' && state.pending.length > 0 ? 'saving' : saving
  const look = useMemo<ReviewLook>(
    () => ({
      words,
      language: props.language,
      levels: props.agency.levels,
      agreement: state.agreement,
      position: props.draft.position,
      mayEdit: props.mayEdit,
      ...arranged(state.notes, state.findings, refused),
      typing,
      budget: props.frame.kind === 'copy' ? props.frame.budget : null,
    }),
    [state, refused],
  )
  const origin = here === null ? null : originOf(state.origins, here)
  const pictured = firstPage(state.origins, props.files) !== null
  const drawn = props.frame.kind === 'copy' ? props.frame.words : null

  return (
    <ReviewContext.Provider value={look}>
      <form
        ref={form}
        method="post"
        action={props.action}
        class={`review${pictured || drawn ? ' review-pictured' : ''}`}
        autocomplete="off"
        data-alive={events ? '' : undefined}
        {...events?.handlers}
      >
        <button type="submit" name="do" value="save:" class="sr-only" tabIndex={-1} aria-hidden="true" />
        <input type="hidden" name="csrf" value={props.csrf} />
        <input type="hidden" name="revision" value={state.draft.revision} />
        <ReviewHead props={props} state={state} saving={shown} alive={events !== null} openHelp={openHelp} />
        {!props.mayEdit && <Notice tone="note">{words.readOnly}</Notice>}
        {stale && Stale.loaded && (
          <Stale.loaded theirs={stale.theirs} message={stale.message} mine={state.pending} onChoose={choose} />
        )}
        <div class="review-columns">
          {pictured && (
            <details class="review-picture" open>
              <summary>{words.document}</summary>
              <PagePicture files={props.files} origins={state.origins} here={origin} />
            </details>
          )}
          {drawn && (
            <Preview words={drawn} state={state} printed={props.agency} typed={typed} typing={typing} here={here} />
          )}
          {useMemo(
            () => (
              <div class="review-rows">
                <LookFirst notes={state.notes} findings={state.findings} />
                <StatementFields />
                <AnnexTable />
                <BudgetTable />
                {props.mayEdit && (
                  <div class="grid justify-items-start gap-4">
                    <SaveWithoutScript />
                    <Discard words={drawn ?? words} />
                  </div>
                )}
              </div>
            ),
            [look],
          )}
        </div>
        <ChosenBar chosen={chosen} />
      </form>
      {helps > 0 && Help.loaded && <Help.loaded opened={helps} />}
    </ReviewContext.Provider>
  )
}
