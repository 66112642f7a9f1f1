import type { SignCopy } from '../../contract/signing.ts'
import type { Reader } from '../../contract/view.ts'
import { refusalAt } from '../../core/access/may.ts'
import { takeStep } from '../../core/agreement/lifecycle.ts'
import { partyToSign, type SigningParty, stateSignedBy } from '../../core/agreement/standing.ts'
import { type Problem, problem } from '../../core/problem.ts'
import type { AgencyProfile } from '../../core/profile/agency-profile.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { marksOf } from '../../db/copy-marks.ts'
import type { Database } from '../../db/database.ts'
import { printOf } from '../../db/paper.ts'
import { type StoredSignature, signaturesOfCopy } from '../../db/signatures.ts'
import { lockWorkingCopy, type StoredCopy, workingCopy } from '../../db/working-copies.ts'
import { actorsOf } from '../drafting/actors.ts'
import { familyOfCopy, findingsOfCopy } from '../drafting/show-copy.ts'
import { staleCopy } from '../drafting/stale-copy.ts'
import { stepProblem } from '../drafting/step-copy.ts'
import { stepFacts } from '../drafting/step-facts.ts'
import { isId } from '../identifier.ts'

/** A copy whose next signature is the reader's to set. */
export type Turn = {
  readonly copy: StoredCopy
  readonly party: SigningParty
  readonly signatures: readonly StoredSignature[]
}

export const partiesOf = ({ agreement }: StoredCopy): 1 | 2 => (agreement.secondParty === null ? 1 : 2)

const notAwaited = (party: SigningParty, signatures: readonly StoredSignature[]): Problem => {
  const there = signatures.find((one) => one.party === party)
  return there
    ? problem('signing/already-signed', 'party', { who: there.signer, when: there.signed_at.toISOString() })
    : problem('copy/no-such-step', 'party')
}

/**
 * Whether the reader may sign this revision for this party now. Asked before anything is typeset, and again, `locked`, in the
 * transaction that binds the signature: only one of two signers at once comes through there.
 */
export const turnOf = async (
  tx: Database,
  profile: AgencyProfile,
  reader: Reader,
  copyId: string,
  { revision, party }: Pick<SignCopy, 'revision' | 'party'>,
  how: 'locked' | 'unlocked' = 'unlocked',
): Promise<Result<Turn>> => {
  const copy = isId(copyId) ? await (how === 'locked' ? lockWorkingCopy : workingCopy)(tx, copyId) : null
  const refused = refusalAt(reader, 'read', copy?.place ?? [], 'copy')
  if (refused || !copy) return refuse(refused ?? problem('not-found', 'copy'))
  if (copy.revision !== revision) return refuse(staleCopy(copy))
  const signatures = await signaturesOfCopy(tx, copyId)
  if (partyToSign(copy.state, partiesOf(copy)) !== party) return refuse(notAwaited(party, signatures))
  if ((await printOf(tx, copyId)) !== null) return refuse(problem('paper/print-out', 'copy'))
  const { findings } = findingsOfCopy(copy, await familyOfCopy(tx, profile, copy))
  const facts = stepFacts(copy, findings, await marksOf(tx, copyId), { signed: true })
  const actors = actorsOf(reader, { unitId: copy.unit_id, place: copy.place, superiorUnitId: copy.superior_unit_id })
  const step = takeStep(copy.state, stateSignedBy(party), actors, facts)
  return step.ok ? ok({ copy, party, signatures }) : refuse(stepProblem(step.problem))
}
