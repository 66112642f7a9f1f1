import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { shownText } from '../../../contract/review-form.ts'
import type { Agreement } from '../../../core/agreement/agreement.ts'
import type { ReadingNote } from '../../../core/agreement/reading.ts'
import type { Finding } from '../../../core/check/finding.ts'
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
  readonly findingsAt: ReadonlyMap<string, readonly Finding[]>
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

/** Notes and findings in the order of the form, by the field they speak of. */
export const arranged = (
  notes: readonly ReadingNote[],
  findings: readonly Finding[],
): Pick<ReviewLook, 'notesAt' | 'findingsAt'> => ({ notesAt: by(notes), findingsAt: by(findings) })

/** What a field shows now: what is being typed, what was refused, or its value. */
export const textIn = (look: ReviewLook, at: string): string =>
  look.typing.get(at) ?? look.refused[at]?.typed ?? shownText(look.agreement, at)
