import type { ColumnType, Generated } from 'kysely'
import type { LibraryIndicator } from '../core/indicator/library.ts'
import type { BudgetItem, BudgetKind } from '../core/plan/budget-document.ts'
import type { PlanKind } from '../core/plan/plan.ts'
import type { Level } from '../core/profile/agency-profile.ts'

type NumericText = ColumnType<string | null, string | null, string | null>

export type PlanTable = {
  id: string
  unit_id: string
  kind: PlanKind
  title: string
  from_year: number
  until_year: number
  decree: string | null
  /** Read as `reviews::text[]`. */
  reviews: string[]
  edition: Generated<number>
  edited_by: string
  edited_at: Date
}

export type PlanObjectiveTable = { plan_id: string; position: number; no: string | null; text: string }

export type PlanIndicatorTable = {
  plan_id: string
  objective: number
  position: number
  text: string
  level: Level | null
  offices: string | null
  iku: boolean
  decree: string | null
}

export type PlanTargetTable = {
  plan_id: string
  objective: number
  indicator: number
  year: number
  target_kind: 'percent' | 'count' | 'score' | 'grade'
  target_raw: string
  target_value: NumericText
  target_grade: string | null
  target_unit: string | null
  second_value: NumericText
  second_unit: string | null
}

export type BudgetDocumentTable = {
  id: string
  unit_id: string
  kind: BudgetKind
  year: number
  number: string
  revision: number
  approved_on: string
  edition: Generated<number>
  edited_by: string
  edited_at: Date
}

export type BudgetItemTable = {
  document_id: string
  position: number
  kind: BudgetItem['kind']
  code: string
  text: string
  amount: bigint
}

export type LibraryIndicatorTable = {
  id: string
  unit_id: string
  text: string
  text_key: string
  definition: string
  formula: string
  polarity: LibraryIndicator['polarity']
  unit: string
  source: string
  over_periods: LibraryIndicator['overPeriods']
  over_units: LibraryIndicator['overUnits']
  validity: LibraryIndicator['validity']
  controllability: LibraryIndicator['controllability']
  edition: Generated<number>
  edited_by: string
  edited_at: Date
}
