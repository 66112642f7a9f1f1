import type { BudgetGround } from '../../contract/budget-ground.ts'
import type { SuperiorAnswer } from '../../contract/superior-view.ts'
import type { Reader } from '../../contract/view.ts'
import type { WorkingCopyView } from '../../contract/working-copy-view.ts'
import type { Result } from '../../core/result.ts'
import type { Deps } from '../deps.ts'
import { answerSuperior } from './answer-superior.ts'
import { budgetBeside } from './budget-beside.ts'

/** Use cases of what a working copy has from its superior. */
export type SuperiorApp = {
  /** What the copy's budget is laid beside while it is typed. */
  readonly budgetBeside: (reader: Reader, copyId: string) => Promise<Result<BudgetGround>>
  /** Answers one of the superior's changes, or all that wait. */
  readonly answerSuperior: (reader: Reader, copyId: string, given: SuperiorAnswer) => Promise<Result<WorkingCopyView>>
}

export const createSuperiorApp = (deps: Deps): SuperiorApp => ({
  budgetBeside: budgetBeside(deps),
  answerSuperior: answerSuperior(deps),
})
