import type { BudgetGround } from '../../../contract/budget-ground.ts'
import type { EditedAgreement } from '../../../contract/edited-agreement.ts'
import type { ReviewProfile } from '../../../core/profile/agency-profile.ts'
import type { DraftingWords } from '../../../words/id/drafting.ts'
import type { SuperiorWords } from '../../../words/id/superior.ts'

/** A file of the batch as far as the review shows it. `pages` are sizes in points; empty where it has no pictures. */
export type ReviewFile = {
  readonly id: string
  readonly name: string
  readonly pages: readonly { readonly width: number; readonly height: number }[]
}

export type SiblingDraft = {
  readonly position: number
  readonly unit: string
  readonly keptAs: string | null
}

/** What stands around an agreement that was read: the others of its batch. */
export type DocumentFrame = {
  readonly kind: 'document'
  readonly batchId: string
  readonly drafts: readonly SiblingDraft[]
  readonly keptAs: string | null
}

/** The words of drawing up that the rows need; they come with the page, for documents need none of them. */
export type CopyWords = Pick<
  DraftingWords,
  'step' | 'needs' | 'left' | 'confirmCount' | 'discard' | 'discardSure' | 'document' | 'drawing' | 'notPrintable'
>

/** The money that a copy's budget is laid beside, and how it is said. */
export type CopyBudget = BudgetGround & { readonly words: SuperiorWords['left'] }

/** What stands around a working copy: its office's other copies, in the order of the tree. */
export type CopyFrame = {
  readonly kind: 'copy'
  readonly copies: readonly { readonly id: string; readonly unit: string }[]
  readonly words: CopyWords
  readonly budget: CopyBudget | null
}

/** What the review needs to be drawn, on the server and in the browser. */
export type ReviewProps = {
  readonly draft: EditedAgreement
  readonly frame: DocumentFrame | CopyFrame
  readonly files: readonly ReviewFile[]
  /** The agency, as far as its checks, typed values and printing need it. */
  readonly agency: ReviewProfile
  readonly language: 'id' | 'en'
  readonly csrf: string
  /** Where the whole form goes. */
  readonly action: string
  /** Where edits are sent and the draft is asked for (PATCH and GET, JSON). */
  readonly saveTo: string
  readonly mayEdit: boolean
  /** Shown once after a form was sent without script: what was refused, by path. */
  readonly refused?: Readonly<Record<string, { readonly typed: string; readonly message: string }>>
}
