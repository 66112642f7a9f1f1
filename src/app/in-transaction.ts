import type { Problem } from '../core/problem.ts'
import { type Result, refuse } from '../core/result.ts'
import { constraintProblem } from '../db/constraint-problem.ts'
import type { Database } from '../db/database.ts'

/** Thrown inside a transaction to undo it: the refusal travels out as a result, not as an error. */
class Refusal extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

/**
 * Runs `work` in one transaction. A refusal undoes what was written before it, and a broken rule of the database becomes
 * the problem it stands for; bugs and outages are thrown.
 */
export const inTransaction = async <T>(
  db: Database,
  work: (tx: Database) => Promise<Result<T>>,
): Promise<Result<T>> => {
  try {
    return await db.transaction().execute(async (tx) => {
      const result = await work(tx)
      if (!result.ok) throw new Refusal(result.problem)
      return result
    })
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.problem)
    const broken = constraintProblem(error)
    if (broken) return refuse(broken)
    throw error
  }
}
