import type { Check } from './check.ts'
import { annexDuplicateIndicator } from './rules/annex-duplicate-indicator.ts'
import { annexMissingTarget } from './rules/annex-missing-target.ts'
import { annexNotMeasurable } from './rules/annex-not-measurable.ts'
import { annexNumbering } from './rules/annex-numbering.ts'
import { annexPercentRange } from './rules/annex-percent-range.ts'
import { annexPolarityDoubt } from './rules/annex-polarity-doubt.ts'
import { annexUnitMismatch } from './rules/annex-unit-mismatch.ts'
import { budgetCascade } from './rules/budget-cascade.ts'
import { budgetLevelsDiffer } from './rules/budget-levels-differ.ts'
import { budgetMissingAmount } from './rules/budget-missing-amount.ts'
import { budgetTotal } from './rules/budget-total.ts'
import { cascadeCarriedTwice } from './rules/cascade-carried-twice.ts'
import { cascadeComponents } from './rules/cascade-components.ts'
import { cascadeNoSource } from './rules/cascade-no-source.ts'
import { cascadeNotCarried } from './rules/cascade-not-carried.ts'
import { cascadeUnitChanged } from './rules/cascade-unit-changed.ts'
import { cascadeWeakerTarget } from './rules/cascade-weaker-target.ts'
import { ikuMissing } from './rules/iku-missing.ts'
import { statementDatesDiffer } from './rules/statement-dates-differ.ts'
import { statementLate } from './rules/statement-late.ts'
import { statementMissingParty } from './rules/statement-missing-party.ts'
import { statementNameSpelling } from './rules/statement-name-spelling.ts'
import { statementWrongSuperior } from './rules/statement-wrong-superior.ts'
import { statementYearMismatch } from './rules/statement-year-mismatch.ts'

/** Every check of blueprint §6, in its order. */
export const ALL_CHECKS: readonly Check[] = [
  statementYearMismatch,
  statementDatesDiffer,
  statementWrongSuperior,
  statementNameSpelling,
  statementMissingParty,
  statementLate,
  annexNumbering,
  annexDuplicateIndicator,
  annexMissingTarget,
  annexUnitMismatch,
  annexPercentRange,
  annexPolarityDoubt,
  annexNotMeasurable,
  budgetTotal,
  budgetMissingAmount,
  budgetCascade,
  budgetLevelsDiffer,
  cascadeNotCarried,
  cascadeNoSource,
  cascadeWeakerTarget,
  cascadeUnitChanged,
  cascadeCarriedTwice,
  cascadeComponents,
  ikuMissing,
]
