import type { AuditSubject } from '../core/audit-subject.ts'
import type { ChangedFields } from '../core/changed-fields.ts'

/** One entry of the trail, for people and for export. */
export type TrailEntry = {
  /** The place in the chain, from 1. */
  readonly number: number
  readonly at: string
  readonly actorId: string | null
  readonly who: string
  readonly verb: string
  readonly subject: string
  readonly subjectId: string
  readonly detail: Readonly<Record<string, string | number | null>>
  readonly before: ChangedFields['before'] | null
  readonly after: ChangedFields['after'] | null
  /** The problem's code where it was refused. */
  readonly refusal: string | null
  readonly address: string | null
  readonly request: string | null
  readonly unitId: string | null
  readonly hash: string
}

/** What is looked for; everything that is said must hold. Moments in ISO form, `until` not within. */
export type TrailFilter = {
  readonly subject?: AuditSubject
  readonly subjectId?: string
  readonly actorId?: string
  readonly verb?: string
  readonly from?: string
  readonly until?: string
  readonly text?: string
  readonly outcome?: 'done' | 'refused'
}

/** One page, newest first; `next` asks for the page below, null at the end; `names` of things by their identifiers, today's. */
export type TrailPage = {
  readonly entries: readonly TrailEntry[]
  readonly names: Readonly<Record<string, string>>
  readonly next: number | null
}

/** The end of the chain: how many entries there are, and the hash of the last, in hex. */
export type TrailHead = { readonly number: number; readonly hash: string }

/** One break in the chain; `who`, `at`, `verb` are those of the entry `number`, null where it is gone. */
export type TrailFault = {
  readonly kind: 'altered' | 'replaced' | 'removed' | 'moved' | 'head-missing' | 'emptied'
  readonly number: number
  /** The last of several that were removed in a row; where a moved entry stood before. */
  readonly other: number | null
  readonly at: string | null
  readonly who: string | null
  readonly verb: string | null
}

/** What a walk through the whole trail found; `faults` are the first hundred of `faultCount`. */
export type TrailVerdict = {
  readonly entries: number
  readonly head: TrailHead | null
  readonly faults: readonly TrailFault[]
  readonly faultCount: number
}
