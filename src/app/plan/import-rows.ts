import { contentOfBudget, contentOfPlan, planOfContent } from '../../contract/plan-mapping.ts'
import type { BudgetPreview, PlanPreview } from '../../contract/plan-view.ts'
import type { Reader } from '../../contract/view.ts'
import { knownValues } from '../../core/agreement/known-values.ts'
import { budgetFaults } from '../../core/plan/budget-document.ts'
import { BUDGET_HEADINGS, readBudgetRows, sheetOfBudget } from '../../core/plan/budget-rows.ts'
import { yearsOf } from '../../core/plan/plan.ts'
import { planFaults } from '../../core/plan/plan-faults.ts'
import { type Names, readPlanRows, sheetOfPlan } from '../../core/plan/plan-rows.ts'
import { problem } from '../../core/problem.ts'
import type { AgencyProfile } from '../../core/profile/agency-profile.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { storedBudget } from '../../db/budgets.ts'
import { storedPlan } from '../../db/read/stored-plans.ts'
import { asReader } from '../../db/scope.ts'
import type { Deps } from '../deps.ts'
import { isId } from '../identifier.ts'
import { MIME_OF, type TakeAway } from '../take-away.ts'
import type { UploadedFile } from '../uploaded-file.ts'
import { shownBudget } from './budget-view.ts'
import { toChange, toRead } from './edition.ts'
import { shownPlan } from './plan-view.ts'
import { officeKindIds, rightFor } from './settle-plan.ts'
import { sheetToFill } from './sheet-to-fill.ts'

const namesOf = (profile: AgencyProfile): Names => ({
  levels: Object.fromEntries(profile.levels.map(({ id, name }) => [id, name.id])),
  offices: Object.fromEntries([...profile.officeKinds, profile.otherwise].map(({ id, label }) => [id, label.id])),
  scales: profile.scales,
})

const noHeadings = problem('input/invalid', 'files', { field: 'files', reason: 'reason/headings' })

type SheetDeps = Pick<Deps, 'db' | 'profile' | 'workbookReader' | 'workbookWriter'>

/** What a filled-in sheet would make of a plan; nothing is kept. */
export const previewPlan =
  ({ db, profile, workbookReader }: SheetDeps) =>
  async (reader: Reader, id: string, file: UploadedFile): Promise<Result<PlanPreview>> => {
    const found = await asReader(db, reader, async (tx) => {
      const stored = isId(id) ? await storedPlan(tx, id) : null
      const right = rightFor(stored?.plan.kind ?? 'renstra')
      const mine = toChange(reader, stored, right, stored?.edition ?? 0, 'plan')
      return mine.ok ? ok((await shownPlan(tx, reader, id)).plan) : mine
    })
    if (!found.ok) return found
    const rows = await workbookReader.shown({ name: file.name, bytes: await file.bytes() })
    if (!rows.ok) return rows
    const plan = planOfContent(found.value, knownValues(profile))
    if (!plan.ok) return plan
    const read = readPlanRows(plan.value, rows.value, namesOf(profile))
    if (read === null) return refuse(noHeadings)
    const [fault = null] = planFaults(read.plan, officeKindIds(profile))
    return ok({ plan: found.value, content: contentOfPlan(read.plan), rows: read.rows, fault })
  }

/** What a filled-in sheet would make of a budget document; nothing is kept. */
export const previewBudget =
  ({ db, workbookReader }: SheetDeps) =>
  async (reader: Reader, id: string, file: UploadedFile): Promise<Result<BudgetPreview>> => {
    const found = await asReader(db, reader, async (tx) => {
      const stored = isId(id) ? await storedBudget(tx, id) : null
      const mine = toChange(reader, stored, 'draft', stored?.edition ?? 0, 'budget')
      if (!mine.ok) return mine
      return ok({ document: mine.value.document, budget: (await shownBudget(tx, reader, id)).budget })
    })
    if (!found.ok) return found
    const rows = await workbookReader.shown({ name: file.name, bytes: await file.bytes() })
    if (!rows.ok) return rows
    const { document, budget } = found.value
    const read = readBudgetRows(document.items, rows.value)
    if (read === null) return refuse(noHeadings)
    const next = { ...document, items: read.items }
    const [fault = null] = budgetFaults(next)
    const gone = read.gone.map((item) => `${item.code} ${item.text}`)
    return ok({ budget, content: contentOfBudget(next), rows: read.rows, gone, fault })
  }

/** The sheet of a plan, to be filled in and brought back. */
export const planSheet =
  ({ db, profile, workbookWriter }: SheetDeps) =>
  async (reader: Reader, id: string): Promise<Result<TakeAway>> => {
    const stored = await asReader(db, reader, async (tx) =>
      toRead(reader, isId(id) ? await storedPlan(tx, id) : null, 'plan'),
    )
    if (!stored.ok) return stored
    const { plan } = stored.value
    const sheet = sheetToFill('Indikator', sheetOfPlan(plan, yearsOf(plan), namesOf(profile)))
    const bytes = await workbookWriter.workbook(sheet.name, [sheet])
    return ok({ name: `isian ${plan.kind} ${plan.from}.xlsx`, mimeType: MIME_OF.xlsx, bytes })
  }

/** The sheet of a budget document. */
export const budgetSheet =
  ({ db, workbookWriter }: SheetDeps) =>
  async (reader: Reader, id: string): Promise<Result<TakeAway>> => {
    const stored = await asReader(db, reader, async (tx) =>
      toRead(reader, isId(id) ? await storedBudget(tx, id) : null, 'budget'),
    )
    if (!stored.ok) return stored
    const { items, kind, year } = stored.value.document
    const sheet = sheetToFill('Anggaran', sheetOfBudget(items), BUDGET_HEADINGS.amount)
    const bytes = await workbookWriter.workbook(sheet.name, [sheet])
    return ok({ name: `isian ${kind} ${year}.xlsx`, mimeType: MIME_OF.xlsx, bytes })
  }
