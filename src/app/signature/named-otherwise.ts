import { compareNames } from '../../core/organisation/person-name.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { printedParty } from './signing-request.ts'
import type { Turn } from './signing-turn.ts'

/**
 * Why a certificate bears another name than the one printed under the signature, titles and case left aside; null where it
 * does not. Without a reason it is refused with both names: somebody may hold another's certificate.
 */
export const namedOtherwise = (turn: Turn, bearer: string | null, reason: string): Result<string | null> => {
  const { name } = printedParty(turn)
  if (name === null || bearer === null || compareNames(name, bearer) === 'same') return ok(null)
  if (reason !== '') return ok(reason)
  return refuse(problem('signing/other-name', 'otherName', { printed: name, certificate: bearer }))
}
