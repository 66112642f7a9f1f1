import { ok, type Result, refuse } from '../result.ts'
import type { MarkKind } from './working-copy.ts'

/** The states of one version of an agreement (blueprint §7). */
export const STATES = [
  'draft',
  'checked',
  'signed-first',
  'signed-second',
  'submitted',
  'accepted',
  'published',
  'returned',
  'amended',
] as const

export type State = (typeof STATES)[number]

/** Who may take a step; which right or person that is, is asked where the step is taken. */
export type Actor = 'author' | 'first-party' | 'second-party' | 'reviewer' | 'receiving-office'

/** What must hold before a step; keys of what is told to the person who asked for it. */
export type Requirement =
  | 'no-errors'
  | 'warnings-explained'
  | 'rows-confirmed'
  | 'amendment-differs'
  | 'signature'
  | 'one-party'
  | 'two-parties'
  | 'reasons'
  | 'newer-version-signed'

/** What a step brings with it: content that never changes again, a receipt, a text for everybody, a mark on the old version. */
export type Consequence = 'freeze' | 'receive' | 'show-publicly' | 'tell-author' | 'mark-superseded'

export type Step = {
  readonly from: State
  readonly to: State
  readonly by: readonly Actor[]
  readonly needs: readonly Requirement[]
  readonly follows: readonly Consequence[]
}

const CLEAN: readonly Requirement[] = ['no-errors', 'warnings-explained', 'rows-confirmed']

const step = (
  from: State,
  to: State,
  by: readonly Actor[],
  needs: readonly Requirement[],
  follows: readonly Consequence[] = [],
): Step => ({ from, to, by, needs, follows })

const returning = (from: State, ...by: readonly Actor[]): Step =>
  step(from, 'returned', by, ['reasons'], ['tell-author'])

const amending = (from: State, ...needs: readonly Requirement[]): Step =>
  step(from, 'amended', ['author'], [...needs, 'newer-version-signed'], ['mark-superseded'])

/**
 * The one table of what may follow what. An agreement of one party is whole with its first signature. What was returned
 * unsigned becomes a draft again; what was returned signed stays as it is and is replaced by a newer version (`amended`).
 */
export const LIFECYCLE: readonly Step[] = [
  step('draft', 'checked', ['author'], [...CLEAN, 'amendment-differs']),
  step('checked', 'draft', ['author'], []),
  step('checked', 'signed-first', ['first-party'], [...CLEAN, 'signature'], ['freeze']),
  step('signed-first', 'signed-second', ['second-party'], ['two-parties', 'signature'], ['freeze']),
  step('signed-first', 'submitted', ['author'], ['one-party'], ['receive']),
  step('signed-second', 'submitted', ['author'], ['two-parties'], ['receive']),
  step('submitted', 'accepted', ['receiving-office'], []),
  step('accepted', 'published', ['receiving-office'], [], ['show-publicly']),
  returning('checked', 'reviewer', 'first-party'),
  returning('signed-first', 'second-party'),
  returning('signed-second', 'receiving-office'),
  returning('submitted', 'receiving-office'),
  returning('accepted', 'receiving-office'),
  returning('published', 'receiving-office'),
  step('returned', 'draft', ['author'], []),
  amending('signed-first', 'one-party'),
  amending('signed-second'),
  amending('submitted'),
  amending('accepted'),
  amending('published'),
  amending('returned'),
]

/** Whether what stands in a state may be replaced by an amendment once that is signed. */
export const mayBeAmended = (state: State, parties: 1 | 2): boolean =>
  LIFECYCLE.some((s) => s.from === state && s.to === 'amended' && !(parties === 2 && s.needs.includes('one-party')))

/**
 * Whether something may still be said of a row, or taken back: why a warning stands is part of what the parties sign, so
 * that it is frozen with the content; comments and reasons of a return live on.
 */
export const mayChangeMark = (kind: MarkKind, frozen: boolean): boolean => !(frozen && kind === 'explanation')

/** What is known of a version when a step is asked for. `frozen` where it carries a signature. */
export type StepFacts = {
  readonly parties: 1 | 2
  readonly frozen: boolean
  readonly errors: number
  readonly unexplainedWarnings: number
  readonly rowsToConfirm: number
  /** True for an amendment that says what the version before it said. */
  readonly isUnchanged: boolean
  readonly signed: boolean
  readonly reasons: number
  readonly newerVersionSigned: boolean
}

/** Why a step is not taken: there is none such, somebody else takes it, the content is frozen, or something is left to do. */
export type StepRefusal =
  | { readonly kind: 'no-such-step' }
  | { readonly kind: 'not-yours'; readonly by: readonly Actor[] }
  | { readonly kind: 'frozen' }
  | { readonly kind: 'unmet'; readonly needs: readonly Requirement[] }

const MET: Readonly<Record<Requirement, (f: StepFacts) => boolean>> = {
  'no-errors': (f) => f.errors === 0,
  'warnings-explained': (f) => f.unexplainedWarnings === 0,
  'rows-confirmed': (f) => f.rowsToConfirm === 0,
  'amendment-differs': (f) => !f.isUnchanged,
  signature: (f) => f.signed,
  'one-party': (f) => f.parties === 1,
  'two-parties': (f) => f.parties === 2,
  reasons: (f) => f.reasons > 0,
  'newer-version-signed': (f) => f.newerVersionSigned,
}

/** The step from one state to another, where these people may take it now; every requirement that is unmet is named. */
export const takeStep = (
  from: State,
  to: State,
  actors: readonly Actor[],
  facts: StepFacts,
): Result<Step, StepRefusal> => {
  const found = LIFECYCLE.find((s) => s.from === from && s.to === to)
  if (!found) return refuse({ kind: 'no-such-step' })
  if (!found.by.some((actor) => actors.includes(actor))) return refuse({ kind: 'not-yours', by: found.by })
  if (to === 'draft' && facts.frozen) return refuse({ kind: 'frozen' })
  const needs = found.needs.filter((need) => !MET[need](facts))
  return needs.length === 0 ? ok(found) : refuse({ kind: 'unmet', needs })
}
