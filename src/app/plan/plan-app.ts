import type {
  BudgetContent,
  BudgetPreview,
  BudgetView,
  LibraryContent,
  LibraryList,
  LibraryView,
  PlanContent,
  PlanFilter,
  PlanList,
  PlanPreview,
  PlanView,
  SimilarRow,
} from '../../contract/plan-view.ts'
import type { Reader } from '../../contract/view.ts'
import type { Result } from '../../core/result.ts'
import type { Deps } from '../deps.ts'
import type { FamilyChecks } from '../family-checks.ts'
import { addIndicator, removeIndicator, saveIndicator } from '../library/change-indicator.ts'
import { indicatorView, listIndicators, similarInLibrary } from '../library/indicator-view.ts'
import type { TakeAway } from '../take-away.ts'
import type { UploadedFile } from '../uploaded-file.ts'
import { budgetView } from './budget-view.ts'
import { addBudget, removeBudget, saveBudget } from './change-budget.ts'
import { addPlan, removePlan, savePlan } from './change-plan.ts'
import { budgetSheet, planSheet, previewBudget, previewPlan } from './import-rows.ts'
import { listPlans, planView } from './plan-view.ts'

/** What agreements start from: plans, budgets and the library of indicators. An edit names the edition it was made on. */
export type PlanApp = {
  readonly listPlans: (reader: Reader, filter: PlanFilter) => Promise<Result<PlanList>>
  readonly planView: (reader: Reader, id: string) => Promise<Result<PlanView>>
  /** `office` by its name or code; "" is the reader's own. */
  readonly addPlan: (reader: Reader, office: string, content: PlanContent) => Promise<Result<PlanView>>
  readonly savePlan: (reader: Reader, id: string, edition: number, content: PlanContent) => Promise<Result<PlanView>>
  readonly removePlan: (reader: Reader, id: string, edition: number) => Promise<Result<null>>
  readonly budgetView: (reader: Reader, id: string) => Promise<Result<BudgetView>>
  readonly addBudget: (reader: Reader, office: string, content: BudgetContent) => Promise<Result<BudgetView>>
  readonly saveBudget: (
    reader: Reader,
    id: string,
    edition: number,
    content: BudgetContent,
  ) => Promise<Result<BudgetView>>
  /** The sheet of a plan to fill in, and what a filled-in one would change; nothing is kept by that. */
  readonly planSheet: (reader: Reader, id: string) => Promise<Result<TakeAway>>
  readonly previewPlan: (reader: Reader, id: string, file: UploadedFile) => Promise<Result<PlanPreview>>
  readonly budgetSheet: (reader: Reader, id: string) => Promise<Result<TakeAway>>
  readonly previewBudget: (reader: Reader, id: string, file: UploadedFile) => Promise<Result<BudgetPreview>>
  readonly removeBudget: (reader: Reader, id: string, edition: number) => Promise<Result<null>>
  readonly listIndicators: (
    reader: Reader,
    filter: { readonly text?: string; readonly page?: number },
  ) => Promise<Result<LibraryList>>
  readonly similarInLibrary: (
    reader: Reader,
    text: string,
  ) => Promise<Result<{ readonly similar: readonly SimilarRow[] }>>
  readonly indicatorView: (reader: Reader, id: string) => Promise<Result<LibraryView>>
  readonly addIndicator: (reader: Reader, given: LibraryContent) => Promise<Result<LibraryView>>
  readonly saveIndicator: (
    reader: Reader,
    id: string,
    edition: number,
    given: LibraryContent,
  ) => Promise<Result<LibraryView>>
  readonly removeIndicator: (reader: Reader, id: string, edition: number) => Promise<Result<null>>
}

export const createPlanApp = (deps: Deps, checks: FamilyChecks): PlanApp => ({
  listPlans: listPlans(deps),
  planView: planView(deps),
  addPlan: checks.after(addPlan(deps)),
  savePlan: checks.after(savePlan(deps)),
  removePlan: checks.after(removePlan(deps)),
  budgetView: budgetView(deps),
  addBudget: checks.after(addBudget(deps)),
  saveBudget: checks.after(saveBudget(deps)),
  removeBudget: checks.after(removeBudget(deps)),
  planSheet: planSheet(deps),
  previewPlan: previewPlan(deps),
  budgetSheet: budgetSheet(deps),
  previewBudget: previewBudget(deps),
  listIndicators: listIndicators(deps),
  similarInLibrary: similarInLibrary(deps),
  indicatorView: indicatorView(deps),
  addIndicator: addIndicator(deps),
  saveIndicator: saveIndicator(deps),
  removeIndicator: removeIndicator(deps),
})
