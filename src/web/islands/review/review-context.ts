import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { RowFinding } from '../../../contract/edited-agreement.ts'
import { shownText } from '../../../contract/review-form.ts'
import type { Agreement } from '../../../core/agreement/agreement.ts'
import type { ReadingNote } from '../../../core/agreement/reading.ts'
import type { ReviewWords } from '../../../words/id/review.ts'
import type { CopyBudget, ReviewProps } from './review-props.ts'

export type Refusal = { readonly typed: string; readonly message: string }

/** What every part of the review reads. */
export type ReviewLook = {
  readonly words: ReviewWords
  readonly language: 'id' | 'en'
  readonly levels: ReviewProps['agency']['levels']
  readonly agreement: Agreement
  readonly position: number
  readonly mayEdit: boolean
  readonly notesAt: ReadonlyMap<string, readonly ReadingNote[]>
  readonly findingsAt: ReadonlyMap<string, readonly RowFinding[]>
  /** Everything that is said of an objective and its indicators, as one text by its index: others mean to draw it anew. */
  readonly saidOf: ReadonlyMap<number, string>
  readonly refused: Readonly<Record<string, Refusal>>
  /** What is being typed and not an edit yet, by path. */
  readonly typing: ReadonlyMap<string, string>
  /** The money beside the budget of a working copy. */
  readonly budget: CopyBudget | null
}

export const ReviewContext = createContext<ReviewLook | null>(null)

export const useReview = (): ReviewLook => {
  const look = useContext(ReviewContext)
  if (look === null) throw new Error('this part stands outside a review')
  return look
}

const by = <T extends { readonly at: string }>(list: readonly T[]): Map<string, T[]> => {
  const map = new Map<string, T[]>()
  for (const item of list) map.set(item.at, [...(map.get(item.at) ?? []), item])
  return map
}

/** Notes, findings and refusals in the order of the form, by the field they speak of. */
export const arranged = (
  notes: readonly ReadingNote[],
  findings: readonly RowFinding[],
  refused: ReviewLook['refused'],
): Pick<ReviewLook, 'notesAt' | 'findingsAt' | 'refused' | 'saidOf'> => {
  const saidOf = new Map<number, string>()
  const say = (at: string, what: string): void => {
    const index = /^objectives\/(\d+)/.exec(at)?.[1]
    if (index !== undefined) saidOf.set(Number(index), `${saidOf.get(Number(index)) ?? ''}${at}:${what};`)
  }
  for (const n of notes) say(n.at, `${n.code} ${n.printed}`)
  for (const f of findings) say(f.at, `${f.code} ${f.severity} ${f.message.id} ${f.repair?.value ?? ''}`)
  for (const [at, { typed, message }] of Object.entries(refused)) say(at, `${typed} ${message}`)
  return { notesAt: by(notes), findingsAt: by(findings), refused, saidOf }
}

/** What a field shows now: what is being typed, what was refused, or its value. */
export const textIn = (look: ReviewLook, at: string): string =>
  look.typing.get(at) ?? look.refused[at]?.typed ?? shownText(look.agreement, at)
