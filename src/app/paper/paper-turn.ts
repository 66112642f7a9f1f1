import type { Reader } from '../../contract/view.ts'
import { refusalAt } from '../../core/access/may.ts'
import { takeStep } from '../../core/agreement/lifecycle.ts'
import { PAPER_ACTORS, type PaperActor } from '../../core/agreement/paper-difference.ts'
import { problem } from '../../core/problem.ts'
import type { AgencyProfile } from '../../core/profile/agency-profile.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { marksOf } from '../../db/copy-marks.ts'
import type { Database } from '../../db/database.ts'
import { printOf, type StoredPrint } from '../../db/paper.ts'
import { lockWorkingCopy, type StoredCopy, workingCopy } from '../../db/working-copies.ts'
import type { Deps } from '../deps.ts'
import { actorsOf } from '../drafting/actors.ts'
import { partiesToday, superiorUnitOf } from '../drafting/parties-today.ts'
import { familyOfCopy, findingsOfCopy } from '../drafting/show-copy.ts'
import { stepProblem } from '../drafting/step-copy.ts'
import { stepFacts } from '../drafting/step-facts.ts'
import { isId } from '../identifier.ts'

/** As whom somebody brings the signed sheet of a copy in; null where it is not theirs to do. */
export const paperActorOf = async (
  tx: Database,
  { profile, clock }: Pick<Deps, 'profile' | 'clock'>,
  reader: Reader,
  copy: StoredCopy,
): Promise<PaperActor | null> => {
  const superiorUnitId = superiorUnitOf(copy, await partiesToday(tx, profile, copy, clock.now()))
  const actors = actorsOf(reader, { unitId: copy.unit_id, place: copy.place, superiorUnitId })
  return PAPER_ACTORS.find((one) => actors.includes(one)) ?? null
}

export type PaperTurn = { readonly copy: StoredCopy; readonly as: PaperActor }

/** The copy that somebody may sign on paper; locked where it will be written. */
export const paperTurn = async (
  tx: Database,
  deps: Pick<Deps, 'profile' | 'clock'>,
  reader: Reader,
  copyId: string,
  how: 'locked' | 'unlocked' = 'locked',
): Promise<Result<PaperTurn>> => {
  const copy = isId(copyId) ? await (how === 'locked' ? lockWorkingCopy : workingCopy)(tx, copyId) : null
  const refused = refusalAt(reader, 'read', copy?.place ?? [], 'copy')
  if (refused || !copy) return refuse(refused ?? problem('not-found', 'copy'))
  const as = await paperActorOf(tx, deps, reader, copy)
  return as === null ? refuse(problem('access/forbidden', 'copy')) : ok({ copy, as })
}

/** The same, with its print that is out and not yet signed. */
export const printedTurn = async (
  tx: Database,
  deps: Pick<Deps, 'profile' | 'clock'>,
  reader: Reader,
  copyId: string,
): Promise<Result<PaperTurn & { readonly print: StoredPrint }>> => {
  const turn = await paperTurn(tx, deps, reader, copyId)
  if (!turn.ok) return turn
  if (turn.value.copy.state !== 'checked') return refuse(problem('copy/no-such-step', 'copy'))
  const print = await printOf(tx, copyId)
  return print === null ? refuse(problem('paper/no-print', 'copy')) : ok({ ...turn.value, print })
}

/**
 * Whether what is signed may be signed now: the sheet bears the first party's signature, whoever brings it in, so that the
 * checks stand before it as before any other.
 */
export const mayBeSigned = async (tx: Database, profile: AgencyProfile, copy: StoredCopy): Promise<Result<null>> => {
  const { findings } = findingsOfCopy(copy, await familyOfCopy(tx, profile, copy))
  const facts = stepFacts(copy, findings, await marksOf(tx, copy.id), { signed: true })
  const step = takeStep(copy.state, 'signed-first', ['first-party'], facts)
  return step.ok ? ok(null) : refuse(stepProblem(step.problem))
}
