import type { DraftView } from '../../../contract/view.ts'
import type { CheckProfile } from '../../../core/profile/agency-profile.ts'

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

/** What the review needs to be drawn, on the server and in the browser. */
export type ReviewProps = {
  readonly draft: DraftView
  readonly files: readonly ReviewFile[]
  readonly drafts: readonly SiblingDraft[]
  /** The agency, as far as its checks and typed values need it. */
  readonly agency: CheckProfile
  readonly language: 'id' | 'en'
  readonly csrf: string
  /** Where edits are sent and the draft is asked for (PATCH and GET, JSON). */
  readonly saveTo: string
  readonly mayEdit: boolean
  /** Shown once after a form was sent without script: what was refused, by path. */
  readonly refused?: Readonly<Record<string, { readonly typed: string; readonly message: string }>>
}
