import type { Agreement, BudgetLine, Indicator, Objective, Party } from './agreement.ts'

/** What stands at the left of an objective's indicators: everything of it but them. */
export type ObjectiveHead = Omit<Objective, 'indicators'>

/** Where an indicator stands: the objective's index and its own within it, both from 0. */
export type IndicatorPlace = { readonly objective: number; readonly indicator: number }

/**
 * One change to an agreement under review, the same in the browser and on the server. Paths and indexes count from 0.
 * `set` takes what a person typed; `text` null or empty clears a field that may be absent.
 */
export type Edit =
  | { readonly kind: 'set'; readonly at: string; readonly text: string | null }
  | { readonly kind: 'set-acting'; readonly at: string; readonly acting: boolean }
  | { readonly kind: 'set-iku'; readonly place: IndicatorPlace; readonly iku: boolean }
  | { readonly kind: 'set-second-party'; readonly party: Party | null }
  | { readonly kind: 'add-objective'; readonly index: number; readonly objective?: Objective }
  | { readonly kind: 'remove-objective'; readonly index: number }
  | { readonly kind: 'move-objective'; readonly from: number; readonly to: number }
  /** The indicators from `place.indicator` on become an objective of their own, headed by `head` or an empty copy. */
  | { readonly kind: 'split-objective'; readonly place: IndicatorPlace; readonly head?: ObjectiveHead }
  /** The indicators of objective `index` go to the end of the one above, and its own heading goes away. */
  | { readonly kind: 'merge-objective'; readonly index: number }
  | { readonly kind: 'add-indicator'; readonly place: IndicatorPlace; readonly value?: Indicator }
  | { readonly kind: 'remove-indicator'; readonly place: IndicatorPlace }
  /** `to` is where it stands once it has left `from`. */
  | { readonly kind: 'move-indicator'; readonly from: IndicatorPlace; readonly to: IndicatorPlace }
  /** One indicator torn in two by a page break: the text of this one is joined to the one above it. */
  | { readonly kind: 'merge-indicator'; readonly place: IndicatorPlace }
  | { readonly kind: 'add-budget'; readonly label: string }
  | { readonly kind: 'remove-budget' }
  | { readonly kind: 'add-line'; readonly index: number; readonly line?: BudgetLine }
  | { readonly kind: 'remove-line'; readonly index: number }
  | { readonly kind: 'move-line'; readonly from: number; readonly to: number }
  /** Puts whole parts back as they were; what `inverseOf` answers where no smaller edit undoes the change. */
  | { readonly kind: 'restore'; readonly parts: Partial<Agreement> }
