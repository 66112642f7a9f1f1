import { agreementFromInterchange } from '../../../contract/agreement-mapping.ts'
import type { EditedAgreement, RowFinding } from '../../../contract/edited-agreement.ts'
import { EDITS_AT_ONCE } from '../../../contract/edits-at-once.ts'
import type { Agreement } from '../../../core/agreement/agreement.ts'
import { applyEdit } from '../../../core/agreement/apply-edit.ts'
import { applyEdits } from '../../../core/agreement/apply-edits.ts'
import type { Edit } from '../../../core/agreement/edit.ts'
import { inverseOf } from '../../../core/agreement/inverse-edit.ts'
import type { KnownValues } from '../../../core/agreement/known-values.ts'
import { pathAfterEdit } from '../../../core/agreement/path-after-edit.ts'
import type { Origin, ReadingNote } from '../../../core/agreement/reading.ts'
import { rebaseEdits } from '../../../core/agreement/rebase-edits.ts'
import { rowOf } from '../../../core/agreement/row-path.ts'
import type { Problem } from '../../../core/problem.ts'
import { rebaseHistory, type Step } from './rebase-history.ts'
import { sharedGround } from './shared-ground.ts'

/** A draft as it stands in the browser: the server's last word, and the edits made since. */
export type ReviewState = {
  readonly draft: EditedAgreement
  /** What a typed level or grade may be. */
  readonly known: KnownValues
  readonly agreement: Agreement
  readonly origins: readonly Origin[]
  readonly notes: readonly ReadingNote[]
  readonly findings: readonly RowFinding[]
  /** Edits the server has not confirmed yet; the first `sent` of them are on their way. */
  readonly pending: readonly Edit[]
  readonly sent: number
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
  /** What was typed and is no value of its field, by path. */
  readonly refused: Readonly<Record<string, { readonly typed: string; readonly problem: Problem }>>
}

export const openReview = (draft: EditedAgreement, known: KnownValues): ReviewState => ({
  draft,
  known,
  agreement: agreementFromInterchange(draft.agreement),
  origins: draft.origins,
  notes: draft.notes,
  findings: draft.findings.filter((f) => f.agreement === draft.position),
  pending: [],
  sent: 0,
  done: [],
  undone: [],
  refused: {},
})

const moved = <T extends { readonly at: string }>(list: readonly T[], before: Agreement, edit: Edit): readonly T[] =>
  list.flatMap((item) => {
    const at = pathAfterEdit(before, edit, item.at)
    return at === null ? [] : at === item.at ? [item] : [{ ...item, at }]
  })

/** A value that a person has set is no longer in doubt, and a row that was to be confirmed is. */
const withoutDoubt = (notes: readonly ReadingNote[], edit: Edit): readonly ReadingNote[] =>
  edit.kind === 'set' ? notes.filter((n) => n.at !== (n.code === 'doubt/to-confirm' ? rowOf(edit.at) : edit.at)) : notes

const without = (refused: ReviewState['refused'], at: string): ReviewState['refused'] =>
  Object.hasOwn(refused, at) ? Object.fromEntries(Object.entries(refused).filter(([key]) => key !== at)) : refused

const applied = (s: ReviewState, edit: Edit): ReviewState | Problem => {
  const next = applyEdit(s.agreement, edit, s.known)
  if (!next.ok) return next.problem
  return {
    ...s,
    agreement: next.value,
    origins: moved(s.origins, s.agreement, edit),
    notes: withoutDoubt(moved(s.notes, s.agreement, edit), edit),
    findings: moved(s.findings, s.agreement, edit),
    refused: edit.kind === 'set' ? without(s.refused, edit.at) : s.refused,
  }
}

const isProblem = (x: ReviewState | Problem): x is Problem => 'code' in x

const allApplied = (s: ReviewState, edits: readonly Edit[]): ReviewState | null => {
  let next = s
  for (const edit of edits) {
    const step = applied(next, edit)
    if (isProblem(step)) return null
    next = step
  }
  return next
}

/** After edits made at once; a value that is refused is kept under `refused` with what was typed. */
export const editReview = (s: ReviewState, edits: readonly Edit[]): ReviewState => {
  let next = s
  const inverses: Edit[] = []
  for (const edit of edits) {
    const inverse = inverseOf(next.agreement, edit, s.known)
    const step = applied(next, edit)
    if (isProblem(step)) {
      if (edit.kind !== 'set') return s
      return { ...s, refused: { ...s.refused, [edit.at]: { typed: edit.text ?? '', problem: step } } }
    }
    if (inverse.ok) inverses.unshift(inverse.value)
    next = step
  }
  if (edits.length === 0) return s
  return { ...next, pending: [...s.pending, ...edits], done: [...s.done, { edits, inverses }], undone: [] }
}

/** Gives up what was typed into a field and refused. */
export const forgetTyped = (s: ReviewState, at: string): ReviewState => ({ ...s, refused: without(s.refused, at) })

export const undoReview = (s: ReviewState): ReviewState => {
  const last = s.done.at(-1)
  const next = last && allApplied(s, last.inverses)
  if (!last || !next) return s
  return {
    ...next,
    pending: [...s.pending, ...last.inverses],
    done: s.done.slice(0, -1),
    undone: [...s.undone, last],
  }
}

export const redoReview = (s: ReviewState): ReviewState => {
  const last = s.undone.at(-1)
  const next = last && allApplied(s, last.edits)
  if (!last || !next) return s
  return { ...next, pending: [...s.pending, ...last.edits], done: [...s.done, last], undone: s.undone.slice(0, -1) }
}

/** The next parcel is on its way. */
export const sendReview = (s: ReviewState): ReviewState => ({ ...s, sent: Math.min(EDITS_AT_ONCE, s.pending.length) })

/** They did not arrive: they wait again. */
export const unsendReview = (s: ReviewState): ReviewState => ({ ...s, sent: 0 })

/** The server's answer becomes the ground, and what was edited meanwhile is put on it again. */
export const groundReview = (s: ReviewState, draft: EditedAgreement, pending: readonly Edit[]): ReviewState => {
  let next: ReviewState = { ...openReview(draft, s.known), done: s.done, undone: s.undone, refused: s.refused }
  const kept: Edit[] = []
  for (const edit of pending) {
    const step = applied(next, edit)
    if (isProblem(step)) continue
    next = step
    kept.push(edit)
  }
  return { ...next, agreement: sharedGround(s.agreement, next.agreement), pending: kept }
}

/**
 * After the server has answered with what was sent and with what others did in between. Null where what was edited since
 * cannot be said anew beside that: both versions must be shown.
 */
export const savedReview = (s: ReviewState, draft: EditedAgreement, others: readonly Edit[]): ReviewState | null => {
  const later = s.pending.slice(s.sent)
  if (others.length === 0) return groundReview(s, draft, later)
  const base = agreementFromInterchange(s.draft.agreement)
  const sent = s.pending.slice(0, s.sent)
  const theirs = rebaseEdits(base, sent, others, s.known)
  const mine = applyEdits(base, sent, s.known)
  const rebased = theirs.ok && mine.ok ? rebaseEdits(mine.value.agreement, theirs.value, later, s.known) : null
  if (!theirs.ok || !mine.ok || rebased === null || !rebased.ok) return null
  const above = rebaseEdits(mine.value.agreement, later, theirs.value, s.known)
  const done = above.ok ? rebaseHistory(s.agreement, above.value, s.done, s.known) : []
  return { ...groundReview(s, draft, rebased.value), done, undone: [] }
}

/** After a refusal as stale: begin from what is saved now, with all of ours on top or with none of it. */
export const rebaseReview = (s: ReviewState, draft: EditedAgreement, mine: boolean): ReviewState => ({
  ...groundReview(s, draft, mine ? s.pending : []),
  done: [],
  undone: [],
})
