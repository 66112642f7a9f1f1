import { problem } from '../problem.ts'
import { ok, type Result, refuse } from '../result.ts'

const LONGEST = 300

/** A unit's name without needless space; refused where it is empty or longer than any. */
export const tidyName = (text: string): Result<string> => {
  const name = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  const reason = name === '' ? 'reason/missing' : name.length > LONGEST ? 'reason/too-long' : null
  return reason === null ? ok(name) : refuse(problem('input/invalid', 'name', { field: 'name', reason }))
}
