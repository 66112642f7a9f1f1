import { type BudgetGround, groundToWire } from '../../contract/budget-ground.ts'
import type { Reader } from '../../contract/view.ts'
import { refusalAt } from '../../core/access/may.ts'
import { budgetGround } from '../../core/check/budget-ground.ts'
import { findSuperiors } from '../../core/organisation/find-superiors.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { rootOfOffice } from '../../db/organisation.ts'
import { latestBudgetItems } from '../../db/read/latest-budget.ts'
import { asReader, beyondScope } from '../../db/scope.ts'
import { workingCopy } from '../../db/working-copies.ts'
import type { Deps } from '../deps.ts'
import { draftingFamily } from '../drafting/drafting-family.ts'
import { findingsOfCopy } from '../drafting/show-copy.ts'
import { isId } from '../identifier.ts'

/** What a copy's budget is laid beside: sums over the whole office, told of this copy alone. */
export const budgetBeside =
  ({ db, profile }: Pick<Deps, 'db' | 'profile'>) =>
  (reader: Reader, copyId: string): Promise<Result<BudgetGround>> =>
    asReader(db, reader, async (tx) => {
      const copy = isId(copyId) ? await workingCopy(tx, copyId) : null
      const refused = refusalAt(reader, 'read', copy?.place ?? [], 'copy')
      if (refused || !copy) return refuse(refused ?? problem('not-found', 'copy'))
      const { satker_id, year } = copy
      const family = await beyondScope(tx, (all) => draftingFamily(all, profile, satker_id, year))
      const agreements = family.members.map((m) => m.agreement)
      const { position } = findingsOfCopy(copy, family)
      const own = agreements[position]
      if (own === undefined) return ok(groundToWire([]))
      const superiors = findSuperiors(agreements, profile).map((s) => s.unitAbove)
      const above = superiors[position] ?? null
      const plan = await beyondScope(tx, async (all) =>
        latestBudgetItems(all, await rootOfOffice(all, satker_id), year),
      )
      const under = (superior: number) => agreements.filter((_, i) => superiors[i] === superior && i !== position)
      return ok(
        groundToWire(
          budgetGround({
            own,
            superior: above === null ? null : (agreements[above] ?? null),
            beside: above === null ? [] : under(above),
            below: under(position),
            plan,
          }),
        ),
      )
    })
