import type { CONTROLLABILITIES, LibraryIndicator, POLARITIES, VALIDITIES } from '../core/indicator/library.ts'
import type { BudgetItem, BudgetKind } from '../core/plan/budget-document.ts'
import type { PlanKind } from '../core/plan/plan.ts'
import type { RowOutcome } from '../core/plan/plan-rows.ts'
import type { Problem } from '../core/problem.ts'

/** An indicator of a plan as it is typed: targets as they are printed ("77,5%"), a level and a kind of office by their ids. */
export type PlanIndicatorContent = {
  readonly text: string
  readonly level: string | null
  readonly offices: string | null
  readonly iku: boolean
  readonly decree: string | null
  readonly targets: readonly { readonly year: number; readonly target: string }[]
}

export type PlanObjectiveContent = {
  readonly no: string | null
  readonly text: string
  readonly indicators: readonly PlanIndicatorContent[]
}

/** A plan as it enters and leaves. */
export type PlanContent = {
  readonly kind: PlanKind
  readonly title: string
  readonly fromYear: number
  readonly untilYear: number
  readonly decree: string | null
  readonly reviews: readonly string[]
  readonly objectives: readonly PlanObjectiveContent[]
}

/** Who changed something last; an edit names the edition it was made on. */
export type Edition = {
  readonly id: string
  readonly office: string
  readonly edition: number
  readonly editedBy: string
  readonly editedAt: string
  /** Whether this reader may change it. */
  readonly mayChange: boolean
}

export type PlanView = PlanContent & Edition

export type BudgetContent = {
  readonly kind: BudgetKind
  readonly year: number
  readonly number: string
  readonly revision: number
  readonly approvedOn: string
  /** Amounts in whole rupiah. */
  readonly items: readonly (Omit<BudgetItem, 'amount'> & { readonly amount: number })[]
}

/** A revision of a budget in the list of all of them. */
export type BudgetRevision = {
  readonly id: string
  readonly number: string
  readonly revision: number
  readonly approvedOn: string
  readonly total: number
}

export type BudgetView = BudgetContent &
  Edition & { readonly total: number; readonly revisions: readonly BudgetRevision[] }

/** A plan or a budget in the list. */
export type PlanRow = {
  readonly id: string
  readonly kind: PlanKind | BudgetKind
  readonly office: string
  readonly title: string
  readonly fromYear: number
  readonly untilYear: number
  /** A budget's revision; null for a plan. */
  readonly revision: number | null
  /** Indicators of a plan, and how many of them are key; lines of a budget. */
  readonly rows: number
  readonly keyIndicators: number
  /** A budget's total; null for a plan. */
  readonly total: number | null
}

export type PlanFilter = { readonly office?: string; readonly year?: number; readonly page?: number }

export type PlanList = {
  readonly rows: readonly PlanRow[]
  readonly total: number
  readonly page: number
  readonly pageSize: number
  readonly years: readonly number[]
  readonly may: { readonly plan: boolean; readonly draft: boolean }
}

/** What may be done at all with a library entry, in the words of its fields. */
export type LibraryContent = LibraryIndicator
export type Polarity = (typeof POLARITIES)[number]
export type Validity = (typeof VALIDITIES)[number]
export type Controllability = (typeof CONTROLLABILITIES)[number]

export type LibraryRow = {
  readonly id: string
  readonly text: string
  readonly unit: string
  readonly polarity: Polarity
  readonly office: string
}

/** An entry that what is typed is like; `same` where only case, spaces and marks differ. */
export type SimilarRow = LibraryRow & { readonly score: number; readonly same: boolean }

export type LibraryList = {
  readonly rows: readonly LibraryRow[]
  readonly total: number
  readonly page: number
  readonly pageSize: number
  readonly mayChange: boolean
}

/** Where an indicator of the library, or one worded like it, stands. */
export type WhereUsed = {
  readonly agreements: readonly {
    readonly id: string
    readonly office: string
    readonly unit: string
    readonly year: number | null
    readonly text: string
  }[]
  /** All there are; the list holds the first of them. */
  readonly agreementCount: number
  readonly plans: readonly {
    readonly id: string
    readonly office: string
    readonly title: string
    readonly text: string
  }[]
}

export type LibraryView = LibraryContent & Edition & { readonly used: WhereUsed }

/** What a filled-in sheet would make of a plan: its rows, the whole content to be confirmed, and what is wrong with it. */
export type PlanPreview = {
  readonly plan: PlanView
  readonly content: PlanContent
  readonly rows: readonly RowOutcome[]
  readonly fault: Problem | null
}

/** The same of a budget document, and the lines that the sheet no longer holds. */
export type BudgetPreview = {
  readonly budget: BudgetView
  readonly content: BudgetContent
  readonly rows: readonly RowOutcome[]
  readonly gone: readonly string[]
  readonly fault: Problem | null
}
