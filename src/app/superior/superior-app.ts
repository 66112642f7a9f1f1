import type { BudgetGround } from '../../contract/budget-ground.ts'
import type { Reader } from '../../contract/view.ts'
import type { Result } from '../../core/result.ts'
import type { Deps } from '../deps.ts'
import { budgetBeside } from './budget-beside.ts'

/** Use cases of what a working copy has from its superior. */
export type SuperiorApp = {
  /** What the copy's budget is laid beside while it is typed. */
  readonly budgetBeside: (reader: Reader, copyId: string) => Promise<Result<BudgetGround>>
}

export const createSuperiorApp = (deps: Deps): SuperiorApp => ({ budgetBeside: budgetBeside(deps) })
