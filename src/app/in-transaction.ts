import type { Holder } from '../core/access/may.ts'
import type { Problem } from '../core/problem.ts'
import { type Result, refuse } from '../core/result.ts'
import { constraintProblem } from '../db/constraint-problem.ts'
import type { Database } from '../db/database.ts'
import { asReader, asService } from '../db/scope.ts'

/** Thrown inside a transaction to undo it: the refusal travels out as a result, not as an error. */
class Refusal extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

type Work<T> = (tx: Database) => Promise<Result<T>>

const settled = async <T>(run: (work: Work<T>) => Promise<Result<T>>, work: Work<T>): Promise<Result<T>> => {
  try {
    return await run(async (tx) => {
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

/**
 * Runs `work` in one transaction. A refusal undoes what was written before it, and a broken rule of the database becomes
 * the problem it stands for; bugs and outages are thrown. It sees no office's rows: for accounts and organisation.
 */
export const inTransaction = <T>(db: Database, work: Work<T>): Promise<Result<T>> =>
  settled((run) => db.transaction().execute(run), work)

/** The same, with the rows of this reader's scope. */
export const inTransactionAs = <T>(db: Database, reader: Holder, work: Work<T>): Promise<Result<T>> =>
  settled((run) => asReader(db, reader, run), work)

/** The same, with the rows of all offices: for set-up and what the service does by itself. */
export const inServiceTransaction = <T>(db: Database, work: Work<T>): Promise<Result<T>> =>
  settled((run) => asService(db, run), work)
