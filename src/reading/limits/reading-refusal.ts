import { type Problem, type ProblemCode, problem } from '../../core/problem.ts'

/**
 * Thrown deep inside a parser to abandon its file with an expected refusal; the pipeline turns it into the file's
 * `problem`. Nothing else may throw it past the reading room.
 */
export class ReadingRefusal extends Error {
  override readonly name = 'ReadingRefusal'
  readonly problem: Problem

  constructor(refused: Problem) {
    super(refused.code)
    this.problem = refused
  }
}

/** A refusal of the file `fileName`; its sentence gets the name besides `params`. */
export const refusal = (code: ProblemCode, fileName: string, params: Problem['params'] = {}): ReadingRefusal =>
  new ReadingRefusal(problem(code, fileName, { name: fileName, ...params }))
